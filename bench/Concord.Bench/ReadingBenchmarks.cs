using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Concord.Reading;

namespace Concord.Bench;

/// <summary>Reading a page, as a ratio to parsing it alone with AngleSharp.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly DocumentReader reader = new(new ReadOptions());
    private readonly HtmlParser parser = new();
    private byte[] page = [];

    [GlobalSetup]
    public void Load()
    {
        StringBuilder text = new();
        foreach ((string _, byte[] bytes) in Samples.Reports("morocco-2023"))
        {
            text.Append(Encoding.UTF8.GetString(bytes)).Append("\n\n");
        }

        page = Samples.Page(text.ToString());
    }

    [Benchmark(Baseline = true)]
    public int ParseAlone() => parser.ParseDocument(new MemoryStream(page)).All.Length;

    [Benchmark]
    public int Read() => reader.Read(page, "https://example.org/sample.html").Document!.Text.Length;
}
