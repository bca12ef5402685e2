using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Concord.Cli.Work;
using Concord.Storage;
using Concord.Storage.Postgres;

namespace Concord.Cli.Commands.Cases;

/// <summary><c>concord worker</c>: analyses what others have handed over to a team's database.</summary>
internal static class WorkerCommand
{
    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Option<string> where = new("--store") { Description = "The database: postgres://USER@HOST/DATABASE.", HelpName = "ADDRESS", Required = true };
        Option<bool> drain = new("--drain") { Description = "End when nothing is left to do." };
        Option<int> threads = CommonOptions.Threads();
        Option<int> health = CommonOptions.Health();
        Option<int> tries = new("--tries")
        {
            Description = "A document that fails so often is parked with its error, 1 to 100. Default: 5.", HelpName = "N", DefaultValueFactory = _ => 5, CustomParser = result => CommonOptions.Number(result, 1, 100),
        };
        Option<int> lease = new("--lease")
        {
            Description = "Seconds that a worker may take for a document before it is free again, 5 to 86400. Default: 300.", HelpName = "SECONDS", DefaultValueFactory = _ => 300,
            CustomParser = result => CommonOptions.Number(result, 5, 86_400),
        };
        Command command = new("worker", "Analyse what \"ingest --queue\" has handed over to a team's database; any number of workers on any number of machines.") { where, drain, threads, tries, lease, health };
        command.SetAction(parsed =>
        {
            Run run = new(host, messages) { Parsed = parsed, Common = common, Paths = [] };
            ConcordPipeline? pipeline = run.Load();
            if (pipeline is null)
            {
                return ExitCodes.ModelFailed;
            }

            try
            {
                PostgresAddress address = PostgresAddress.Parse(parsed.GetValue(where)!);
                return Work(pipeline, address, parsed.GetValue(threads), number => new Worker(pipeline, address, NameOf(number), messages)
                {
                    Drains = parsed.GetValue(drain), MostTries = parsed.GetValue(tries), Lease = TimeSpan.FromSeconds(parsed.GetValue(lease)),
                }, messages, parsed.GetValue(health));
            }
            catch (StoreException e)
            {
                messages.Say(new Problem(e.Code, null, e.Message, LeftOut: false));
                return ExitCodes.StoreFailed;
            }
        });
        HelpExamples.AddTo(command,
            ("Hand over, from anywhere", "concord ingest reports/ --case \"postgres://team@db/concord?case=talks\" --queue"),
            ("Work, on as many machines as you like", "concord worker --store postgres://team@db/concord"));
        return command;
    }

    private static int Work(ConcordPipeline pipeline, PostgresAddress address, int threads, Func<int, Worker> make, Messages messages, int port)
    {
        // A database that cannot be reached at the start is a slip of the pen; one that goes away later is waited for.
        using (WorkQueue queue = WorkQueue.Open(address))
        {
            _ = pipeline.Model;
        }

        using CancellationTokenSource stop = new();
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stop));
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stop));
        Worker[] workers = [.. Enumerable.Range(1, threads).Select(make)];
        using HealthServer? health = HealthServer.Start(port, () => workers.Select(worker => worker.Trouble).FirstOrDefault(trouble => trouble is not null), messages);
        Thread[] running = [.. workers.Select(worker => new Thread(() => worker.Run(stop.Token)))];
        foreach (Thread thread in running)
        {
            thread.Start();
        }

        foreach (Thread thread in running)
        {
            thread.Join();
        }

        messages.Tell(string.Create(CultureInfo.InvariantCulture, $"{workers.Sum(worker => worker.Done)} documents analysed"));
        return ExitCodes.Ok;
    }

    /// <summary>What is in hand is finished; what is only taken is free again after its time.</summary>
    private static void Stop(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{number}");
}
