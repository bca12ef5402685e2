using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Concord.Cli.Work;
using Concord.Reading;
using Concord.Reading.Fetching;
using Concord.Storage;

namespace Concord.Cli.Commands.Cases;

/// <summary><c>concord watch</c>: takes in what feeds list, again and again; <c>concord feeds</c>: how they are.</summary>
internal static class WatchCommand
{
    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Reach addresses of private networks and of this machine too." };

    /// <summary>What fetches for a run.</summary>
    public static PoliteFetcher Web(bool allowPrivate, TimeSpan pause)
    {
        FetchOptions options = new() { AllowPrivate = allowPrivate };
        return new PoliteFetcher(new Fetcher(options), options.Agent, TimeProvider.System, pause);
    }

    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Argument<string[]> feeds = new("FEED") { Description = "Addresses of RSS, Atom, JSON Feed or sitemaps to watch from now on.", Arity = ArgumentArity.ZeroOrMore };
        Option<string> file = CaseOptionsOf.Case();
        Option<string> who = CaseOptionsOf.As();
        Option<bool> once = new("--once") { Description = "Ask each feed that is due once, and end." };
        Option<bool> allowPrivate = AllowPrivate();
        Option<int> health = CommonOptions.Health();
        Option<int> every = Number("--every", "Minutes between two questions to a feed, 1 to 10080. Default: 15.", 15, 10_080);
        Option<int> pause = Number("--pause", "Seconds between two requests to one site, 0 to 3600. Default: 2.", 2, 3600, least: 0);
        Command command = new("watch", "Take in what feeds list, again and again, as their sites allow.") { feeds, file, who, once, every, pause, allowPrivate, health };
        command.SetAction(parsed =>
        {
            Run run = new(host, messages) { Parsed = parsed, Common = common, Paths = [] };
            ConcordPipeline? pipeline = run.Load();
            return pipeline is null ? ExitCodes.ModelFailed : CaseFile.Use(parsed.GetValue(file)!, create: true, messages, store =>
            {
                foreach (string address in parsed.GetValue(feeds) ?? [])
                {
                    StoredFeed? known = store.Feeds().FirstOrDefault(feed => feed.Address == address);
                    store.PutFeed(known is null ? new StoredFeed(address, null, null, null, DateTimeOffset.UnixEpoch, 0, false, null, null) : known with { IsParked = false, Failures = 0, Due = DateTimeOffset.UnixEpoch });
                }

                if (store.Feeds().Count == 0)
                {
                    messages.Say(new Problem(Codes.Usage, null, "the case watches no feed: name one", LeftOut: false));
                    return ExitCodes.Usage;
                }

                using PoliteFetcher web = Web(parsed.GetValue(allowPrivate), TimeSpan.FromSeconds(parsed.GetValue(pause)));
                Watcher watcher = new(pipeline, new Engine(new DocumentReader(pipeline.Options.Reading), pipeline, Stream.Null), store, web, messages, TimeProvider.System, new Random())
                {
                    Who = parsed.GetValue(who)!, Every = TimeSpan.FromMinutes(parsed.GetValue(every)),
                };
                using HealthServer? answering = HealthServer.Start(parsed.GetValue(health), static () => null, messages);
                Watch(watcher, parsed.GetValue(once));
                messages.Tell(string.Create(CultureInfo.InvariantCulture, $"{watcher.Taken} taken in; {store.Count} documents in the case"));
                return messages.LeftSomethingOut ? ExitCodes.Incomplete : ExitCodes.Ok;
            });
        });
        HelpExamples.AddTo(command,
            ("Watch a feed", "concord watch https://example.org/world.rss --case talks.concord"),
            ("Once, from a timer of your own", "concord watch --case talks.concord --once"));
        return command;
    }

    public static Command Feeds(Host host, Messages messages)
    {
        Option<string> file = CaseOptionsOf.Case();
        Option<string?> remove = new("--remove") { Description = "Watch this feed no more.", HelpName = "FEED" };
        Command command = new("feeds", "Tell which feeds a case watches and how they are.") { file, remove };
        command.SetAction(parsed => CaseFile.Use(parsed.GetValue(file)!, create: false, messages, store =>
        {
            if (parsed.GetValue(remove) is { } gone)
            {
                store.RemoveFeed(gone);
            }

            StringBuilder text = new();
            foreach (StoredFeed feed in store.Feeds())
            {
                string state = feed.IsParked ? "parked" : feed.Failures > 0 ? string.Create(CultureInfo.InvariantCulture, $"failed {feed.Failures} times") : feed.Worked is null ? "not asked yet" : "works";
                text.Append(CultureInfo.InvariantCulture, $"{feed.Address}  {state}{(feed.Worked is { } worked ? $", last on {worked:yyyy-MM-dd HH:mm}Z" : "")}{(feed.Error is null ? "" : "; " + feed.Error)}\n");
            }

            host.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
            return ExitCodes.Ok;
        }));
        HelpExamples.AddTo(command, ("How they are", "concord feeds --case talks.concord"));
        return command;
    }

    private static void Watch(Watcher watcher, bool once)
    {
        using CancellationTokenSource stop = new();
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stop));
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stop));
        try
        {
            do
            {
                watcher.RoundAsync(stop.Token).GetAwaiter().GetResult();
            }
            while (!once && !stop.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(5)));
        }
        catch (OperationCanceledException)
        {
            // Told to stop: what was taken in is kept.
        }
    }

    private static void Stop(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }

    private static Option<int> Number(string name, string description, int otherwise, int most, int least = 1) => new(name)
    {
        Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise, CustomParser = result => CommonOptions.Number(result, least, most),
    };
}
