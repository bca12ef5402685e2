using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Concord.Language;
using Concord.Language.Knowledge;
using Concord.Language.Times;

namespace Concord.Bench.LanguageRoom;

/// <summary>Each stage of the Language room, the whole of it, and wink-nlp on the same documents.</summary>
internal static class LanguageBench
{
    private const int Rounds = 3;

    /// <summary>Options: --words N, --text FILE, --peer.</summary>
    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        long clock = Stopwatch.GetTimestamp();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        LanguageAnalyzer analyzer = LanguageAnalyzer.Load();
        double load = Stopwatch.GetElapsedTime(clock).TotalMilliseconds, loadCpu = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        clock = Stopwatch.GetTimestamp();
        start = Environment.CpuUsage.TotalTime;
        analyzer.Analyze("The first sentence that is read takes longest.");
        double first = Stopwatch.GetElapsedTime(clock).TotalMilliseconds, firstCpu = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        List<string> documents = BenchText.Documents((int)Arguments.Number(args, "--words", 200_000), Arguments.Text(args, "--text"));
        int words = documents.Sum(BenchText.Words);
        Console.WriteLine($"{Machine()}");
        Console.WriteLine($"{documents.Count} documents, {words:N0} words");
        Console.WriteLine($"load of the weights {load:F0} ms (processor {loadCpu:F0} ms), first sentence {first:F0} ms (processor {firstCpu:F0} ms)");
        Console.WriteLine();
        Stages(documents, words);
        double cpu = Whole(analyzer, documents, words);
        Console.WriteLine($"working set {Environment.WorkingSet / 1048576.0:F0} MB, of it managed heap {GC.GetTotalMemory(true) / 1048576.0:F0} MB");
        return Arguments.Has(args, "--peer") ? Peer.Compare(documents, words, cpu) : 0;
    }

    private static string Machine()
    {
        string simd = Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "no AVX2";
        return $"{RuntimeInformation.ProcessArchitecture}, {simd}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}";
    }

    // Each row is what a stage adds: layers are run one more at a time over the result of the stages before.
    private static void Stages(List<string> documents, int words)
    {
        LanguageAnalyzer tokens = Load(LanguageLayers.Tokens), tags = Load(LanguageLayers.Tags), trees = Load(LanguageLayers.Trees), both = Load(LanguageLayers.Trees | LanguageLayers.Names);
        List<AnalyzedText> split = [.. documents.Select(d => tokens.Analyze(d))], named = [.. split.Select(both.Annotate)];
        EncoderStage encoder = new();
        Cost[] costs = Stage.Measure(
            Rounds,
            () => documents.ForEach(d => tokens.Analyze(d)),
            () => split.ForEach(encoder.Run),
            () => split.ForEach(t => tags.Annotate(t)),
            () => split.ForEach(t => trees.Annotate(t)),
            () => split.ForEach(t => both.Annotate(t)),
            () => named.ForEach(t => TimeFinder.Find(t, null)),
            () => named.ForEach(t => ActorResolver.Resolve(t)));
        Cost segmentation = costs[0], encoded = costs[1], tagged = costs[2], parsed = costs[3], all = costs[4], times = costs[5], actors = costs[6];
        // Annotating a text that is given copies its tokens first; the whole pipeline does not.
        tagged = tagged with { Bytes = tagged.Bytes - split.Sum(t => (long)t.Tokens.Length * Unsafe.SizeOf<Token>()) };
        parsed = parsed with { Bytes = parsed.Bytes - split.Sum(t => (long)t.Tokens.Length * Unsafe.SizeOf<Token>()) };
        all = all with { Bytes = all.Bytes - split.Sum(t => (long)t.Tokens.Length * Unsafe.SizeOf<Token>()) };
        (string Name, Cost Cost)[] rows =
        [
            ("segmentation", segmentation), ("features, encoder", encoded), ("tags, lemmas", tagged - encoded), ("trees", parsed - tagged),
            ("names", all - parsed), ("times", times), ("actors", actors),
        ];
        double sum = rows.Sum(r => r.Cost.Cpu);
        Console.WriteLine("| stage | µs of CPU a word | share | words/s | bytes allocated a word |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach ((string name, Cost cost) in rows)
        {
            Row(name, cost, words, cost.Cpu / sum);
        }

        Cost outside = new(segmentation.Cpu + times.Cpu + actors.Cpu, 0, segmentation.Bytes + times.Bytes + actors.Bytes);
        Row("*all but the network*", outside, words, outside.Cpu / sum);
    }

    private static double Whole(LanguageAnalyzer analyzer, List<string> documents, int words)
    {
        Cost whole = Stage.Measure(Rounds, () => documents.ForEach(d => analyzer.Analyze(d)));
        Row("**whole, one core**", whole, words, 1);
        double two = double.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long clock = Stopwatch.GetTimestamp();
            Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = 2 }, d => analyzer.Analyze(d));
            two = Math.Min(two, Stopwatch.GetElapsedTime(clock).TotalSeconds);
        }

        Console.WriteLine();
        Console.WriteLine($"whole by the clock: one thread {words / whole.Wall:N0} words/s, two threads {words / two:N0} words/s ({whole.Wall / two:F2} times)");
        return whole.Cpu;
    }

    private static void Row(string name, Cost cost, int words, double share)
    {
        // A difference of two stages may drown in the noise.
        string rate = cost.Cpu > 0 ? (words / cost.Cpu).ToString("N0", CultureInfo.InvariantCulture) : "–";
        Console.WriteLine($"| {name} | {cost.Cpu * 1e6 / words:F2} | {share * 100:F0} % | {rate} | {(double)cost.Bytes / words:F0} |");
    }

    private static LanguageAnalyzer Load(LanguageLayers layers) => LanguageAnalyzer.Load(new LanguageOptions { Layers = layers });
}
