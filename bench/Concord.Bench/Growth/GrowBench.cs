using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Concord.Casework;
using Concord.Casework.Stories;
using Concord.Evidence;
using Concord.Reading;

namespace Concord.Bench.Growth;

/// <summary>What it costs to add one document to a case, by the size of the case.</summary>
internal static class GrowBench
{
    /// <summary>
    /// Options: --documents 1000,10000,50000 --added 60 --seed S; or --folder DIR --out FILE [--whole-parts], which writes the
    /// stories inside the parts of a folder of reports as JSON.
    /// </summary>
    public static int Run(string[] args)
    {
        int seed = (int)Arguments.Number(args, "--seed", 7);
        if (Arguments.Text(args, "--folder") is { } folder)
        {
            return Parts(folder, Arguments.Text(args, "--out") ?? "stories.json", seed, Arguments.Has(args, "--whole-parts"));
        }

        string[] sizes = (Arguments.Text(args, "--documents") ?? "1000,10000,50000").Split(',');
        int added = (int)Arguments.Number(args, "--added", 60);
        ConcordPipeline pipeline = ConcordPipeline.Load();
        Console.WriteLine("| documents | parts | largest | MB | find its part, median ms | parts built anew, mean | reports in them, mean | whole addition, median ms | ratio | mean ms | ratio |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        (double Median, double Mean) first = default;
        Measure(pipeline, 300, 30, seed);
        foreach (string size in sizes)
        {
            int count = int.Parse(size, CultureInfo.InvariantCulture);
            Costs costs = Measure(pipeline, count, added, seed);
            (double Median, double Mean) now = (Median(costs.Whole), costs.Whole.Average());
            first = first == default ? now : first;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {costs.Growing.Parts.Length:N0} | {costs.Growing.Parts.Max(part => part.Documents.Length)} | {costs.Megabytes:F0} | {Median(costs.Find):F2} | {(double)costs.Parts / costs.Whole.Count:F2} | {(double)costs.Reports / costs.Whole.Count:F1} | {now.Median:F0} | {now.Median / first.Median:F2} | {now.Mean:F0} | {now.Mean / first.Mean:F2} |"));
        }

        return 0;
    }

    private static Costs Measure(ConcordPipeline pipeline, int count, int added, int seed)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (GrowingCase growing, Dictionary<DocumentKey, Document> texts, List<Document> late) = Fill(count, added, seed);
        double megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        megabytes -= texts.Values.Sum(text => (text.Text.Length * 2) + 200.0) / 1e6;
        List<double> find = [], whole = [];
        int parts = 0, reports = 0;
        foreach (Document document in late)
        {
            (double Find, double Whole, int Parts, int Reports) cost = AddOne(pipeline, growing, texts, document);
            find.Add(cost.Find);
            whole.Add(cost.Whole);
            parts += cost.Parts;
            reports += cost.Reports;
        }

        return new Costs(growing, megabytes, find, whole, parts, reports);
    }

    private sealed record Costs(GrowingCase Growing, double Megabytes, List<double> Find, List<double> Whole, int Parts, int Reports);

    /// <summary>The documents to be added later are taken at even distances, so that each meets reports of its own event.</summary>
    private static (GrowingCase Growing, Dictionary<DocumentKey, Document> Texts, List<Document> Late) Fill(int count, int added, int seed)
    {
        GrowingCase growing = new();
        Dictionary<DocumentKey, Document> texts = [];
        List<Document> rest = [];
        int step = count / added, at = 0;
        foreach (Document document in new ReportMaker(seed).Make(count + added))
        {
            if (++at % step == 0 && rest.Count < added)
            {
                rest.Add(document);
                continue;
            }

            texts[DocumentKey.Of(document)] = document;
            growing.Add(document);
        }

        return (growing, texts, rest);
    }

    /// <summary>Analysis of the document, its part, and the case of every part that is new; the other reports' analyses are kept by the case and not counted.</summary>
    private static (double Find, double Whole, int Parts, int Reports) AddOne(
        ConcordPipeline pipeline, GrowingCase growing, Dictionary<DocumentKey, Document> texts, Document document)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CaseGrowth growth = growing.Add(document);
        double find = watch.Elapsed.TotalMilliseconds;
        texts[DocumentKey.Of(document)] = document;
        List<List<AnalyzedDocument>> fresh = [.. growth.Fresh.Select(part => part.Documents.Select(key => pipeline.Analyze(texts[key])).ToList())];
        watch.Restart();
        pipeline.Analyze(document);
        foreach (List<AnalyzedDocument> part in fresh)
        {
            pipeline.BuildCase(part);
        }

        return (find, find + watch.Elapsed.TotalMilliseconds, fresh.Count, fresh.Sum(part => part.Count));
    }

    private static int Parts(string folder, string output, int seed, bool wholeParts)
    {
        DocumentReader reader = new(new ReadOptions());
        List<Document> documents = [];
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (reader.Read(File.ReadAllBytes(file), file).Document is { } document)
            {
                documents.Add(document);
            }
        }

        Document[] shuffled = [.. documents];
        new Random(seed).Shuffle(shuffled);
        GrowingCase growing = new();
        Stopwatch watch = Stopwatch.StartNew();
        foreach (Document document in shuffled)
        {
            growing.Add(document);
        }

        double each = watch.Elapsed.TotalMilliseconds / documents.Count;
        Dictionary<DocumentKey, Document> byKey = documents.ToDictionary(DocumentKey.Of);
        List<string[]> groups = [];
        foreach (CasePart part in growing.Parts)
        {
            Document[] members = [.. part.Documents.Select(key => byKey[key])];
            groups.AddRange(wholeParts ? [[.. members.Select(member => member.Uri)]]
                : StoryGrouper.Group(members).Select(story => story.Documents.Select(i => members[i].Uri).ToArray()));
        }

        using FileStream stream = File.Create(output);
        JsonSerializer.Serialize(stream, new { stories = groups.Select((group, i) => new { id = i.ToString(CultureInfo.InvariantCulture), documents = group }) });
        int[] sizes = [.. growing.Parts.Select(part => part.Documents.Length).OrderDescending()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"documents {documents.Count} parts {sizes.Length} largest {sizes[0]} mean_of_document {sizes.Sum(n => (double)n * n) / documents.Count:F1} ms_each {each:F2}"));
        return 0;
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
