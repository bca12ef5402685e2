using System.Collections.Immutable;
using System.Text.Json;
using Concord.Casework;
using Concord.Casework.Stories;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;

namespace Concord.Training.Align;

/// <summary>A fact told in a document, by its span.</summary>
internal sealed record FactMention(string Fact, string Kind, int Document, TextSpan? Span, string Anchor);

/// <summary>A case with hand-marked facts.</summary>
internal sealed class LabelledCase
{
    public required string Name { get; init; }

    public required CaseMaterial Material { get; init; }

    /// <summary>The documents by their words alone.</summary>
    public required StoryMap Stories { get; init; }

    /// <summary>By document: the case that it is from.</summary>
    public required ImmutableArray<string> CaseOf { get; init; }

    public required ImmutableArray<FactMention> Mentions { get; init; }

    /// <summary>By mention: the claim that best covers it, or -1.</summary>
    public required ImmutableArray<int> Matched { get; init; }

    /// <summary>Reads the reports of a folder and the facts marked in them.</summary>
    public static LabelledCase Read(ConcordPipeline pipeline, string folder, string goldPath)
    {
        string name = Path.GetFileName(folder.TrimEnd('/'));
        SortedDictionary<string, AnalyzedDocument> documents = new(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(folder, "*.txt"))
        {
            ReadResult read = pipeline.Read(File.ReadAllBytes(path), Path.GetFileName(path));
            if (read.Document is { } document)
            {
                documents[Path.GetFileName(path)] = pipeline.Analyze(document);
            }
        }

        CaseMaterial material = new([.. documents.Values]);
        List<string> files = [.. documents.Keys];
        List<FactMention> mentions = [];
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(goldPath));
        foreach (JsonElement fact in gold.RootElement.GetProperty("facts").EnumerateArray())
        {
            foreach (JsonElement mention in fact.GetProperty("mentions").EnumerateArray())
            {
                string anchor = mention.GetProperty("anchor").GetString()!;
                int document = files.IndexOf(mention.GetProperty("file").GetString()!);
                string text = document < 0 ? "" : material.Documents[document].Document.Text;
                int start = text.IndexOf(anchor, StringComparison.Ordinal);
                TextSpan? span = start >= 0 && text.IndexOf(anchor, start + 1, StringComparison.Ordinal) < 0
                    ? new TextSpan(start, start + anchor.Length) : null;
                mentions.Add(new FactMention(fact.GetProperty("id").GetString()!, fact.GetProperty("kind").GetString()!, document, span, anchor));
            }
        }

        return new LabelledCase
        {
            Name = name,
            Material = material,
            Stories = Map(material),
            CaseOf = [.. material.Documents.Select(_ => name)],
            Mentions = [.. mentions],
            Matched = [.. mentions.Select(mention => BestClaim(material, mention))],
        };
    }

    /// <summary>All cases thrown together, as one.</summary>
    public static LabelledCase Join(IReadOnlyList<LabelledCase> cases)
    {
        List<AnalyzedDocument> documents = [];
        List<FactMention> mentions = [];
        List<int> matched = [];
        int claims = 0;
        foreach (LabelledCase one in cases)
        {
            mentions.AddRange(one.Mentions.Select(mention => mention with { Fact = $"{one.Name}/{mention.Fact}", Document = mention.Document + documents.Count }));
            matched.AddRange(one.Matched.Select(claim => claim < 0 ? claim : claim + claims));
            documents.AddRange(one.Material.Documents);
            claims += one.Material.Places.Length;
        }

        CaseMaterial material = new([.. documents]);
        return new LabelledCase
        {
            Name = "together",
            Material = material,
            Stories = Map(material),
            CaseOf = [.. cases.SelectMany(one => one.CaseOf)],
            Mentions = [.. mentions],
            Matched = [.. matched],
        };
    }

    public static StoryMap Map(CaseMaterial material) => StoryGrouper.Map([.. material.Documents.Select(document => document.Document)]);

    private static int BestClaim(CaseMaterial material, FactMention mention)
    {
        if (mention.Span is not { } anchor)
        {
            return -1;
        }

        int best = -1;
        double bestCloseness = -1;
        for (int c = 0; c < material.Places.Length; c++)
        {
            if (material.Places[c].Document != mention.Document)
            {
                continue;
            }

            TextSpan span = material.ClaimAt(c).Span;
            int shared = Math.Max(0, Math.Min(span.End, anchor.End) - Math.Max(span.Start, anchor.Start));
            double closeness = (double)shared / (span.Length + anchor.Length - shared);
            if (2 * shared >= anchor.Length && closeness > bestCloseness)
            {
                bestCloseness = closeness;
                best = c;
            }
        }

        return best;
    }
}
