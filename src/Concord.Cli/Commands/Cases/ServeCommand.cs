using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Concord.Casework;
using Concord.Cli.Input;
using Concord.Cli.Work;
using Concord.Evidence;
using Concord.Storage;
using Concord.Workbench.Web;

namespace Concord.Cli.Commands.Cases;

/// <summary><c>concord serve</c>: the workbench on a kept case.</summary>
internal static class ServeCommand
{
    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Option<string> file = CaseOptionsOf.Case();
        Option<string> who = CaseOptionsOf.As();
        Option<int> threads = CommonOptions.Threads();
        Option<int> port = new("--port") { Description = "Port, 0 for any that is free. Default: 8765.", HelpName = "PORT", DefaultValueFactory = _ => 8765, CustomParser = result => CommonOptions.Number(result, 0, 65_535) };
        Option<string> listen = new("--listen") { Description = "Address to answer on; any but this machine's own asks for a token. Default: 127.0.0.1.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        Option<string?> token = new("--token") { Description = "What others have to give; made up and shown where it is needed and not given.", HelpName = "TOKEN" };
        Command command = new("serve", "Show a kept case in the browser: brief, findings, origins, agreements, documents; live.") { file, who, listen, port, token, threads };
        command.SetAction(parsed =>
        {
            if (!IPAddress.TryParse(parsed.GetValue(listen), out IPAddress? address))
            {
                messages.Say(new Problem(Codes.Usage, parsed.GetValue(listen), "is no address of a network interface, as 127.0.0.1 or 0.0.0.0", LeftOut: false));
                return ExitCodes.Usage;
            }

            Run run = new(host, messages) { Parsed = parsed, Common = common, Paths = [], Threads = parsed.GetValue(threads) };
            ConcordPipeline? pipeline = run.Load();
            string name = parsed.GetValue(file)!;
            return pipeline is null ? ExitCodes.ModelFailed : CaseFile.Use(name, create: false, messages, _ =>
            {
                string? asked = parsed.GetValue(token) ?? (IPAddress.IsLoopback(address) ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
                return Serve(Source(name, pipeline, run.Threads, messages), parsed.GetValue(who)!, address, parsed.GetValue(port), asked, messages);
            });
        });
        HelpExamples.AddTo(command, ("On this machine", "concord serve --case talks.concord"), ("For a team, behind a proxy with TLS", "concord serve --case talks.concord --listen 0.0.0.0"));
        return command;
    }

    /// <summary>The case with what analysts hold of it. Analyses that were loaded once are not loaded again.</summary>
    internal static WorkbenchCase Source(string name, ConcordPipeline pipeline, int threads, Messages messages)
    {
        Dictionary<long, AnalyzedDocument> loaded = [];
        Case Build(ICaseStore store, string? without)
        {
            IReadOnlyList<Mark> marks = store.Marks();
            CaseOptions options = CaseOptionsOf.With(without is null ? new CaseOptions() : new CaseOptions { Without = [without] }, marks);
            List<AnalyzedDocument> documents;
            lock (loaded)
            {
                documents = CaseFile.Load(store, pipeline, messages, Environment.UserName, loaded);
            }

            return Judgements.Apply(pipeline.With(options).BuildInParts(documents, null, threads, new StoredParts(store, messages)), marks).Case;
        }

        string shown = PathsName(name);
        return new WorkbenchCase(shown, pipeline, () => CaseStores.Open(name, create: false), Build);
    }

    private static int Serve(WorkbenchCase source, string who, IPAddress address, int port, string? token, Messages messages)
    {
        using ManualResetEventSlim stop = new();
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stop));
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stop));
        try
        {
            WorkbenchServer server = WorkbenchServer.Start(source, who, address, port, token).GetAwaiter().GetResult();
            messages.Tell(string.Create(CultureInfo.InvariantCulture, $"the workbench is at {server.Address}/{(token is null ? "" : "?token=" + token)} – Ctrl-C ends it"));
            stop.Wait();
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            messages.Say(new Problem(Codes.Usage, string.Create(CultureInfo.InvariantCulture, $"{address}:{port}"), "cannot be answered on: " + Reasons.Of(e), LeftOut: false));
            return ExitCodes.Usage;
        }
    }

    private static string PathsName(string name) => Storage.Postgres.PostgresAddress.Is(name) ? Storage.Postgres.PostgresAddress.Parse(name).Case ?? "case" : Path.GetFileNameWithoutExtension(name);

    private static void Stop(PosixSignalContext context, ManualResetEventSlim stop)
    {
        context.Cancel = true;
        stop.Set();
    }
}
