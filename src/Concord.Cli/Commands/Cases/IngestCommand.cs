using System.CommandLine;
using System.Globalization;
using Concord.Cli.Input;
using Concord.Cli.Work;
using Concord.Reading;
using Concord.Storage;
using Concord.Storage.Postgres;

namespace Concord.Cli.Commands.Cases;

/// <summary><c>concord ingest</c>: takes reports into a case that is kept.</summary>
internal static class IngestCommand
{
    /// <summary>Documents that are handed over to workers in one transaction.</summary>
    private const int HandedTogether = 256;

    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Option<string> file = CaseOptionsOf.Case();
        Option<string> who = CaseOptionsOf.As();
        Argument<string[]> paths = CommonOptions.Paths();
        Option<bool> queue = new("--queue") { Description = "Only hand the reports over to the workers of a database (\"concord worker\")." };
        Option<int> threads = CommonOptions.Threads();
        Command command = new("ingest", "Take reports into a case: bytes, analysis and words for searching, each document once.") { paths, file, who, queue, threads };
        command.SetAction(parsed =>
        {
            Run run = new(host, messages) { Parsed = parsed, Common = common, Paths = parsed.GetValue(paths)!, Threads = parsed.GetValue(threads) };
            if (parsed.GetValue(queue))
            {
                return CaseFile.Use(parsed.GetValue(file)!, create: true, messages, store => HandOver(run, store, host, messages));
            }

            ConcordPipeline? pipeline = run.Load();
            return pipeline is null ? ExitCodes.ModelFailed
                : CaseFile.Use(parsed.GetValue(file)!, create: true, messages, store => Take(run, pipeline, store, parsed.GetValue(who)!, host, messages));
        });
        HelpExamples.AddTo(command,
            ("Begin a case, or add to it", "concord ingest reports/ --case talks.concord"),
            ("What it says so far", "concord brief --case talks.concord"));
        return command;
    }

    private static int HandOver(Run run, ICaseStore store, Host host, Messages messages)
    {
        if (store is not PostgresStore team)
        {
            messages.Say(new Problem(Codes.Usage, null, "--queue needs the address of a database: only there are workers", LeftOut: false));
            return ExitCodes.Usage;
        }

        int handed = 0;
        foreach (InputFile[] some in run.Inputs().Chunk(HandedTogether))
        {
            List<Problem> problems = [];
            List<(ReadOnlyMemory<byte>, string)> loaded = [];
            foreach (InputFile input in some)
            {
                if (InputBytes.Load(input, host.Input, new ReadOptions().MaxBytes, problems) is { } bytes)
                {
                    loaded.Add((bytes, input.Uri));
                }
            }

            messages.Say(problems);
            handed += team.Put(loaded);
        }

        host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{handed} reports handed over"));
        return run.CodeFor(handed);
    }

    private static int Take(Run run, ConcordPipeline pipeline, ICaseStore store, string who, Host host, Messages messages)
    {
        Engine engine = new(new DocumentReader(pipeline.Options.Reading), pipeline, host.Input) { KeepBytes = true };
        SortedDictionary<AddOutcome, int> counts = [];
        List<(NewDocument Document, string Uri)> waiting = [];
        int taken = run.ForEach(run.Inputs(), engine.Analyze, outcome =>
        {
            if (outcome.Analyzed is { } analysis)
            {
                waiting.Add((new NewDocument(outcome.Bytes, analysis, pipeline.Model, who), analysis.Document.Uri));
                if (waiting.Count >= store.Batch)
                {
                    Keep(store, waiting, counts, messages);
                }
            }

            return outcome.Analyzed is not null;
        });
        Keep(store, waiting, counts, messages);
        int code = run.CodeFor(taken);
        host.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.GetValueOrDefault(AddOutcome.Added)} new, {counts.GetValueOrDefault(AddOutcome.Replaced)} in a new version, {counts.GetValueOrDefault(AddOutcome.Known)} known; {store.Count} documents in the case"));
        return code;
    }

    private static void Keep(ICaseStore store, List<(NewDocument Document, string Uri)> waiting, SortedDictionary<AddOutcome, int> counts, Messages messages)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        List<(AddOutcome Outcome, string Uri)> results = [];
        store.Together(() =>
        {
            foreach ((NewDocument document, string uri) in waiting)
            {
                results.Add((store.Add(document).Outcome, uri));
            }
        });
        foreach ((AddOutcome outcome, string uri) in results)
        {
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            if (outcome == AddOutcome.Refused)
            {
                messages.Say(new Problem(StoreCodes.Forgotten, uri, "was erased from this case on request and is not taken in again", LeftOut: true));
            }
        }

        waiting.Clear();
    }
}
