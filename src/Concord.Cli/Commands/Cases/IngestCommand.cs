using System.CommandLine;
using System.Globalization;
using Concord.Cli.Input;
using Concord.Cli.Work;
using Concord.Reading;
using Concord.Reading.Containers;
using Concord.Reading.Fetching;
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
        Option<bool> allowPrivate = WatchCommand.AllowPrivate();
        Option<string?> list = new("--urls") { Description = "A file of addresses to take in, one a line.", HelpName = "FILE" };
        paths.Arity = ArgumentArity.ZeroOrMore;
        Command command = new("ingest", "Take reports into a case: bytes, analysis and words for searching, each document once.") { paths, file, who, list, queue, allowPrivate, threads };
        command.SetAction(parsed =>
        {
            if (!TryList(parsed.GetValue(list), messages, out string[] listed))
            {
                return ExitCodes.Usage;
            }

            string[] given = parsed.GetValue(paths) ?? [], pages = [.. given.Where(Addresses.IsWeb), .. listed];
            Run run = new(host, messages) { Parsed = parsed, Common = common, Paths = [.. given.Except(pages, StringComparer.Ordinal)], Threads = parsed.GetValue(threads) };
            if (parsed.GetValue(queue))
            {
                if (pages.Length > 0)
                {
                    messages.Say(new Problem(Codes.Usage, null, "--queue hands over files; addresses are fetched by ingest itself or by watch", LeftOut: false));
                    return ExitCodes.Usage;
                }

                return CaseFile.Use(parsed.GetValue(file)!, create: true, messages, store => HandOver(run, store, host, messages));
            }

            ConcordPipeline? pipeline = run.Load();
            return pipeline is null ? ExitCodes.ModelFailed
                : CaseFile.Use(parsed.GetValue(file)!, create: true, messages, store => Take(run, pipeline, store, new Pages(pages, parsed.GetValue(allowPrivate)), parsed.GetValue(who)!, host, messages));
        });
        HelpExamples.AddTo(command,
            ("Begin a case, or add to it", "concord ingest reports/ --case talks.concord"),
            ("What it says so far", "concord brief --case talks.concord"));
        return command;
    }

    /// <summary>Addresses of a file; lines that are none are told and passed over.</summary>
    private static bool TryList(string? file, Messages messages, out string[] addresses)
    {
        addresses = [];
        if (file is null)
        {
            return true;
        }

        try
        {
            string[] lines = [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Distinct(StringComparer.Ordinal)];
            messages.Say(lines.Where(line => !Addresses.IsWeb(line)).Select(line => new Problem("CN0001", line, "only http and https addresses are fetched", LeftOut: true)));
            addresses = [.. lines.Where(Addresses.IsWeb)];
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            messages.Say(new Problem(Codes.Unreadable, file, "cannot be read: " + Reasons.Of(e), LeftOut: true));
            return false;
        }
    }

    private static int HandOver(Run run, ICaseStore store, Host host, Messages messages)
    {
        if (store is not PostgresStore team)
        {
            messages.Say(new Problem(Codes.Usage, null, "--queue needs the address of a database: only there are workers", LeftOut: false));
            return ExitCodes.Usage;
        }

        int handed = 0;
        List<(InputFile File, ContainerForm Form)> inputs = [.. run.Inputs().Select(input => (input, Containers.FormOf(input)))];
        IEnumerable<IReadOnlyList<InputFile>> plain = inputs.Where(input => input.Form == ContainerForm.None).Select(input => input.File).Chunk(HandedTogether);
        foreach (IReadOnlyList<InputFile> some in plain.Concat(inputs.Where(input => input.Form != ContainerForm.None).SelectMany(input => Containers.Open(input.File, input.Form, messages))))
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

        messages.Tell(string.Create(CultureInfo.InvariantCulture, $"{handed} reports handed over"));
        return run.CodeFor(handed);
    }

    private static int Take(Run run, ConcordPipeline pipeline, ICaseStore store, Pages pages, string who, Host host, Messages messages)
    {
        Engine engine = new(new DocumentReader(pipeline.Options.Reading), pipeline, host.Input) { KeepBytes = true, Known = new KnownContents(store) };
        SortedDictionary<AddOutcome, int> counts = [];
        List<(NewDocument Document, string Uri)> waiting = [];
        int TakeAll(IReadOnlyList<InputFile> files) => run.ForEach(files, engine.Analyze, outcome =>
        {
            if (outcome.Analyzed is { } analysis)
            {
                waiting.Add((new NewDocument(outcome.Bytes, analysis, pipeline.Model, who), analysis.Document.Uri));
                if (waiting.Count >= store.Batch)
                {
                    Keep(store, waiting, counts, messages);
                }
            }

            if (outcome.IsKnown)
            {
                counts[AddOutcome.Known] = counts.GetValueOrDefault(AddOutcome.Known) + 1;
            }

            return outcome.Analyzed is not null || outcome.IsKnown;
        });

        List<(InputFile File, ContainerForm Form)> inputs = [.. run.Inputs().Select(input => (input, Containers.FormOf(input)))];
        int taken = TakeAll([.. inputs.Where(input => input.Form == ContainerForm.None).Select(input => input.File)]);
        foreach ((InputFile container, ContainerForm form) in inputs.Where(input => input.Form != ContainerForm.None))
        {
            foreach (IReadOnlyList<InputFile> some in Containers.Open(container, form, messages))
            {
                taken += TakeAll(some);
            }
        }

        Keep(store, waiting, counts, messages);
        taken += Fetch(pipeline, engine, store, pages, who, counts, messages);
        int code = run.CodeFor(taken);
        messages.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.GetValueOrDefault(AddOutcome.Added)} new, {counts.GetValueOrDefault(AddOutcome.Replaced)} in a new version, {counts.GetValueOrDefault(AddOutcome.Known)} known; {store.Count} documents in the case"));
        return code;
    }

    /// <summary>Pages and feeds of the web, one after the other.</summary>
    private static int Fetch(ConcordPipeline pipeline, Engine engine, ICaseStore store, Pages pages, string who, SortedDictionary<AddOutcome, int> counts, Messages messages)
    {
        if (pages.Addresses.Length == 0)
        {
            return 0;
        }

        using PoliteFetcher web = WatchCommand.Web(pages.AllowPrivate, TimeSpan.FromSeconds(2));
        Watcher watcher = new(pipeline, engine, store, web, messages, TimeProvider.System, new Random()) { Who = who };
        int good = 0;
        foreach (string address in pages.Addresses)
        {
            good += watcher.TakeAsync(address, CancellationToken.None).GetAwaiter().GetResult() ? 1 : 0;
        }

        counts[AddOutcome.Added] = counts.GetValueOrDefault(AddOutcome.Added) + watcher.Taken;
        return good;
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
            Engine.Count(outcome);
            if (outcome == AddOutcome.Refused)
            {
                messages.Say(new Problem(StoreCodes.Forgotten, uri, "was erased from this case on request and is not taken in again", LeftOut: true));
            }
        }

        waiting.Clear();
    }

    /// <summary>What is to be fetched.</summary>
    private sealed record Pages(string[] Addresses, bool AllowPrivate);
}
