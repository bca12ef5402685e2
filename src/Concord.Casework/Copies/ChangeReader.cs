using System.Collections.Frozen;
using System.Collections.Immutable;
using Concord.Casework.Stories;

namespace Concord.Casework.Copies;

/// <summary>Tells what a rewrite changed between the words it kept: a number, a name, a hedge, a credit.</summary>
internal sealed class ChangeReader(TermTable table)
{
    private const int Most = 10, LongestGap = 6, LongestCredit = 9;
    private const double NearlySame = 0.55;

    private static readonly FrozenSet<string> Hedges = FrozenSet.ToFrozenSet(
        ["may", "might", "could", "reportedly", "allegedly", "apparently", "perhaps", "possibly", "likely", "probably", "alleged", "suspected", "unconfirmed", "expected"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Numerals = FrozenSet.ToFrozenSet(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
            "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozens", "hundreds", "thousands"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Credits = FrozenSet.ToFrozenSet(
        ["according", "reported", "reports", "said", "says", "noted", "citing", "cited", "quoting", "told"], StringComparer.Ordinal);

    /// <summary>Changes in the order of the sentences, in the rewrite's words.</summary>
    public ImmutableArray<string> Read(string text, List<LightWord> one, string otherText, List<LightWord> two, List<SentencePair> pairs)
    {
        List<string> changes = [];
        foreach (SentencePair pair in pairs)
        {
            if (pair.Likeness >= NearlySame && changes.Count < Most)
            {
                ReadPair(text, one, otherText, two, pair, changes);
            }
        }

        return [.. changes.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private void ReadPair(string text, List<LightWord> one, string otherText, List<LightWord> two, SentencePair pair, List<string> changes)
    {
        int i = pair.First.From, j = pair.Second.From;
        foreach ((int nextI, int nextJ) in Anchors(one, pair.First, two, pair.Second))
        {
            if (nextI - i <= LongestGap && nextJ - j <= LongestGap && (nextI > i || nextJ > j))
            {
                Compare(text, one, (i, nextI), otherText, two, (j, nextJ), i == pair.First.From, changes);
            }

            if (nextJ == j && IsCredit(one, (i, nextI)))
            {
                changes.Add($"credit “{Words(text, one, (i, nextI))}” added");
            }
            else if (nextI == i && IsCredit(two, (j, nextJ)))
            {
                changes.Add($"credit “{Words(otherText, two, (j, nextJ))}” left out");
            }

            (i, j) = (nextI + 1, nextJ + 1);
        }
    }

    private void Compare(
        string text, List<LightWord> one, (int From, int To) gap, string otherText, List<LightWord> two, (int From, int To) otherGap,
        bool atStart, List<string> changes)
    {
        List<string> mine = Pick(text, one, gap, IsNumber), theirs = Pick(otherText, two, otherGap, IsNumber);
        if (mine.Count > 0 && theirs.Count > 0 && !mine.SequenceEqual(theirs, StringComparer.OrdinalIgnoreCase))
        {
            changes.Add($"“{string.Join(' ', mine)}” where the other has “{string.Join(' ', theirs)}”");
        }

        mine = Pick(text, one, gap, IsHedge);
        theirs = Pick(otherText, two, otherGap, IsHedge);
        changes.AddRange(mine.Except(theirs, StringComparer.OrdinalIgnoreCase).Select(word => $"“{word}” added"));
        changes.AddRange(theirs.Except(mine, StringComparer.OrdinalIgnoreCase).Select(word => $"“{word}” left out"));

        // A name counts as changed only where names stand on both sides of an unbroken frame.
        if (!atStart && gap.To > gap.From && otherGap.To > otherGap.From
            && AllNames(one, gap) && AllNames(two, otherGap) && !ShareWord(one, gap, two, otherGap))
        {
            changes.Add($"“{Words(text, one, gap)}” where the other has “{Words(otherText, two, otherGap)}”");
        }
    }

    // "according to Norpress", "Site B reported": who is said to say it, and nothing else.
    private bool IsCredit(List<LightWord> words, (int From, int To) gap)
    {
        if (gap.To - gap.From is < 2 or > LongestCredit)
        {
            return false;
        }

        bool verb = false, name = false;
        for (int i = gap.From; i < gap.To; i++)
        {
            verb |= Credits.Contains(table[words[i].Word]);
            name |= words[i].IsCapital && i > gap.From;
        }

        return verb && (name || (words[gap.From].IsCapital && gap.From > 0));
    }

    private bool IsNumber(LightWord word) => char.IsDigit(table[word.Word][0]) || Numerals.Contains(table[word.Word]);

    private bool IsHedge(LightWord word) => Hedges.Contains(table[word.Word]);

    private static List<string> Pick(string text, List<LightWord> words, (int From, int To) gap, Func<LightWord, bool> keep)
    {
        List<string> found = [];
        for (int i = gap.From; i < gap.To; i++)
        {
            if (keep(words[i]))
            {
                found.Add(text[words[i].Start..words[i].End]);
            }
        }

        return found;
    }

    private static bool AllNames(List<LightWord> words, (int From, int To) gap)
    {
        for (int i = gap.From; i < gap.To; i++)
        {
            if (!words[i].IsCapital)
            {
                return false;
            }
        }

        return true;
    }

    private static bool ShareWord(List<LightWord> one, (int From, int To) gap, List<LightWord> two, (int From, int To) otherGap)
    {
        for (int i = gap.From; i < gap.To; i++)
        {
            for (int j = otherGap.From; j < otherGap.To; j++)
            {
                if (one[i].Word == two[j].Word)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Words(string text, List<LightWord> words, (int From, int To) gap) => text[words[gap.From].Start..words[gap.To - 1].End];

    /// <summary>Longest common subsequence of words, and the two ends.</summary>
    internal static List<(int, int)> Anchors(List<LightWord> one, (int From, int To) first, List<LightWord> two, (int From, int To) second)
    {
        int n = first.To - first.From, m = second.To - second.From;
        int[,] length = new int[n + 1, m + 1];
        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = m - 1; j >= 0; j--)
            {
                length[i, j] = one[first.From + i].Word == two[second.From + j].Word
                    ? length[i + 1, j + 1] + 1
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        List<(int, int)> anchors = [];
        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (one[first.From + i].Word == two[second.From + j].Word)
            {
                anchors.Add((first.From + i++, second.From + j++));
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        anchors.Add((first.To, second.To));
        return anchors;
    }
}
