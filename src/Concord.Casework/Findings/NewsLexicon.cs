using System.Globalization;
using System.Reflection;

namespace Concord.Casework.Findings;

/// <summary>Background knowledge of news English: how rare a lemma is, its derivational family, its classes of near-synonyms.</summary>
internal sealed class NewsLexicon
{
    private const double SmallestLogRank = 3.5;
    private const double LargestLogRank = 10.4;
    private const string Prefix = "Concord.Casework.Findings.Tables.";
    private static readonly Lazy<NewsLexicon> Shared = new(() => new NewsLexicon());

    private readonly Dictionary<string, double> logRanks;
    private readonly Dictionary<string, string> families;
    private readonly Dictionary<string, int[]> classes;
    private readonly Dictionary<string, string> phrasalVerbs;

    private NewsLexicon()
    {
        logRanks = ReadRanks();
        families = ReadFamilies();
        classes = ReadClasses(families);
        phrasalVerbs = ReadLines("phrasal.txt").ToDictionary(words => words[0] + ' ' + words[1], words => words[2], StringComparer.Ordinal);
    }

    public static NewsLexicon Default => Shared.Value;

    /// <summary>Rarity of a lemma in news, 0 (among the commonest thirty words) to 1 (not among the commonest thirty thousand).</summary>
    public double Rarity(string lemma)
    {
        double logRank = logRanks.GetValueOrDefault(lemma, LargestLogRank);
        return Math.Clamp((logRank - SmallestLogRank) / (LargestLogRank - SmallestLogRank), 0, 1);
    }

    /// <summary>The commonest word of a lemma's derivational family ("signature" gives "sign"); the lemma itself where it has none.</summary>
    public string Family(string lemma)
    {
        if (families.TryGetValue(lemma, out string? family))
        {
            return family;
        }

        string american = Americanize(lemma);
        return families.TryGetValue(american, out family) ? family
            : logRanks.ContainsKey(american) && !logRanks.ContainsKey(lemma) ? american
            : lemma;
    }

    /// <summary>The plain verb for a verb and its particle ("break out" gives "erupt"), or null.</summary>
    public string? PlainVerb(string verb, string particle) => phrasalVerbs.GetValueOrDefault(verb + ' ' + particle);

    /// <summary>Numbers of the near-synonym classes of a family, ascending; empty where it has none.</summary>
    public ReadOnlySpan<int> Classes(string family) => classes.GetValueOrDefault(family);

    private static string Americanize(string lemma)
    {
        if (lemma.Length > 5 && lemma.EndsWith("ise", StringComparison.Ordinal))
        {
            return string.Concat(lemma.AsSpan(0, lemma.Length - 3), "ize");
        }

        return lemma.Length > 5 && lemma.EndsWith("our", StringComparison.Ordinal)
            ? string.Concat(lemma.AsSpan(0, lemma.Length - 3), "or")
            : lemma;
    }

    private static Dictionary<string, double> ReadRanks()
    {
        Dictionary<string, double> ranks = new(30_000, StringComparer.Ordinal);
        foreach (string[] words in ReadLines("frequency.txt"))
        {
            double logRank = int.Parse(words[0], CultureInfo.InvariantCulture) / 4.0;
            foreach (string word in words.AsSpan(1))
            {
                ranks[word] = logRank;
            }
        }

        return ranks;
    }

    private static Dictionary<string, string> ReadFamilies()
    {
        Dictionary<string, string> families = new(StringComparer.Ordinal);
        foreach (string[] words in ReadLines("families.txt"))
        {
            foreach (string word in words)
            {
                families.TryAdd(word, words[0]);
            }
        }

        return families;
    }

    private static Dictionary<string, int[]> ReadClasses(Dictionary<string, string> families)
    {
        Dictionary<string, List<int>> classes = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string[] words in ReadLines("synonyms.txt"))
        {
            foreach (string word in words)
            {
                string family = families.GetValueOrDefault(word, word);
                if (!classes.TryGetValue(family, out List<int>? numbers))
                {
                    classes[family] = numbers = [];
                }

                if (numbers.Count == 0 || numbers[^1] != number)
                {
                    numbers.Add(number);
                }
            }

            number++;
        }

        return classes.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<string[]> ReadLines(string table)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + table)
            ?? throw new InvalidOperationException($"The table {table} is missing from the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
