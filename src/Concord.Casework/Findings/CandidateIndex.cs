namespace Concord.Casework.Findings;

/// <summary>Proposes pairs of claims that share telling terms: an inverted index, never all pairs of a large case.</summary>
internal static class CandidateIndex
{
    private const int MaximumPerClaim = 60;
    private const int LongestPosting = 400;

    /// <summary>Pairs (lower, higher) of profile numbers in ascending order.</summary>
    public static List<(int First, int Second)> Find(ClaimProfile[] profiles, TermVocabulary vocabulary)
    {
        List<(int Profile, double Weight)>?[] postings = Post(profiles, vocabulary, out int[][] byClass);
        double[] scores = new double[profiles.Length];
        List<int> touched = [];
        SortedSet<(int, int)> pairs = [];
        for (int i = 0; i < profiles.Length; i++)
        {
            foreach (WeightedTerm term in profiles[i].Terms)
            {
                Collect(postings[term.Term], term.Weight, i, scores, touched);
                foreach (int synonymClass in byClass[term.Term])
                {
                    Collect(postings[vocabulary.Count + synonymClass], term.Weight * 0.5, i, scores, touched);
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

        return [.. pairs];
    }

    /// <summary>Postings by term, then by class of near-synonyms; those too long to tell anything are left out.</summary>
    private static List<(int Profile, double Weight)>?[] Post(ClaimProfile[] profiles, TermVocabulary vocabulary, out int[][] classes)
    {
        classes = new int[vocabulary.Count][];
        int classCount = 0;
        for (int term = 0; term < classes.Length; term++)
        {
            classes[term] = vocabulary.Lexicon.Classes(vocabulary.Key(term)).ToArray();
            foreach (int number in classes[term])
            {
                classCount = Math.Max(classCount, number + 1);
            }
        }

        List<(int, double)>?[] postings = new List<(int, double)>?[vocabulary.Count + classCount];
        for (int i = 0; i < profiles.Length; i++)
        {
            foreach (WeightedTerm term in profiles[i].Terms)
            {
                (postings[term.Term] ??= []).Add((i, term.Weight));
                foreach (int number in classes[term.Term])
                {
                    (postings[vocabulary.Count + number] ??= []).Add((i, term.Weight));
                }
            }
        }

        int longest = Math.Max(LongestPosting, profiles.Length / 10);
        for (int n = 0; n < postings.Length; n++)
        {
            if (postings[n]?.Count > Math.Min(longest, 2000))
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
