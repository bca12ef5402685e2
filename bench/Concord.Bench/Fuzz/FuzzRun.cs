using System.Diagnostics;
using System.Globalization;
using Concord.Bench.LanguageRoom;
using Concord.Language;
using Concord.Language.Fuzz;

namespace Concord.Bench.Fuzz;

/// <summary>Random and mutated texts through the whole Language room; each input is told by a seed and its number.</summary>
internal static class FuzzRun
{
    private const int Block = 2000, MostFailures = 20;

    // Seconds of processor time that an input may take, and more for each of its characters.
    private const double Limit = 2, LimitEach = 0.0005;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(300), Between = TimeSpan.FromSeconds(30);

    /// <summary>Options: --count N, --seed S, --threads T, --from N (number of the first input).</summary>
    public static int Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        long count = Arguments.Number(args, "--count", 100_000), seed = Arguments.Number(args, "--seed", 1), from = Arguments.Number(args, "--from", 0);
        int threads = (int)Arguments.Number(args, "--threads", Environment.ProcessorCount);
        using FuzzWork work = new(from, from + count, seed, threads);
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(i => new Thread(() => work.Loop(i)) { IsBackground = true })];
        long clock = Stopwatch.GetTimestamp(), told = clock;
        Array.ForEach(workers, w => w.Start());
        while (!work.Finished.Wait(200))
        {
            if (work.Hanging(Hang) is { } hanging)
            {
                Console.WriteLine($"hang: seed {seed} number {hanging.Number}: {Trial.Escape(hanging.Input)}");
                return 1;
            }

            if (Stopwatch.GetElapsedTime(told) > Between)
            {
                told = Stopwatch.GetTimestamp();
                Report(work, count, clock);
            }
        }

        Report(work, count, clock);
        Console.WriteLine(work.Failures == 0 ? "no input broke anything" : $"{work.Failures} inputs broke something");
        return work.Failures == 0 ? 0 : 1;
    }

    private static void Report(FuzzWork work, long count, long clock)
    {
        double seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        Console.WriteLine($"{work.Done:N0} of {count:N0} inputs, {work.Done / seconds:N0} a second, slowest {work.Slowest * 1000:F0} ms, {work.Failures} failures");
    }

    /// <summary>What the threads share.</summary>
    private sealed class FuzzWork(long next, long end, long seed, int threads) : IDisposable
    {
        private readonly LanguageAnalyzer analyzer = LanguageAnalyzer.Load();
        private readonly InputMaker maker = new(FuzzSentences.All.Concat(BenchText.Files().SelectMany(f => File.ReadAllText(f).Split('\n')).Where(l => l.Length > 20)));
        private readonly Current?[] current = new Current?[threads];
        private readonly Lock gate = new();
        private long next = next, done;
        private int failures, running = threads;
        private double slowest;

        public ManualResetEventSlim Finished { get; } = new();

        public long Done => Interlocked.Read(ref done);

        public int Failures => failures;

        public double Slowest => slowest;

        public void Dispose() => Finished.Dispose();

        public Current? Hanging(TimeSpan limit) => Array.Find(current, c => c is not null && Stopwatch.GetElapsedTime(c.Started) > limit);

        public void Loop(int thread)
        {
            while (failures < MostFailures)
            {
                long first = Interlocked.Add(ref next, Block) - Block;
                long last = Math.Min(end, first + Block);
                if (first >= last)
                {
                    break;
                }

                for (long number = first; number < last && failures < MostFailures; number++)
                {
                    string input = maker.Make(number, seed);
                    Current now = new(number, input, Stopwatch.GetTimestamp());
                    current[thread] = now;
                    double clock = ThreadClock.Seconds;
                    string? why = Trial.Run(analyzer, input, number, Limit + (LimitEach * input.Length));
                    double taken = ThreadClock.Seconds - clock;
                    if (why is not null)
                    {
                        current[thread] = null;
                        Fail(number, input, why);
                    }

                    lock (gate)
                    {
                        slowest = Math.Max(slowest, taken);
                    }

                    Interlocked.Increment(ref done);
                }
            }

            current[thread] = null;
            if (Interlocked.Decrement(ref running) == 0)
            {
                Finished.Set();
            }
        }

        private void Fail(long number, string input, string why)
        {
            Interlocked.Increment(ref failures);
            string less = Trial.Reduce(input, s => Trial.Run(analyzer, s, number, Limit) is not null);
            string report = $"seed {seed} number {number}: {why}\ninput {Trial.Escape(input)}\nreduced {Trial.Escape(less)}: {Trial.Run(analyzer, less, number, Limit)}\n";
            lock (gate)
            {
                Console.WriteLine(report);
                string folder = Path.Combine(Samples.Root, "artifacts", "fuzz");
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, $"{seed}-{number}.txt"), report);
            }
        }
    }

    /// <summary>The input that a thread is at.</summary>
    private sealed record Current(long Number, string Input, long Started);
}
