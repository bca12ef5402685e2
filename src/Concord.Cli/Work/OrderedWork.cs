namespace Concord.Cli.Work;

/// <summary>Parallel work whose results come out in the order of the inputs.</summary>
internal static class OrderedWork
{
    private const int BatchesAhead = 8;

    /// <summary>Works on batches, so that memory holds some results rather than all.</summary>
    public static IEnumerable<TResult> Run<TItem, TResult>(IReadOnlyList<TItem> items, int threads, Func<TItem, TResult> work)
    {
        if (threads <= 1 || items.Count <= 1)
        {
            foreach (TItem item in items)
            {
                yield return work(item);
            }

            yield break;
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };
        int batch = threads * BatchesAhead;
        for (int first = 0; first < items.Count; first += batch)
        {
            int start = first;
            TResult[] results = new TResult[Math.Min(batch, items.Count - first)];
            Parallel.For(0, results.Length, parallel, i => results[i] = work(items[start + i]));
            foreach (TResult result in results)
            {
                yield return result;
            }
        }
    }
}
