using System.Text;
using Concord.Cli.Work;
using Concord.Evidence;
using Concord.Language.Conllu;
using Concord.Workbench.Contract;

namespace Concord.Cli.Commands;

/// <summary>Writes what came of one input as JSON lines or CoNLL-U.</summary>
internal sealed class AnalysisWriter(AnalysisLayers layers, bool conllu)
{
    /// <returns>Whether there was anything to write.</returns>
    public bool Write(Outcome outcome, Stream stream)
    {
        if (outcome.Analyzed is { } document)
        {
            Write(document, null, stream);
        }

        foreach ((ConlluDocument source, AnalyzedDocument analyzed) in outcome.Annotated)
        {
            Write(analyzed, source, stream);
        }

        return outcome.Analyzed is not null || outcome.Annotated.Count > 0;
    }

    private void Write(AnalyzedDocument document, ConlluDocument? source, Stream stream)
    {
        if (!conllu)
        {
            AnalysisJson.WriteLine(stream, document, layers);
            return;
        }

        using StreamWriter writer = new(stream, new UTF8Encoding(false), 65536, leaveOpen: true);
        if (source is null)
        {
            ConlluWriter.Write(document.Analysis, document.Document.Uri, writer);
        }
        else
        {
            ConlluWriter.Write(source, document.Analysis, writer);
        }
    }
}
