using System.Collections.Immutable;
using Concord.Casework;
using Concord.Storage;

namespace Concord.Workbench.Web;

/// <summary>What a workbench shows and how it gets at it.</summary>
/// <param name="Name">Of the case, for the reader.</param>
/// <param name="Pipeline">Loaded weights.</param>
/// <param name="Open">Opens the store; it is disposed after each use.</param>
/// <param name="Build">Builds the case of a store, without a source where one is named.</param>
public sealed record WorkbenchCase(string Name, ConcordPipeline Pipeline, Func<ICaseStore> Open, Func<ICaseStore, string?, Case> Build);

/// <summary>Keeps the case of a store current, while others take in documents.</summary>
internal sealed class LiveCase(WorkbenchCase source) : IDisposable
{
    private readonly SemaphoreSlim building = new(1, 1);
    private volatile Snapshot? current;
    private volatile TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WorkbenchCase Source => source;

    /// <summary>Done when the case is another one than now.</summary>
    public Task Changed => changed.Task;

    /// <summary>The case as last seen; built where it never was.</summary>
    public async Task<Snapshot> Now(CancellationToken stop) => current ?? await Refresh(stop).ConfigureAwait(false);

    /// <summary>Looks whether the store has changed and builds the case again where it has.</summary>
    public async Task<Snapshot> Refresh(CancellationToken stop)
    {
        await building.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            using ICaseStore store = source.Open();
            long version = store.LastChange;
            if (current is { } known && known.Version == version)
            {
                return known;
            }

            ImmutableArray<Mark> marks = [.. store.Marks()];
            Snapshot next = new(source.Build(store, null), marks, version);
            bool isFirst = current is null;
            current = next;
            if (!isFirst)
            {
                TaskCompletionSource told = changed;
                changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                told.SetResult();
            }

            return next;
        }
        finally
        {
            building.Release();
        }
    }

    /// <summary>Looks every two seconds until it is told to stop; a store that is away is looked for again.</summary>
    public async Task Follow(TimeProvider clock, CancellationToken stop)
    {
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(2), clock);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            try
            {
                await Refresh(stop).ConfigureAwait(false);
            }
            catch (StoreException)
            {
                // The last picture stays; the next look may find the store again.
            }
        }
    }

    public void Dispose() => building.Dispose();
}
