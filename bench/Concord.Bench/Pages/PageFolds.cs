using System.Text.Json;
using System.Text.RegularExpressions;
using Concord.Reading;
using Concord.Reading.Html;

namespace Concord.Bench.Pages;

/// <summary>Five-fold check of the reader's numbers: each fold is scored with the numbers that are best on the other four.</summary>
internal static partial class PageFolds
{
    private const int Folds = 5, Size = 4;

    private static readonly (string Name, Func<ArticleWeights, double, ArticleWeights> With, double[] Values)[] Choices =
    [
        ("decay", (w, v) => w with { Decay = v }, [0.5, 0.6, 0.7, 0.8]),
        ("named", (w, v) => w with { Named = v }, [1, 1.15, 1.3, 1.5]),
        ("beside", (w, v) => w with { Beside = v }, [0.5, 0.7, 1]),
        ("gain", (w, v) => w with { Gain = v }, [0.04, 0.08, 0.15]),
        ("cost", (w, v) => w with { Cost = v }, [0.3, 0.6, 1]),
        ("own", (w, v) => w with { Own = v }, [0.3, 0.4, 0.5, 0.6]),
        ("small", (w, v) => w with { Small = v }, [0, 0.08, 0.15, 0.25]),
    ];

    /// <summary>Arguments: FOLDER of .html files, GOLD (JSON, {id: {articleBody}}, a page's name begins with its id).</summary>
    public static int Run(string[] args)
    {
        (byte[] Bytes, Dictionary<string, int> Gold)[] pages = [.. Load(args[0], args[1])];
        Dictionary<ArticleWeights, (double Precision, double Recall)[]> known = [];
        (double Precision, double Recall)[] held = new (double, double)[pages.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            ArticleWeights best = new();
            foreach ((string _, Func<ArticleWeights, double, ArticleWeights> with, double[] values) in Choices)
            {
                best = values.Select(value => with(best, value)).Prepend(best).MaxBy(weights => F1(Scores(weights), i => i % Folds != fold))!;
            }

            Console.WriteLine($"fold {fold}: {F1(Scores(new()), i => i % Folds == fold):F4} as set, {F1(Scores(best), i => i % Folds == fold):F4} chosen on the others: {best}");
            for (int i = fold; i < pages.Length; i += Folds)
            {
                held[i] = Scores(best)[i];
            }
        }

        Console.WriteLine($"all pages as set {F1(Scores(new()), _ => true):F4}, each left out {F1(held, _ => true):F4}");
        return 0;

        (double Precision, double Recall)[] Scores(ArticleWeights weights)
        {
            if (!known.TryGetValue(weights, out (double, double)[]? scores))
            {
                DocumentReader reader = new(new ReadOptions { Article = weights });
                known.Add(weights, scores = [.. pages.Select(page => Score(page.Gold, Shingles(reader.Read(page.Bytes, "page.html").Document?.Text ?? "")))]);
            }

            return scores;
        }
    }

    private static IEnumerable<(byte[], Dictionary<string, int>)> Load(string folder, string gold)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(gold));
        foreach (JsonProperty item in json.RootElement.EnumerateObject().OrderBy(item => item.Name, StringComparer.Ordinal))
        {
            yield return (File.ReadAllBytes(Directory.GetFiles(folder, item.Name + "*.html")[0]), Shingles(item.Value.GetProperty("articleBody").GetString()!));
        }
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        string[] words = [.. Word().Matches(text).Select(match => match.Value)];
        Dictionary<string, int> grams = new(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(1, words.Length - Size + 1) && words.Length > 0; i++)
        {
            string gram = string.Join(' ', words[i..Math.Min(words.Length, i + Size)]);
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    private static (double, double) Score(Dictionary<string, int> gold, Dictionary<string, int> found)
    {
        double shared = gold.Sum(gram => Math.Min(gram.Value, found.GetValueOrDefault(gram.Key)));
        return (found.Count == 0 ? double.NaN : shared / found.Values.Sum(), shared / gold.Values.Sum());
    }

    private static double F1((double Precision, double Recall)[] scores, Func<int, bool> among)
    {
        double precision = scores.Where((score, i) => among(i) && !double.IsNaN(score.Precision)).Average(score => score.Precision);
        double recall = scores.Where((_, i) => among(i)).Average(score => score.Recall);
        return 2 * precision * recall / (precision + recall);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
