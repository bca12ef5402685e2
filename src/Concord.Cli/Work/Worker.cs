using Concord.Reading;
using Concord.Storage;
using Concord.Storage.Postgres;

namespace Concord.Cli.Work;

/// <summary>Takes work from a team's database until it is told to stop, or until there is none.</summary>
internal sealed class Worker(ConcordPipeline pipeline, PostgresAddress address, string name, Messages messages)
{
    private const int AtOnce = 4, LongestWaitSeconds = 30;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, PostgresStore> stores = new(StringComparer.Ordinal);
    private readonly Engine engine = new(new DocumentReader(pipeline.Options.Reading), pipeline, Stream.Null);
    private WorkQueue? queue;

    private WorkQueue Queue => queue ??= WorkQueue.Open(address, MostTries, Lease);

    /// <summary>Whether to end when nothing is left to do.</summary>
    public bool Drains { get; init; }

    public int MostTries { get; init; } = 5;

    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Why nothing can be done now; null where all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Documents done.</summary>
    public int Done { get; private set; }

    /// <summary>Works; a server that goes away is waited for.</summary>
    public void Run(CancellationToken stop)
    {
        int failures = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                IReadOnlyList<WorkItem> items = Queue.Take(name, AtOnce);
                failures = 0;
                Trouble = null;
                foreach (WorkItem item in items)
                {
                    Do(item, stop);
                }

                if (items.Count == 0)
                {
                    if (Drains && Queue.State().Open == 0)
                    {
                        break;
                    }

                    stop.WaitHandle.WaitOne(Idle);
                }
            }
            catch (StoreException e) when (PostgresErrors.IsAway(e))
            {
                Close();
                Wait(++failures, e, stop);
            }
        }

        Close();
    }

    private void Do(WorkItem item, CancellationToken stop)
    {
        Outcome outcome = engine.Analyze(item.Bytes, item.Uri);
        if (outcome.Analyzed is not { } analysis)
        {
            Problem? problem = outcome.Problems.Count > 0 ? outcome.Problems[0] : null;
            string error = problem is null ? "it cannot be read" : $"{problem.Code} {problem.Text}";
            if (problem?.Code == Codes.AnalysisFailed)
            {
                Queue.Fail(item, error);
                Engine.Count("failed");
            }
            else
            {
                Queue.Park(item, error);
                Engine.Count("parked");
            }

            return;
        }

        NewDocument document = new(item.Bytes, analysis, pipeline.Model, name);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Keep(item, document);
                Done++;
                return;
            }
            catch (StoreException e) when (PostgresErrors.IsAway(e) && !stop.IsCancellationRequested)
            {
                // The work is done and only has to be kept; it is still this worker's until its time is up.
                Close();
                Wait(attempt, e, stop);
            }
            catch (StoreException e) when (e.Code == StoreCodes.Busy && attempt < MostTries)
            {
                Wait(attempt, e, stop);
            }
            catch (StoreException e) when (!PostgresErrors.IsAway(e))
            {
                Queue.Fail(item, $"{e.Code} {e.Message}");
                return;
            }
        }
    }

    /// <summary>Result and completion in one transaction; a line that is no longer this worker's is left alone.</summary>
    private void Keep(WorkItem item, NewDocument document)
    {
        if (!stores.TryGetValue(item.Case, out PostgresStore? store))
        {
            stores[item.Case] = store = PostgresStore.Open(address with { Case = item.Case });
        }

        store.Together(() =>
        {
            if (store.Finish(item))
            {
                Engine.Count(store.Add(document).Outcome);
            }
        });
    }

    private void Close()
    {
        queue?.Dispose();
        queue = null;
        foreach (PostgresStore store in stores.Values)
        {
            store.Dispose();
        }

        stores.Clear();
    }

    /// <summary>Longer each time, and not all workers at the same moment.</summary>
    private void Wait(int failures, StoreException error, CancellationToken stop)
    {
        double seconds = Math.Min(LongestWaitSeconds, 0.25 * Math.Pow(2, Math.Min(failures, 10))) * (0.5 + Random.Shared.NextDouble());
        Trouble = $"{error.Code} {error.Message}";
        if (failures == 1)
        {
            messages.Say(new Problem(error.Code, null, error.Message + "; trying again", LeftOut: false));
        }

        stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(seconds));
    }
}
