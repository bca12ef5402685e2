using System.Text;

namespace Concord.Casework.Findings;

/// <summary>Tells the reader why claims stand together.</summary>
internal static class Reason
{
    private const int MostWords = 4;

    public static string Of(AlignmentMaterial prepared, List<int> group, int claims)
    {
        if (group.Count == 1)
        {
            return claims == 1 ? "told once" : "same wording";
        }

        TermVocabulary vocabulary = prepared.Vocabulary;
        SortedDictionary<int, int> predicates = [], subjects = [], terms = [];
        foreach (int profile in group)
        {
            Count(predicates, prepared.Profiles[profile].Predicates);
            Count(subjects, prepared.Profiles[profile].Subject);
            Count(terms, Array.ConvertAll(prepared.Profiles[profile].Terms, term => term.Term));
        }

        StringBuilder why = new();
        Append(why, "what happens", predicates, vocabulary, 3, 1);
        Append(why, "same subject", subjects, vocabulary, 2, 2);
        Append(why, "shared words", terms, vocabulary, MostWords, 2);
        return why.Length == 0 ? "near-synonyms throughout" : why.ToString();
    }

    private static void Count(SortedDictionary<int, int> counts, int[] terms)
    {
        foreach (int term in terms)
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }
    }

    private static void Append(
        StringBuilder why, string label, SortedDictionary<int, int> counts, TermVocabulary vocabulary, int most, int least)
    {
        List<(int Term, double Weight)> best = [];
        foreach ((int term, int count) in counts)
        {
            if (count >= least && !vocabulary.IsTime(term))
            {
                best.Add((term, count * vocabulary.Weight(term)));
            }
        }

        best.Sort((x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Term.CompareTo(y.Term));
        if (best.Count == 0)
        {
            return;
        }

        why.Append(why.Length > 0 ? "; " : "").Append(label).Append(": ");
        for (int i = 0; i < Math.Min(most, best.Count); i++)
        {
            string key = vocabulary.Key(best[i].Term);
            why.Append(i > 0 ? ", " : "").Append(key.TrimStart('@', '#'));
        }
    }
}
