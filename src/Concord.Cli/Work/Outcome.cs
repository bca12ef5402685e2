using Concord.Evidence;
using Concord.Reading;

namespace Concord.Cli.Work;

/// <summary>What came of one input.</summary>
internal sealed class Outcome
{
    public Document? Document { get; set; }

    public AnalyzedDocument? Analyzed { get; set; }

    public List<Problem> Problems { get; } = [];
}
