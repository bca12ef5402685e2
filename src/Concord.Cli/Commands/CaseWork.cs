using Concord.Casework;
using Concord.Cli.Input;
using Concord.Cli.Work;
using Concord.Evidence;
using Concord.Reading;
using Concord.Storage;

namespace Concord.Cli.Commands;

/// <summary>Builds one case over all inputs and has it written.</summary>
internal static class CaseWork
{
    public static int Execute(Run run, CaseOptions options, Host host, Action<Case, Stream> write, IReadOnlyList<string>? treaties = null) =>
        Execute(run, options, host, (_, found, stream) => write(found, stream), treaties);

    public static int Execute(Run run, CaseOptions options, Host host, Action<ConcordPipeline, Case, Stream> write, IReadOnlyList<string>? treaties = null)
    {
        if (run.CaseFile is { } file)
        {
            return Cases.CaseFile.Use(file, create: false, run.Messages, store => Kept(run, options, host, store, write, treaties));
        }

        ConcordPipeline? pipeline = run.Load(options);
        if (pipeline is null)
        {
            return ExitCodes.ModelFailed;
        }

        Engine engine = new(new DocumentReader(pipeline.Options.Reading), pipeline, host.Input);
        List<AnalyzedDocument> documents = [];
        HashSet<string> texts = new((treaties ?? []).Select(Path.GetFullPath), StringComparer.Ordinal);
        IReadOnlyList<InputFile> reports = [.. run.Inputs().Where(file => !texts.Contains(Path.GetFullPath(file.Uri)))];
        int analyzed = run.ForEach(reports, engine.Analyze, outcome =>
        {
            if (outcome.Analyzed is { } document)
            {
                documents.Add(document);
            }

            return outcome.Analyzed is not null;
        });
        int code = run.CodeFor(analyzed);
        if (code == ExitCodes.NothingRead)
        {
            return code;
        }

        return Finish(run, pipeline, options, host, documents, code, write, treaties);
    }

    /// <summary>The case that is kept, with what analysts hold of its sources.</summary>
    private static int Kept(Run run, CaseOptions options, Host host, ICaseStore store, Action<ConcordPipeline, Case, Stream> write, IReadOnlyList<string>? treaties)
    {
        CaseOptions marked = Cases.CaseOptionsOf.With(options, store.Marks());
        ConcordPipeline? pipeline = run.Load(marked);
        if (pipeline is null)
        {
            return ExitCodes.ModelFailed;
        }

        List<AnalyzedDocument> documents = Cases.CaseFile.Load(store, pipeline, run.Messages, Environment.UserName);
        int code = run.CodeFor(documents.Count);
        return code == ExitCodes.NothingRead ? code : Finish(run, pipeline, marked, host, documents, code, (loaded, found, stream) =>
        {
            (Case judged, IReadOnlyList<Mark> lost) = Cases.Judgements.Apply(found, store.Marks());
            run.Say(lost.Select(mark => new Problem(Codes.UnknownFinding, mark.Target, $"no finding of the case has this statement any more (mark m{mark.Id})", LeftOut: false)));
            write(loaded, judged, stream);
        }, treaties, new StoredParts(store, run.Messages));
    }

    private static int Finish(
        Run run, ConcordPipeline pipeline, CaseOptions options, Host host, List<AnalyzedDocument> documents, int code, Action<ConcordPipeline, Case, Stream> write, IReadOnlyList<string>? treaties,
        IBuiltParts? kept = null)
    {
        List<AnalyzedDocument> treatyTexts = [];
        if (treaties is { Count: > 0 })
        {
            Engine plain = new(new DocumentReader(pipeline.Options.Reading), pipeline, host.Input) { WithEvidence = false, KeepAll = true };
            run.ForEach(run.InputsOf(treaties), plain.Analyze, outcome =>
            {
                if (outcome.Analyzed is { } text)
                {
                    treatyTexts.Add(text);
                }

                return outcome.Analyzed is not null;
            });
        }

        Case found = run.CaseFile is null ? pipeline.BuildCase(documents, treatyTexts) : pipeline.BuildInParts(documents, treatyTexts, run.Threads, kept);
        run.Say(UnknownSources.In(found, options));
        int written = run.Write(stream =>
        {
            using System.Diagnostics.Activity? writing = ConcordTelemetry.Source.StartActivity("case.write");
            write(pipeline, found, stream);
            return code;
        });
        return written;
    }
}
