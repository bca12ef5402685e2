using System.Text;
using BenchmarkDotNet.Attributes;
using Concord.Language;
using Concord.Language.Vectors;

namespace Concord.Bench;

/// <summary>Sentence vectors on one thread, 64 sentences of a sample: one call each, and one call for all. Times are for one sentence.</summary>
[MemoryDiagnoser]
public class SentenceVectorBenchmarks
{
    private const int Count = 64;

    private readonly SentenceVectors encoder = SentenceVectors.Load();
    private readonly float[] one = new float[512], all = new float[Count * 512];
    private string[] sentences = [];

    [GlobalSetup]
    public void Load()
    {
        LanguageAnalyzer splitter = LanguageAnalyzer.Load(new LanguageOptions { Layers = LanguageLayers.Tokens });
        List<string> found = [];
        foreach ((string _, byte[] bytes) in Samples.Reports("pyongyang-2024"))
        {
            AnalyzedText text = splitter.Analyze(Encoding.UTF8.GetString(bytes));
            found.AddRange(text.Sentences.Where(s => s.TokenCount is >= 20 and <= 35).Select(s => s.Span.Of(text.Text)));
        }

        sentences = [.. Enumerable.Range(0, Count).Select(i => found[i % found.Count])];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public float OneByOne()
    {
        foreach (string sentence in sentences)
        {
            encoder.Encode([sentence], one);
        }

        return one[0];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public float Together()
    {
        encoder.Encode(sentences, all);
        return all[0];
    }
}
