using System.Collections.Immutable;
using Concord.Casework.Findings;
using Concord.Evidence;

namespace Concord.Casework.Stories;

/// <summary>Joins stories whose reports turn out to say the same; words and dates alone part the reports of one event that carry no date.</summary>
internal static class StoryMerger
{
    private const int LeastShared = 2, LeastWords = 5, MostStories = 8, MostDays = 10;

    /// <summary>The likeness that texts must have beside what they share, below that of one event.</summary>
    private const double LeastLikeness = 2.75;

    /// <summary>So few reports handed over together are mostly about one event, and less is asked of them.</summary>
    private const int Handful = 12;

    private const double LeastLikenessOfHandful = 2;

    /// <summary>The same map where nothing joins.</summary>
    public static StoryMap Merge(CaseMaterial material, StoryMap stories, ImmutableArray<ClaimCluster> clusters)
    {
        if (stories.Groups.Count < 2)
        {
            return stories;
        }

        SortedDictionary<(int One, int Two), int> shared = [];
        foreach (ClaimCluster cluster in clusters)
        {
            int[] groups = [.. cluster.Claims.Where(claim => IsFull(material, claim)).Select(claim => stories.GroupOf[material.Places[claim].Document]).Distinct().Order()];
            for (int i = 0; i < groups.Length && groups.Length <= MostStories; i++)
            {
                for (int j = i + 1; j < groups.Length; j++)
                {
                    shared[(groups[i], groups[j])] = shared.GetValueOrDefault((groups[i], groups[j])) + 1;
                }
            }
        }

        bool isHandful = material.Documents.Length <= Handful;
        double least = isHandful ? LeastLikenessOfHandful : LeastLikeness;
        HashSet<(int, int)> alike = [.. stories.Links.Where(link => link.Likeness >= least).Select(link => Ordered(stories.GroupOf[link.First], stories.GroupOf[link.Second]))];
        int[] parent = [.. Enumerable.Range(0, stories.Groups.Count)];
        foreach (((int one, int two), int count) in shared)
        {
            bool isShared = isHandful ? count > LeastShared || alike.Contains((one, two)) : count >= LeastShared && alike.Contains((one, two));
            if (isShared && DatesAllow(material, stories.Groups[one], stories.Groups[two]))
            {
                int first = Root(parent, one), second = Root(parent, two);
                parent[Math.Max(first, second)] = Math.Min(first, second);
            }
        }

        List<List<int>> joined = [.. Enumerable.Range(0, parent.Length).GroupBy(group => Root(parent, group))
            .Select(rows => rows.SelectMany(group => stories.Groups[group]).Order().ToList()).OrderBy(group => group[0])];
        return joined.Count == stories.Groups.Count ? stories : new StoryMap(stories.Bodies, joined, stories.Links);
    }

    private static (int, int) Ordered(int one, int two) => one < two ? (one, two) : (two, one);

    private static int Root(int[] parent, int group)
    {
        while (parent[group] != group)
        {
            group = parent[group];
        }

        return group;
    }

    private static bool IsFull(CaseMaterial material, int claim)
    {
        Claim source = material.ClaimAt(claim);
        return source.Subject >= 0 && material.Quote(claim).Count(c => c == ' ') >= LeastWords - 1;
    }

    private static bool DatesAllow(CaseMaterial material, List<int> one, List<int> two)
    {
        int[] first = Days(material, one), second = Days(material, two);
        return first.Length == 0 || second.Length == 0 || first.Any(day => second.Any(other => Math.Abs(day - other) <= MostDays));
    }

    private static int[] Days(CaseMaterial material, List<int> group) =>
        [.. group.Select(document => material.Documents[document].Document.PublishedDate).OfType<DateOnly>().Select(date => date.DayNumber)];
}
