using System.Text;

namespace Concord.Bench.LanguageRoom;

/// <summary>Documents to measure on: texts of the repository, their paragraphs shuffled by a fixed seed, repeated to a size.</summary>
internal static class BenchText
{
    private const int WordsPerDocument = 600;

    /// <summary>Documents of about 600 words, at least <paramref name="words"/> words in all; the extra file is cut the same way.</summary>
    public static List<string> Documents(int words, string? extra)
    {
        List<string> paragraphs = [];
        foreach (string file in extra is null ? Files() : [extra])
        {
            string text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
            paragraphs.AddRange(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        List<string> documents = [];
        Random random = new(20240619);
        int total = 0;
        while (total < words)
        {
            if (extra is null)
            {
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(paragraphs));
            }

            total += Cut(paragraphs, documents, words - total);
        }

        return documents;
    }

    /// <summary>Written words, parted by white space: the same count for every analyser.</summary>
    public static int Words(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool word = !char.IsWhiteSpace(c);
            words += word && !inside ? 1 : 0;
            inside = word;
        }

        return words;
    }

    /// <summary>The sample and case texts of the repository, in ordinal order of their paths.</summary>
    public static string[] Files()
    {
        string[] folders = [Path.Combine(Samples.Root, "samples"), Path.Combine(Samples.Root, "tests", "cases")];
        string[] files = [.. folders.SelectMany(f => Directory.GetFiles(f, "*.txt", SearchOption.AllDirectories))];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static int Cut(List<string> paragraphs, List<string> documents, int wanted)
    {
        StringBuilder document = new();
        int total = 0, own = 0;
        foreach (string paragraph in paragraphs)
        {
            document.Append(paragraph).Append("\n\n");
            own += Words(paragraph);
            if (own >= WordsPerDocument)
            {
                documents.Add(document.ToString());
                document.Clear();
                total += own;
                own = 0;
            }

            if (total >= wanted)
            {
                return total;
            }
        }

        if (own > 0)
        {
            documents.Add(document.ToString());
        }

        return total + own;
    }
}
