using System.Diagnostics;
using Concord.Reading;

namespace Concord.Bench.Pages;

/// <summary>Mutated pages through the reader: no exception, none over the limit, memory bounded.</summary>
internal static class PageFuzz
{
    private const double Limit = 2;

    /// <summary>Arguments: FOLDER of .html files, --count N, --seed S, --from N, --threads T. Ends with 1 where a page broke something.</summary>
    public static int Run(string[] args)
    {
        PageMutator mutator = new([.. Directory.GetFiles(args[0], "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        DocumentReader reader = new(new ReadOptions());
        long count = Arguments.Number(args, "--count", 10_000), seed = Arguments.Number(args, "--seed", 1), from = Arguments.Number(args, "--from", 0);
        int threads = (int)Arguments.Number(args, "--threads", Environment.ProcessorCount);
        long next = from - 1, done = 0;
        int failures = 0;
        double slowest = 0;
        Lock gate = new();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work) { IsBackground = true })];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        Console.WriteLine($"{done:N0} pages, slowest {slowest * 1000:F0} ms, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB, {failures} failures");
        return failures == 0 ? 0 : 1;

        static string? Try(DocumentReader reader, byte[] page, out double seconds)
        {
            long start = Stopwatch.GetTimestamp();
            string? fault = null;
            try
            {
                _ = reader.Read(page, "page.html");
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                fault = error.ToString();
            }

            seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return fault;
        }

        void Work()
        {
            for (long number = Interlocked.Increment(ref next); number < from + count; number = Interlocked.Increment(ref next))
            {
                byte[] page = mutator.Make(seed, number);
                string? fault = Try(reader, page, out double seconds);
                if (seconds > Limit)
                {
                    // A machine busy with other work is no hang: the better of two.
                    fault = Try(reader, page, out double again) ?? fault;
                    seconds = Math.Min(seconds, again);
                }

                fault ??= seconds > Limit ? $"took {seconds:F1} s" : null;
                lock (gate)
                {
                    slowest = Math.Max(slowest, seconds);
                    failures += fault is null ? 0 : 1;
                    if (fault is not null)
                    {
                        Console.WriteLine($"seed {seed} number {number}: {fault}");
                    }

                    if (++done % 10_000 == 0)
                    {
                        Console.WriteLine($"{done:N0} pages, slowest {slowest * 1000:F0} ms, {failures} failures");
                    }
                }
            }
        }
    }
}
