using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;
using Concord.Storage;

namespace Concord.Bench.Storage;

/// <summary>
/// <c>store FOLDER NAME --count N</c>: how long keeping and finding takes as a case grows. Documents are sentences of the folder's texts, drawn by
/// a fixed seed; each gets the analysis of one of them, so that what is kept is as large as in earnest while the time of analysing is left out.
/// </summary>
internal static class StoreBench
{
    private const int Sentences = 28, Searches = 500;

    public static int Run(string[] args)
    {
        int count = (int)Arguments.Number(args, "--count", 100_000);
        (string folder, string name) = (args[0], args[1]);
        ConcordPipeline pipeline = ConcordPipeline.Load();
        List<AnalyzedDocument> models = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Take(60)
            .Select(file => pipeline.Read(File.ReadAllBytes(file), file).Document).OfType<Document>().Select(pipeline.Analyze)];
        List<string> sentences = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            .SelectMany(text => text.Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(part => part.Length is > 40 and < 300)];
        Random random = new(1);
        using ICaseStore store = CaseStores.Open(name, create: true);
        List<double> times = new(count);
        int words = 0;
        for (int i = 0; i < count; i += store.Batch)
        {
            List<NewDocument> batch = [.. Enumerable.Range(i, Math.Min(store.Batch, count - i)).Select(number => Make(number, random, sentences, models, pipeline.Model))];
            words += batch.Sum(document => document.Analysis.Document.Text.AsSpan().Count(' '));
            long start = Stopwatch.GetTimestamp();
            store.Together(() => batch.ForEach(document => store.Add(document)));
            double each = Stopwatch.GetElapsedTime(start).TotalMilliseconds / batch.Count;
            times.AddRange(Enumerable.Repeat(each, batch.Count));
        }

        const int Window = 1000;
        double Mean(int from) => times.Skip(from).Take(Window).Average();
        double early = Mean(Math.Min(Window, Math.Max(0, count - Window))), late = Mean(Math.Max(0, count - Window));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"kept {count} documents of {words / count} words: {times.Average():0.00} ms each; documents 1,001-2,000 {early:0.00} ms, the last 1,000 {late:0.00} ms, ratio {late / early:0.00}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        if (File.Exists(name))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(name).Length / 1000.0 / count:0.0} kB a document on the disk"));
        }

        Search(store, sentences, random);
        return 0;
    }

    private static void Search(ICaseStore store, List<string> sentences, Random random)
    {
        List<double> times = [];
        for (int i = 0; i < Searches; i++)
        {
            string[] words = [.. sentences[random.Next(sentences.Count)].Split(' ').Where(word => word.Length > 3)];
            string query = words.Length == 0 ? "treaty" : (i % 4) switch
            {
                0 => words[random.Next(words.Length)],
                1 => words[random.Next(words.Length)] + " " + words[random.Next(words.Length)],
                2 => string.Join(' ', words.Take(3)),
                _ => "\"" + string.Join(' ', words.Take(2)) + "\"",
            };
            long start = Stopwatch.GetTimestamp();
            store.Search(query, 20);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Searches} searches: median {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms, longest {times[^1]:0.0} ms"));
    }

    private static NewDocument Make(int number, Random random, List<string> sentences, List<AnalyzedDocument> models, string model)
    {
        StringBuilder text = new();
        for (int i = 0; i < Sentences; i++)
        {
            text.Append(sentences[random.Next(sentences.Count)]).Append(". ");
        }

        string uri = string.Create(CultureInfo.InvariantCulture, $"https://site{number % 97}.example/{number}");
        AnalyzedDocument like = models[number % models.Count];
        Document document = like.Document with { Uri = uri, CanonicalUrl = uri, Text = text.ToString(), Omitted = [], Credits = [], Parts = [] };
        AnalyzedText analysis = new()
        {
            Text = document.Text, Tokens = like.Analysis.Tokens, Sentences = like.Analysis.Sentences, Entities = like.Analysis.Entities, Times = like.Analysis.Times, Mentions = like.Analysis.Mentions,
            Actors = like.Analysis.Actors,
        };
        return new NewDocument(Encoding.UTF8.GetBytes(document.Text), like with { Document = document, Analysis = analysis, Events = ImmutableArray<CodedEvent>.Empty }, model, "bench");
    }
}
