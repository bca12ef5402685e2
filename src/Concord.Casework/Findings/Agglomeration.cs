namespace Concord.Casework.Findings;

/// <summary>
/// Average-linkage clustering over scored pairs, best merge first. A pair that was never proposed counts as unlike, unless
/// both sides are crowded, where proposals were cut short; a forbidden pair keeps its clusters apart.
/// </summary>
internal sealed class Agglomeration
{
    private readonly double absent;
    private readonly double threshold;
    private readonly List<int>?[] members;
    private readonly int[] sizes;
    private readonly int[] crowded;
    private readonly SortedDictionary<int, Link>[] links;
    private readonly int[] versions;

    /// <param name="crowded">By node: whether it has more like it than were proposed.</param>
    /// <param name="threshold">Mean log-odds above which clusters merge.</param>
    /// <param name="absent">Log-odds of a pair that was not proposed.</param>
    public Agglomeration(bool[] crowded, double threshold, double absent)
    {
        this.threshold = threshold;
        this.absent = absent;
        sizes = new int[crowded.Length];
        this.crowded = new int[crowded.Length];
        members = new List<int>?[crowded.Length];
        versions = new int[crowded.Length];
        links = new SortedDictionary<int, Link>[crowded.Length];
        for (int i = 0; i < crowded.Length; i++)
        {
            sizes[i] = 1;
            this.crowded[i] = crowded[i] ? 1 : 0;
            members[i] = [i];
            links[i] = [];
        }
    }

    public void Add(int first, int second, double logOdds, bool forbidden = false)
    {
        Link link = new(logOdds, 1, forbidden);
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
        double missing = Math.Max(0, ((double)sizes[a] * sizes[b]) - link.Pairs - ((double)crowded[a] * crowded[b]));
        double mean = (link.Sum + (absent * missing)) / (link.Pairs + missing);
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
                ? new Link(known.Sum + link.Sum, known.Pairs + link.Pairs, known.Forbidden || link.Forbidden)
                : link;
            links[a][other] = joined;
            links[other][a] = joined;
            links[other].Remove(b);
        }

        sizes[a] += sizes[b];
        crowded[a] += crowded[b];
        links[b].Clear();
    }

    private readonly record struct Link(double Sum, int Pairs, bool Forbidden);
}
