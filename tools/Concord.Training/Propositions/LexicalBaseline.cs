using System.Collections.Frozen;

namespace Concord.Training.Propositions;

/// <summary>The baseline: Jaccard of the content stems of question, predicate and answer.</summary>
internal static class LexicalBaseline
{
    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        ("a an the of to in on at for and or by with from as is are was were be been being has have had do does did will would could should may might that this "
        + "these those it its his her their he she they who what when where why how which someone something not than").Split(' '), StringComparer.Ordinal);

    public static double Of(PropositionPair pair, int first, int second)
    {
        HashSet<string> a = Stems(pair.Tokens[0], pair.Propositions[0][first]), b = Stems(pair.Tokens[1], pair.Propositions[1][second]);
        int shared = a.Count(b.Contains), all = a.Count + b.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static HashSet<string> Stems(string[] tokens, Proposition one) =>
    [
        .. tokens[one.First..(one.Last + 1)].Append(tokens[one.Verb]).Concat(one.Question.TrimEnd('?').Split(' '))
            .Select(word => word.ToLowerInvariant()).Where(word => char.IsLetterOrDigit(word.FirstOrDefault()) && !Empty.Contains(word)).Select(Stem),
    ];

    private static string Stem(string word)
    {
        foreach (string ending in (string[])["ing", "ed", "es", "s"])
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
