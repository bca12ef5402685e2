namespace Concord.Casework.Findings;

/// <summary>Proposes pairs of claims that share telling terms: an inverted index, never all pairs of a large case.</summary>
internal static class CandidateIndex
{
    private const int MaximumPerClaim = 60;
    private const int LongestPosting = 400;

    /// <summary>Pairs (lower, higher) of profile numbers in ascending order.</summary>
    public static List<(int First, int Second)> Find(ClaimProfile[] profiles, TermVocabulary vocabulary)
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

    /// <summary>Postings by term; those too long to tell anything are left out.</summary>
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

        for (int n = 0; n < postings.Length; n++)
        {
            if (postings[n]?.Count > LongestPosting)
            {
                postings[n] = null;
            }
        }

        return postings;
    }

    private static void Collect(
        List<(int Profile, double Weight)>? posting, double weight, int self, double[] scores, List<int> touched)
    {
        if (posting is null)
        {
            return;
        }

        foreach ((int profile, double other) in posting)
        {
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
