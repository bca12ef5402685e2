using Concord.Evidence;
using Concord.Language.Conllu;
using Concord.Reading;

namespace Concord.Cli.Work;

/// <summary>What came of one input.</summary>
internal sealed class Outcome
{
    public Document? Document { get; set; }

    /// <summary>The input as it was found, where it was asked for.</summary>
    public ReadOnlyMemory<byte> Bytes { get; set; }

    /// <summary>Whether the case has these bytes already.</summary>
    public bool IsKnown { get; set; }

    public AnalyzedDocument? Analyzed { get; set; }

    /// <summary>Documents of a CoNLL-U file, with their new annotation.</summary>
    public List<(ConlluDocument Source, AnalyzedDocument Analyzed)> Annotated { get; } = [];

    public List<Problem> Problems { get; } = [];
}
