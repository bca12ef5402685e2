using System.Runtime.CompilerServices;

namespace Concord.Casework.Findings;

/// <summary>Proposes pairs of claims that share telling terms: an inverted index, never all pairs of a large case.</summary>
internal static class CandidateIndex
{
    private const int MaximumPerClaim = 40;

    /// <summary>Of a longer posting only the claims nearest in order are looked at, so that cost stays flat.</summary>
    private const int LongestPosting = 400;
    private const int Window = 60;

    /// <summary>A claim whose last candidate is nearly as near as its first has more like it than were proposed.</summary>
    private const double CrowdedShare = 0.6;
    private static readonly Comparer<(int Profile, double Weight)> ByProfile =
        Comparer<(int Profile, double Weight)>.Create((x, y) => x.Profile.CompareTo(y.Profile));

    /// <summary>Pairs (lower, higher) of profile numbers in ascending order; marks in <paramref name="crowded"/> whose candidates were cut short.</summary>
    public static List<(int First, int Second)> Find(ClaimProfile[] profiles, TermVocabulary vocabulary, bool[] crowded)
    {
        List<(int Profile, double Weight)>?[] postings = Post(profiles, vocabulary.Count);
        double[] scores = new double[profiles.Length];
        List<int> touched = [];
        List<(int, int)> pairs = [];
        for (int i = 0; i < profiles.Length; i++)
        {
            foreach (WeightedTerm term in profiles[i].Terms)
            {
                Collect(postings[term.Term], term.Weight, i, scores, touched);
                foreach (Neighbour near in vocabulary.Near(term.Term))
                {
                    Collect(postings[near.Term], term.Weight * near.Similarity, i, scores, touched);
                }
            }

            touched.Sort((x, y) => scores[y] != scores[x] ? scores[y].CompareTo(scores[x]) : x.CompareTo(y));
            crowded[i] = touched.Count > MaximumPerClaim && scores[touched[MaximumPerClaim]] > CrowdedShare * scores[touched[0]];
            for (int n = 0; n < touched.Count; n++)
            {
                if (n < MaximumPerClaim)
                {
                    pairs.Add((Math.Min(i, touched[n]), Math.Max(i, touched[n])));
                }

                scores[touched[n]] = 0;
            }

            touched.Clear();
        }

        return Distinct(pairs);
    }

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Collect(
        List<(int Profile, double Weight)>? posting, double weight, int self, double[] scores, List<int> touched)
    {
        if (posting is null)
        {
            return;
        }

        (int start, int end) = (0, posting.Count);
        if (posting.Count > LongestPosting)
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
    }
}
