using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Concord.Language;
using Concord.Language.Knowledge;
using Concord.Language.Segmentation;
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
        LanguageAnalyzer analyzer = LanguageAnalyzer.Load();
        double load = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        clock = Stopwatch.GetTimestamp();
        analyzer.Analyze("The first sentence that is read takes longest.");
        double first = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        List<string> documents = BenchText.Documents((int)Arguments.Number(args, "--words", 200_000), Arguments.Text(args, "--text"));
        int words = documents.Sum(BenchText.Words);
        Console.WriteLine($"{Machine()}");
        Console.WriteLine($"{documents.Count} documents, {words:N0} words");
        Console.WriteLine($"load of the weights {load:F0} ms, first sentence {first:F0} ms");
        Console.WriteLine();
        Stages(documents, words);
        double wall = Whole(analyzer, documents, words);
        Console.WriteLine($"working set {Environment.WorkingSet / 1048576.0:F0} MB, of it managed heap {GC.GetTotalMemory(true) / 1048576.0:F0} MB");
        return Arguments.Has(args, "--peer") ? Peer.Compare(documents, words, wall) : 0;
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
        Cost segmentation = Measure(documents, d => TextSegmenter.Segment(d));
        Cost encoded = Measure(split, encoder.Run);
        Cost tagged = Measure(split, t => tags.Annotate(t));
        Cost parsed = Measure(split, t => trees.Annotate(t));
        Cost all = Measure(split, t => both.Annotate(t));
        Cost times = Measure(named, t => TimeFinder.Find(t, null));
        Cost actors = Measure(named, t => ActorResolver.Resolve(t));
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
        Cost whole = Measure(documents, d => analyzer.Analyze(d));
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
        return whole.Wall;
    }

    private static void Row(string name, Cost cost, int words, double share) =>
        Console.WriteLine($"| {name} | {cost.Cpu * 1e6 / words:F2} | {share * 100:F0} % | {words / cost.Cpu:N0} | {(double)cost.Bytes / words:F0} |");

    private static LanguageAnalyzer Load(LanguageLayers layers) => LanguageAnalyzer.Load(new LanguageOptions { Layers = layers });

    private static Cost Measure<T>(List<T> inputs, Action<T> work) => Stage.Measure(Rounds, () => inputs.ForEach(work));
}
