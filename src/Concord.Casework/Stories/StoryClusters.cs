namespace Concord.Casework.Stories;

/// <summary>Average-link clustering over sparse links: the closest pair of groups joins first, while it is close enough.</summary>
internal sealed class StoryClusters
{
    private const int SmallProduct = 16;

    /// <summary>Of 17 at most.</summary>
    private const double NearCopy = 12;

    private readonly StoryProfile[] profiles;
    private readonly List<List<int>> members = [];
    private readonly List<Dictionary<int, (double Sum, int Count)>?> neighbours = [];
    private readonly PriorityQueue<(int First, int Second), (double Distance, int First, int Second)> queue = new();

    private StoryClusters(StoryProfile[] profiles, List<StoryLink> links)
    {
        this.profiles = profiles;
        int[] root = NearCopies(profiles.Length, links);
        for (int i = 0; i < profiles.Length; i++)
        {
            members.Add([]);
            neighbours.Add(root[i] == i ? [] : null);
            members[root[i]].Add(i);
        }

        foreach (StoryLink link in links)
        {
            int one = root[link.First], two = root[link.Second];
            if (one != two)
            {
                (double Sum, int Count) sum = neighbours[one]!.GetValueOrDefault(two);
                neighbours[one]![two] = neighbours[two]![one] = (sum.Sum + link.Likeness, sum.Count + 1);
            }
        }

        for (int i = 0; i < profiles.Length; i++)
        {
            foreach ((int other, (double Sum, int Count) link) in neighbours[i] ?? [])
            {
                if (other > i)
                {
                    Offer(i, other, Likeness(i, other, link));
                }
            }
        }
    }

    /// <summary>Documents that are all but identical join beforehand, so that a thousand copies cost no more than one text.</summary>
    private static int[] NearCopies(int documents, List<StoryLink> links)
    {
        int[] root = [.. Enumerable.Range(0, documents)];
        foreach (StoryLink link in links)
        {
            if (link.Likeness >= NearCopy)
            {
                int one = RootOf(root, link.First), two = RootOf(root, link.Second);
                root[Math.Max(one, two)] = Math.Min(one, two);
            }
        }

        for (int i = 0; i < documents; i++)
        {
            root[i] = RootOf(root, i);
        }

        return root;
    }

    private static int RootOf(int[] root, int document)
    {
        while (root[document] != document)
        {
            document = root[document] = root[root[document]];
        }

        return document;
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
