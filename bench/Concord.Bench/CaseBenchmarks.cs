using BenchmarkDotNet.Attributes;
using Concord.Casework;
using Concord.Evidence;
using Concord.Reading;

namespace Concord.Bench;

/// <summary>Stages of the main job on one sample; the ratio is against the whole.</summary>
[MemoryDiagnoser]
public class CaseBenchmarks
{
    private ConcordPipeline pipeline = null!;
    private List<(string Uri, byte[] Bytes)> reports = null!;
    private List<Document> documents = null!;
    private List<AnalyzedDocument> analyzed = null!;

    [GlobalSetup]
    public void Load()
    {
        pipeline = ConcordPipeline.Load();
        reports = Samples.Reports("pyongyang-2024");
        documents = [.. reports.Select(report => pipeline.Read(report.Bytes, report.Uri).Document!)];
        analyzed = [.. documents.Select(pipeline.Analyze)];
    }

    [Benchmark(Baseline = true)]
    public Case Whole()
    {
        List<AnalyzedDocument> all = new(reports.Count);
        foreach ((string uri, byte[] bytes) in reports)
        {
            all.Add(pipeline.Analyze(pipeline.Read(bytes, uri).Document!));
        }

        return pipeline.BuildCase(all);
    }

    [Benchmark]
    public int Read() => reports.Sum(report => pipeline.Read(report.Bytes, report.Uri).Document!.Text.Length);

    [Benchmark]
    public int Analyze() => documents.Sum(document => pipeline.Analyze(document).Claims.Length);

    [Benchmark]
    public Case Build() => pipeline.BuildCase(analyzed);
}
