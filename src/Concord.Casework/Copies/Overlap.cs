using Concord.Casework.Stories;

namespace Concord.Casework.Copies;

/// <summary>How much of two documents stands in both.</summary>
/// <param name="Share">Share of the one's words in shared runs, 0 to 1.</param>
/// <param name="ShareOfOther">The same for the other.</param>
/// <param name="Own">The larger share, over both, of words that are shared and nobody's quotation.</param>
/// <param name="Spread">The same without the longest shared passage: a statement taken over whole is one passage, a rewrite shows all over the text.</param>
/// <param name="Runs">Shared runs that are mostly no quotation.</param>
/// <param name="Longest">Words of the longest of these.</param>
/// <param name="LongestQuoted">Quoted words of the run with most of them.</param>
internal readonly record struct Overlap(double Share, double ShareOfOther, double Own, double Spread, int Runs, int Longest, int LongestQuoted)
{
    /// <summary>Runs closer than this belong to one passage.</summary>
    private const int Gap = 4;

    /// <param name="one">Words of one document.</param>
    /// <param name="two">Words of the other.</param>
    /// <param name="runs">Their shared runs, in the order of the one.</param>
    /// <param name="isFirstPerson">Whether a word is "I", "our" and the like.</param>
    public static Overlap Of(List<LightWord> one, List<LightWord> two, List<WordRun> runs, Func<int, bool> isFirstPerson)
    {
        bool[] spoken = Spoken(one, isFirstPerson), spokenToo = Spoken(two, isFirstPerson);
        bool[] covered = new bool[two.Count];
        int shared = 0, own = 0, many = 0, longest = 0, quotedMost = 0, block = 0, longestBlock = 0, end = int.MinValue;
        foreach (WordRun run in runs)
        {
            int quoted = 0, capitals = 0;
            for (int i = 0; i < run.Length; i++)
            {
                // Marks in either report tell that the words are somebody's; so does "I" outside marks, as reporters do not say it.
                quoted += spoken[run.First + i] || spokenToo[run.Second + i] ? 1 : 0;
                covered[run.Second + i] = true;
                capitals += one[run.First + i].IsCapital ? 1 : 0;
            }

            // Names with their titles are written alike by everybody.
            int plain = 2 * capitals > run.Length ? 0 : run.Length - quoted;
            shared += run.Length;
            own += plain;
            many += plain >= WordRuns.LeastWords ? 1 : 0;
            longest = Math.Max(longest, plain);
            quotedMost = Math.Max(quotedMost, quoted);
            block = run.First - end <= Gap ? block + plain : plain;
            longestBlock = Math.Max(longestBlock, block);
            end = run.First + run.Length;
        }

        double least = Math.Max(1, Math.Min(one.Count - Count(spoken), two.Count - Count(spokenToo)));
        return new Overlap(
            (double)shared / Math.Max(1, one.Count), (double)Count(covered) / Math.Max(1, two.Count),
            Math.Min(1, own / least), Math.Min(1, (own - longestBlock) / least), many, longest, quotedMost);
    }

    /// <summary>The words that are nobody's quotation.</summary>
    public static List<LightWord> OwnWords(List<LightWord> words, Func<int, bool> isFirstPerson)
    {
        bool[] spoken = Spoken(words, isFirstPerson);
        List<LightWord> own = new(words.Count);
        for (int i = 0; i < spoken.Length; i++)
        {
            if (!spoken[i])
            {
                own.Add(words[i]);
            }
        }

        return own;
    }

    private static int Count(bool[] flags)
    {
        int count = 0;
        foreach (bool flag in flags)
        {
            count += flag ? 1 : 0;
        }

        return count;
    }

    /// <summary>Words inside quotation marks, and those of sentences in the first person.</summary>
    private static bool[] Spoken(List<LightWord> words, Func<int, bool> isFirstPerson)
    {
        bool[] spoken = new bool[words.Count];
        for (int from = 0, to; from < words.Count; from = to)
        {
            bool first = false;
            for (to = from; to < words.Count && words[to].Sentence == words[from].Sentence; to++)
            {
                spoken[to] = words[to].IsQuoted;
                first |= !words[to].IsQuoted && isFirstPerson(words[to].Word);
            }

            if (first)
            {
                spoken.AsSpan(from, to - from).Fill(true);
            }
        }

        return spoken;
    }
}
