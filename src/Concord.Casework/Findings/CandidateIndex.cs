using System.Runtime.CompilerServices;

namespace Concord.Casework.Findings;

/// <summary>Proposes pairs of claims that share telling terms: an inverted index, never all pairs of a large case.</summary>
internal static class CandidateIndex
{
    private const int UsualPerClaim = 40;

    /// <summary>Of an event that very many reports tell, so many nearly equal candidates.</summary>
    private const int MostPerClaim = 160;

    /// <summary>Of a longer posting only the claims nearest in order are looked at, so that cost stays flat.</summary>
    private const int LongestPosting = 400;
    private const int Window = 60;

    /// <summary>A claim whose last candidate is nearly as near as its first has more like it than were proposed.</summary>
    /// <summary>What happens tells more than who and where, which all claims of a case share.</summary>
    private const double PredicateWeight = 3;
    private const double CrowdedShare = 0.5;
    private static readonly Comparer<(int Profile, double Weight)> ByProfile =
        Comparer<(int Profile, double Weight)>.Create((x, y) => x.Profile.CompareTo(y.Profile));

    /// <summary>Pairs (lower, higher) of profile numbers in ascending order; marks in <paramref name="crowded"/> whose candidates were cut short.</summary>
    public static List<(int First, int Second)> Find(ClaimProfile[] profiles, TermVocabulary vocabulary, bool[] crowded)
    {
        List<(int Profile, double Weight)>?[] postings = Post(profiles, vocabulary.Count);
        double[] scores = new double[profiles.Length];
        List<int> touched = [];
        int[] nearest = new int[MostPerClaim + 1];
        List<(int, int)> pairs = [];
        for (int i = 0; i < profiles.Length; i++)
        {
            bool isCut = false;
            foreach (WeightedTerm own in profiles[i].Terms)
            {
                double weight = Array.IndexOf(profiles[i].Predicates, own.Term) < 0 ? own.Weight : PredicateWeight * own.Weight;
                isCut |= Collect(postings[own.Term], weight, i, scores, touched);
                foreach (Neighbour near in vocabulary.Near(own.Term))
                {
                    isCut |= Collect(postings[near.Term], weight * near.Similarity, i, scores, touched);
                }
            }

            int best = Best(touched, scores, nearest);
            double least = best > 0 ? CrowdedShare * scores[nearest[0]] : 0;
            int limit = isCut ? UsualPerClaim : MostPerClaim;
            crowded[i] = best > limit && scores[nearest[limit]] > least;
            int count = Math.Min(best, UsualPerClaim);
            while (count < Math.Min(best, limit) && scores[nearest[count]] > least)
            {
                count++;
            }

            foreach (int near in nearest.AsSpan(0, count))
            {
                pairs.Add((Math.Min(i, near), Math.Max(i, near)));
            }

            foreach (int other in touched)
            {
                scores[other] = 0;
            }

            touched.Clear();
        }

        return Distinct(pairs);
    }

    /// <summary>
    /// Puts the claims with the highest scores first into <paramref name="nearest"/>, of equal ones the lower number, and gives their count.
    /// Thousands are touched and few kept: an ordered short list is far cheaper than sorting them all.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Best(List<int> touched, double[] scores, int[] nearest)
    {
        int count = 0;
        foreach (int claim in touched)
        {
            double score = scores[claim];
            if (count == nearest.Length && !Precedes(claim, score, nearest[count - 1], scores))
            {
                continue;
            }

            int at = count < nearest.Length ? count++ : count - 1;
            while (at > 0 && Precedes(claim, score, nearest[at - 1], scores))
            {
                nearest[at] = nearest[at - 1];
                at--;
            }

            nearest[at] = claim;
        }

        return count;
    }

    private static bool Precedes(int claim, double score, int other, double[] scores) =>
        score > scores[other] || (score == scores[other] && claim < other);

    private static List<(int First, int Second)> Distinct(List<(int First, int Second)> pairs)
    {
        pairs.Sort();
        List<(int, int)> distinct = new(pairs.Count);
        for (int i = 0; i < pairs.Count; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                distinct.Add(pairs[i]);
            }
        }

        return distinct;
    }

    /// <summary>Claims by term, in their order.</summary>
    private static List<(int Profile, double Weight)>?[] Post(ClaimProfile[] profiles, int terms)
    {
        List<(int, double)>?[] postings = new List<(int, double)>?[terms];
        for (int i = 0; i < profiles.Length; i++)
        {
            foreach (WeightedTerm term in profiles[i].Terms)
            {
                (postings[term.Term] ??= []).Add((i, term.Weight));
            }
        }

        return postings;
    }

    /// <summary>Adds up what a posting tells; gives whether only a part of it was looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Collect(
        List<(int Profile, double Weight)>? posting, double weight, int self, double[] scores, List<int> touched)
    {
        if (posting is null)
        {
            return false;
        }

        (int start, int end) = (0, posting.Count);
        bool isCut = posting.Count > LongestPosting;
        if (isCut)
        {
            int at = posting.BinarySearch((self, 0), ByProfile);
            at = at < 0 ? ~at : at;
            (start, end) = (Math.Max(0, at - Window), Math.Min(posting.Count, at + Window));
        }

        for (int n = start; n < end; n++)
        {
            (int profile, double other) = posting[n];
            if (profile != self)
            {
                if (scores[profile] == 0)
                {
                    touched.Add(profile);
                }

                scores[profile] += weight * other;
            }
        }

        return isCut;
    }
}
