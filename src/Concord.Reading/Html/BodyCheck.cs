using Concord.Reading.Plain;

namespace Concord.Reading.Html;

/// <summary>Compares the chosen blocks with the article body that the page states in JSON-LD.</summary>
internal static class BodyCheck
{
    private const int FewestWords = 60;
    private const int Size = 4;

    /// <summary>The blocks corrected by the stated body; the same where there is none or it disagrees.</summary>
    public static List<int> Correct(FlatPage page, List<int> chosen, string? body, Aside excluded)
    {
        if (body is null || TextLine.CountWords(body) < FewestWords || chosen.Count == 0)
        {
            return chosen;
        }

        HashSet<int> stated = Shingles(body);
        double words = 0, covered = 0;
        foreach (int index in chosen)
        {
            FlatBlock block = page.Blocks[index];
            words += block.Words;
            covered += block.Words * Cover(stated, block.Text);
        }

        // A teaser or another text is no measure of this one.
        if (covered < words * 0.55 || TextLine.CountWords(body) < covered * 0.8)
        {
            return chosen;
        }

        return Merge(page, chosen, stated, excluded);
    }

    private static List<int> Merge(FlatPage page, List<int> chosen, HashSet<int> stated, Aside excluded)
    {
        HashSet<int> members = [.. chosen];
        int first = -1, last = -1;
        double[] cover = new double[page.Blocks.Count];
        for (int i = 0; i < cover.Length; i++)
        {
            FlatBlock block = page.Blocks[i];
            cover[i] = block.Words >= Size ? Cover(stated, block.Text) : 0;
            if (members.Contains(i) && cover[i] > 0.6)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        List<int> result = [];
        for (int i = 0; i < cover.Length; i++)
        {
            FlatBlock block = page.Blocks[i];
            bool inside = i >= first && i <= last;
            bool keep = members.Contains(i)
                ? inside ? !(cover[i] < 0.1 && block.Words is >= 6 and <= 25 && !block.IsHeading && block.LinkDensity > 0.5 && !block.EndsSentence) : cover[i] > 0.4
                : cover[i] > 0.85 && block.Words >= 10 && (block.Aside & excluded & ~Aside.Named) == 0 && block.LinkDensity < 0.5;
            if (keep)
            {
                result.Add(i);
            }
        }

        return result;
    }

    private static double Cover(HashSet<int> stated, string text)
    {
        int met = 0, all = 0;
        foreach (int shingle in Hashes(text))
        {
            all++;
            met += stated.Contains(shingle) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)met / all;
    }

    private static HashSet<int> Shingles(string text) => [.. Hashes(text)];

    // Rolling over word hashes that do not change from run to run.
    private static List<int> Hashes(string text)
    {
        List<int> words = [];
        uint hash = 2166136261;
        bool inside = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
                inside = true;
            }
            else if (inside)
            {
                words.Add((int)hash);
                (hash, inside) = (2166136261, false);
            }
        }

        if (inside)
        {
            words.Add((int)hash);
        }

        List<int> shingles = [];
        for (int i = 0; i + Size <= words.Count; i++)
        {
            shingles.Add(((words[i] * 31 + words[i + 1]) * 31 + words[i + 2]) * 31 + words[i + 3]);
        }

        return shingles;
    }
}
