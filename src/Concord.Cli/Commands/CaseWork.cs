using Concord.Casework;
using Concord.Cli.Work;
using Concord.Evidence;
using Concord.Reading;

namespace Concord.Cli.Commands;

/// <summary>Builds one case over all inputs and has it written.</summary>
internal static class CaseWork
{
    public static int Execute(Run run, CaseOptions options, Host host, Action<Case, Stream> write) =>
        Execute(run, options, host, (_, found, stream) => write(found, stream));

    public static int Execute(Run run, CaseOptions options, Host host, Action<ConcordPipeline, Case, Stream> write)
    {
        ConcordPipeline? pipeline = run.Load(options);
        if (pipeline is null)
        {
            return ExitCodes.ModelFailed;
        }

        Engine engine = new(new DocumentReader(pipeline.Options.Reading), pipeline, host.Input);
        List<AnalyzedDocument> documents = [];
        int analyzed = run.ForEach(run.Inputs(), engine.Analyze, outcome =>
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

        Case found = pipeline.BuildCase(documents);
        run.Say(UnknownSources.In(found, options));
        int written = run.Write(stream =>
        {
            write(pipeline, found, stream);
            return code;
        });
        return written;
    }
}
