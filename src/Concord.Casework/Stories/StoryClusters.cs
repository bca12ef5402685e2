namespace Concord.Casework.Stories;

/// <summary>Average-link clustering over sparse links: the closest pair of groups joins first, while it is close enough.</summary>
internal sealed class StoryClusters
{
    private const int SmallProduct = 16;

    private readonly StoryProfile[] profiles;
    private readonly List<List<int>> members = [];
    private readonly List<Dictionary<int, (double Sum, int Count)>?> neighbours = [];
    private readonly PriorityQueue<(int First, int Second), (double Distance, int First, int Second)> queue = new();

    private StoryClusters(StoryProfile[] profiles, List<StoryLink> links)
    {
        this.profiles = profiles;
        for (int i = 0; i < profiles.Length; i++)
        {
            members.Add([i]);
            neighbours.Add([]);
        }

        foreach (StoryLink link in links)
        {
            neighbours[link.First]![link.Second] = (link.Likeness, 1);
            neighbours[link.Second]![link.First] = (link.Likeness, 1);
            Offer(link.First, link.Second, link.Likeness);
        }
    }

    /// <summary>Groups of documents, each in ascending order, by their first document.</summary>
    public static List<List<int>> Group(StoryProfile[] profiles, List<StoryLink> links)
    {
        StoryClusters clusters = new(profiles, links);
        clusters.Run();
        List<List<int>> groups = [];
        for (int i = 0; i < clusters.members.Count; i++)
        {
            if (clusters.neighbours[i] is not null)
            {
                clusters.members[i].Sort();
                groups.Add(clusters.members[i]);
            }
        }

        groups.Sort((a, b) => a[0] - b[0]);
        return groups;
    }

    private void Run()
    {
        while (queue.TryDequeue(out (int First, int Second) pair, out _))
        {
            if (neighbours[pair.First] is { } first && neighbours[pair.Second] is { } second)
            {
                Join(pair.First, pair.Second, first, second);
            }
        }
    }

    private void Join(int one, int two, Dictionary<int, (double Sum, int Count)> first, Dictionary<int, (double Sum, int Count)> second)
    {
        int joined = members.Count;
        members.Add([.. members[one], .. members[two]]);
        neighbours[one] = null;
        neighbours[two] = null;
        SortedSet<int> others = [.. first.Keys, .. second.Keys];
        Dictionary<int, (double Sum, int Count)> mine = [];
        neighbours.Add(mine);
        foreach (int other in others)
        {
            if (neighbours[other] is not { } theirs)
            {
                continue;
            }

            (double Sum, int Count) a = first.GetValueOrDefault(other), b = second.GetValueOrDefault(other);
            (double Sum, int Count) link = (a.Sum + b.Sum, a.Count + b.Count);
            mine[other] = link;
            theirs.Remove(one);
            theirs.Remove(two);
            theirs[joined] = link;
            Offer(other, joined, Likeness(other, joined, link));
        }
    }

    private double Likeness(int one, int two, (double Sum, int Count) link)
    {
        long pairs = (long)members[one].Count * members[two].Count;
        if (pairs <= SmallProduct || link.Count == pairs)
        {
            return link.Sum / pairs;
        }

        // Links between large groups are a sample only, so the rest is estimated from nine pairs spread over both.
        double sum = 0;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                sum += profiles[Spread(members[one], i)].LikenessTo(profiles[Spread(members[two], j)]);
            }
        }

        return (link.Sum + (sum / 9 * (pairs - link.Count))) / pairs;
    }

    private static int Spread(List<int> list, int third) => list[(list.Count - 1) * third / 2];

    private void Offer(int one, int two, double likeness)
    {
        if (likeness >= StoryProfile.SameEvent)
        {
            queue.Enqueue((one, two), (-likeness, one, two));
        }
    }
}
