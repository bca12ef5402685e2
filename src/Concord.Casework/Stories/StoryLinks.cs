using System.Runtime.InteropServices;

namespace Concord.Casework.Stories;

/// <summary>Two documents and how alike they are.</summary>
internal readonly record struct StoryLink(int First, int Second, double Likeness);

/// <summary>Finds documents that may tell one event through an inverted index, never by all pairs.</summary>
internal static class StoryLinks
{
    private const int IndexedTerms = 96, MostPostings = 256, NearPostings = 12, MostCandidates = 40;
    private const double LeastShared = 0.04, LeastLikeness = 1;

    /// <summary>Links in a fixed order, the lower document number first.</summary>
    public static List<StoryLink> Find(StoryProfile[] profiles)
    {
        int[] order = [.. Enumerable.Range(0, profiles.Length)];
        Array.Sort(order, (a, b) => DayOf(profiles[a]) != DayOf(profiles[b]) ? DayOf(profiles[a]).CompareTo(DayOf(profiles[b])) : a - b);
        Dictionary<int, List<(int Place, float Weight)>> index = [];
        double[] shared = new double[profiles.Length];
        List<int> touched = [];
        List<StoryLink> links = [];
        for (int place = 0; place < order.Length; place++)
        {
            StoryProfile profile = profiles[order[place]];
            foreach ((int term, float weight) in Strongest(profile.Body))
            {
                ref List<(int Place, float Weight)>? postings = ref CollectionsMarshal.GetValueRefOrAddDefault(index, term, out _);
                postings ??= [];
                Gather(postings, weight, shared, touched);
                postings.Add((place, weight));
            }

            Keep(profiles, order, place, shared, touched, links);
        }

        links.Sort((a, b) => a.First != b.First ? a.First - b.First : a.Second - b.Second);
        return links;
    }

    private static int DayOf(StoryProfile profile) => profile.Day < 0 ? int.MaxValue : profile.Day;

    /// <summary>A term of very many documents only ties neighbours in time and the first ones, so that cost stays flat.</summary>
    private static void Gather(List<(int Place, float Weight)> postings, float weight, double[] shared, List<int> touched)
    {
        int skip = postings.Count > MostPostings ? postings.Count - NearPostings : 2;
        for (int i = 0; i < postings.Count; i++)
        {
            if (i == 2)
            {
                i = skip;
            }

            (int place, float other) = postings[i];
            if (shared[place] == 0)
            {
                touched.Add(place);
            }

            shared[place] += (double)weight * other;
        }
    }

    private static void Keep(
        StoryProfile[] profiles, int[] order, int place, double[] shared, List<int> touched, List<StoryLink> links)
    {
        int document = order[place];
        StoryProfile profile = profiles[document];
        touched.RemoveAll(other =>
        {
            StoryProfile candidate = profiles[order[other]];
            bool apart = profile.Day >= 0 && candidate.Day >= 0 && Math.Abs(profile.Day - candidate.Day) > StoryProfile.MostDays;
            bool drop = apart || shared[other] < LeastShared;
            if (drop)
            {
                shared[other] = 0;
            }

            return drop;
        });
        touched.Sort((a, b) => shared[a] != shared[b] ? shared[b].CompareTo(shared[a]) : a - b);
        for (int i = 0; i < touched.Count; i++)
        {
            int other = order[touched[i]];
            shared[touched[i]] = 0;
            if (i < MostCandidates)
            {
                double likeness = profile.LikenessTo(profiles[other]);
                if (likeness >= LeastLikeness)
                {
                    links.Add(new StoryLink(Math.Min(document, other), Math.Max(document, other), likeness));
                }
            }
        }

        touched.Clear();
    }

    private static List<(int Term, float Weight)> Strongest(in TermVector vector)
    {
        List<(int Term, float Weight)> terms = new(vector.Terms.Length);
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            terms.Add((vector.Terms[i], vector.Weights[i]));
        }

        if (terms.Count > IndexedTerms)
        {
            terms.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term - b.Term);
            terms.RemoveRange(IndexedTerms, terms.Count - IndexedTerms);
        }

        return terms;
    }
}
