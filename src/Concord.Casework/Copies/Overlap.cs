using Concord.Casework.Stories;

namespace Concord.Casework.Copies;

/// <summary>How much of a document stands in another one.</summary>
/// <param name="Share">Share of its words in shared runs, 0 to 1.</param>
/// <param name="OutsideQuotes">The same over the words outside quotation marks.</param>
/// <param name="Runs">Shared runs that lie mostly outside quotation marks.</param>
/// <param name="Longest">Words of the longest of these.</param>
/// <param name="LongestQuoted">Quoted words of the run with most of them.</param>
internal readonly record struct Overlap(double Share, double OutsideQuotes, int Runs, int Longest, int LongestQuoted)
{
    public static Overlap Of(List<LightWord> words, List<WordRun> runs)
    {
        int shared = 0, outside = 0, many = 0, longest = 0, quotedMost = 0;
        foreach (WordRun run in runs)
        {
            int quoted = 0;
            for (int i = run.First; i < run.First + run.Length; i++)
            {
                quoted += words[i].IsQuoted ? 1 : 0;
            }

            int plain = run.Length - quoted;
            shared += run.Length;
            outside += plain;
            many += plain >= WordRuns.LeastWords ? 1 : 0;
            longest = Math.Max(longest, plain);
            quotedMost = Math.Max(quotedMost, quoted);
        }

        int all = words.Count(word => !word.IsQuoted);
        return new Overlap((double)shared / Math.Max(1, words.Count), (double)outside / Math.Max(1, all), many, longest, quotedMost);
    }

    /// <summary>Share of the other document's words in the runs.</summary>
    public static double ShareOf(List<LightWord> others, List<WordRun> runs) => (double)Covered(others, runs, false) / Math.Max(1, others.Count);

    /// <summary>The same over its words outside quotation marks.</summary>
    public static double OutsideQuotesOf(List<LightWord> others, List<WordRun> runs) =>
        (double)Covered(others, runs, true) / Math.Max(1, others.Count(word => !word.IsQuoted));

    private static int Covered(List<LightWord> others, List<WordRun> runs, bool outsideQuotes)
    {
        // Several runs may lie over one another in the other document.
        bool[] covered = new bool[others.Count];
        foreach (WordRun run in runs)
        {
            covered.AsSpan(run.Second, run.Length).Fill(true);
        }

        int count = 0;
        for (int i = 0; i < covered.Length; i++)
        {
            count += covered[i] && !(outsideQuotes && others[i].IsQuoted) ? 1 : 0;
        }

        return count;
    }
}
