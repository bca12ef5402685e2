using System.Diagnostics;
using Concord.Cli.Work;
using Concord.Evidence;
using Concord.Reading;
using Concord.Storage;

namespace Concord.Cli.Commands.Cases;

/// <summary>Opens a case and turns what it refuses into messages.</summary>
internal static class CaseFile
{
    /// <summary>Runs work on an opened case; what the store refuses is said with its code.</summary>
    public static int Use(string path, bool create, Messages messages, Func<ICaseStore, int> work)
    {
        try
        {
            using ICaseStore store = CaseStores.Open(path, create);
            return work(store);
        }
        catch (StoreException e)
        {
            messages.Say(new Problem(e.Code, null, e.Message, LeftOut: false));
            return e.Code is StoreCodes.NotThere ? ExitCodes.Usage : ExitCodes.StoreFailed;
        }
    }

    /// <summary>The analysed documents of a case; what another model analysed is analysed again and kept beside it.</summary>
    public static List<AnalyzedDocument> Load(ICaseStore store, ConcordPipeline pipeline, Messages messages, string who, Dictionary<long, AnalyzedDocument>? loaded = null)
    {
        Engine engine = new(new DocumentReader(pipeline.Options.Reading), pipeline, Stream.Null);
        List<AnalyzedDocument> documents = [];
        using Activity? loading = ConcordTelemetry.Source.StartActivity("case.load");
        string model = pipeline.Model;
        IReadOnlyList<StoredDocument> all = store.Documents();
        HashSet<long> present = [.. all.Select(document => document.Id)];

        // What is erased must not stay in memory either.
        foreach (long gone in loaded?.Keys.Where(id => !present.Contains(id)).ToArray() ?? [])
        {
            loaded!.Remove(gone);
        }

        foreach (StoredDocument document in all)
        {
            AnalyzedDocument? analysis = loaded?.GetValueOrDefault(document.Id) ?? store.Analysis(document.Id, model);
            if (analysis is null && store.Original(document.Id) is { } bytes)
            {
                Outcome outcome = engine.Analyze(bytes, document.Uri);
                messages.Say(outcome.Problems.Where(problem => problem.Code == Codes.AnalysisFailed));
                analysis = outcome.Analyzed;
                if (analysis is not null)
                {
                    store.PutAnalysis(document.Id, model, analysis, who);
                }
            }

            if (analysis is not null)
            {
                documents.Add(analysis);
                loaded?[document.Id] = analysis;
            }
        }

        return documents;
    }
}
