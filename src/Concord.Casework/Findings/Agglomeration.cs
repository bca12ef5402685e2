namespace Concord.Casework.Findings;

/// <summary>
/// Average-linkage clustering over scored pairs, best merge first. A pair that was never proposed counts as unlike;
/// a forbidden pair keeps its clusters apart.
/// </summary>
internal sealed class Agglomeration
{
    private readonly double absent;
    private readonly double threshold;
    private readonly List<int>?[] members;
    private readonly int[] weights;
    private readonly SortedDictionary<int, Link>[] links;
    private readonly int[] versions;

    /// <param name="weights">How many items each node stands for.</param>
    /// <param name="threshold">Mean log-odds above which clusters merge.</param>
    /// <param name="absent">Log-odds of a pair that was not proposed.</param>
    public Agglomeration(int[] weights, double threshold, double absent)
    {
        this.weights = weights;
        this.threshold = threshold;
        this.absent = absent;
        members = new List<int>?[weights.Length];
        versions = new int[weights.Length];
        links = new SortedDictionary<int, Link>[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            members[i] = [i];
            links[i] = [];
        }
    }

    public void Add(int first, int second, double logOdds, bool forbidden = false)
    {
        Link link = new((logOdds - absent) * weights[first] * weights[second], forbidden);
        links[first][second] = link;
        links[second][first] = link;
    }

    /// <summary>Clusters as ascending node numbers, ordered by their first.</summary>
    public List<List<int>> Run()
    {
        PriorityQueue<(int A, int B, int VersionA, int VersionB), (double, int, int)> queue = new();
        for (int a = 0; a < links.Length; a++)
        {
            foreach (int b in links[a].Keys)
            {
                if (b > a)
                {
                    Enqueue(queue, a, b);
                }
            }
        }

        while (queue.TryDequeue(out (int A, int B, int VersionA, int VersionB) next, out _))
        {
            if (versions[next.A] == next.VersionA && versions[next.B] == next.VersionB)
            {
                Merge(next.A, next.B);
                foreach (int other in links[next.A].Keys)
                {
                    Enqueue(queue, Math.Min(next.A, other), Math.Max(next.A, other));
                }
            }
        }

        List<List<int>> clusters = [];
        foreach (List<int>? cluster in members)
        {
            if (cluster is not null)
            {
                cluster.Sort();
                clusters.Add(cluster);
            }
        }

        clusters.Sort((x, y) => x[0].CompareTo(y[0]));
        return clusters;
    }

    private void Enqueue(PriorityQueue<(int, int, int, int), (double, int, int)> queue, int a, int b)
    {
        Link link = links[a][b];
        double mean = absent + (link.Sum / ((double)weights[a] * weights[b]));
        if (!link.Forbidden && mean > threshold)
        {
            queue.Enqueue((a, b, versions[a], versions[b]), (-mean, a, b));
        }
    }

    private void Merge(int a, int b)
    {
        members[a]!.AddRange(members[b]!);
        members[b] = null;
        versions[a]++;
        versions[b] = -1;
        links[a].Remove(b);
        links[b].Remove(a);
        foreach ((int other, Link link) in links[b])
        {
            Link joined = links[a].TryGetValue(other, out Link known)
                ? new Link(known.Sum + link.Sum, known.Forbidden || link.Forbidden)
                : link;
            links[a][other] = joined;
            links[other][a] = joined;
            links[other].Remove(b);
        }

        weights[a] += weights[b];
        links[b].Clear();
    }

    private readonly record struct Link(double Sum, bool Forbidden);
}
