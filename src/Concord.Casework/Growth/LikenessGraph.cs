using Concord.Casework.Stories;

namespace Concord.Casework.Growth;

/// <summary>
/// Documents and their nearest neighbours. Two are joined where one is among the nearest of the other, so the graph is the same
/// whatever the order in which they came.
/// </summary>
internal sealed class LikenessGraph
{
    private const int MostNeighbours = 24;

    private readonly NeighbourIndex index = new();
    private readonly Dictionary<int, Node> nodes = [];

    private sealed class Node(StoryProfile profile, DocumentKey key)
    {
        public StoryProfile Profile { get; } = profile;

        public DocumentKey Key { get; } = key;

        /// <summary>Nearest first.</summary>
        public List<(int Document, double Likeness)> Nearest { get; set; } = [];

        /// <summary>Those that have this one among their nearest.</summary>
        public SortedDictionary<int, double> NearestOf { get; } = [];
    }

    /// <summary>Likeness below which documents are never joined.</summary>
    public static double Least => 2.5;

    /// <summary>Adds a document; the result names it and every document whose joins changed.</summary>
    public SortedSet<int> Add(int document, DocumentKey key, StoryProfile profile)
    {
        Node node = new(profile, key);
        SortedSet<int> touched = [document];
        foreach (int other in index.Near(profile))
        {
            if (Likeness(profile, nodes[other].Profile) is { } likeness)
            {
                node.Nearest.Add((other, likeness));
            }
        }

        index.Add(document, profile);
        nodes.Add(document, node);
        List<(int Document, double Likeness)> near = node.Nearest;
        node.Nearest = [];
        foreach ((int other, double likeness) in near)
        {
            Offer(other, document, likeness, touched);
            Offer(document, other, likeness, touched);
        }

        return touched;
    }

    /// <summary>Takes a document out; the result names every document whose joins changed.</summary>
    public SortedSet<int> Remove(int document)
    {
        Node node = nodes[document];
        index.Remove(document, node.Profile);
        SortedSet<int> touched = [];
        foreach ((int other, _) in node.Nearest)
        {
            nodes[other].NearestOf.Remove(document);
            touched.Add(other);
        }

        nodes.Remove(document);
        foreach (int other in node.NearestOf.Keys)
        {
            touched.Add(other);
            nodes[other].Nearest.RemoveAll(row => row.Document == document);
            foreach (int candidate in index.Near(nodes[other].Profile))
            {
                // A full list has room again, and one that was left out may move in.
                if (candidate != other && !nodes[other].Nearest.Exists(row => row.Document == candidate)
                    && Likeness(nodes[other].Profile, nodes[candidate].Profile) is { } likeness)
                {
                    Offer(other, candidate, likeness, touched);
                }
            }
        }

        return touched;
    }

    /// <summary>
    /// The documents that hang together with one at a likeness of <paramref name="least"/> or more, in ascending order; null
    /// where they are more than <paramref name="most"/>.
    /// </summary>
    public List<int>? Together(int document, double least, int most)
    {
        HashSet<int> seen = [document];
        List<int> open = [document];
        for (int i = 0; i < open.Count; i++)
        {
            Node node = nodes[open[i]];
            foreach ((int other, double likeness) in node.Nearest)
            {
                if (likeness >= least && seen.Add(other))
                {
                    open.Add(other);
                }
            }

            foreach ((int other, double likeness) in node.NearestOf)
            {
                if (likeness >= least && seen.Add(other))
                {
                    open.Add(other);
                }
            }

            if (open.Count > most)
            {
                return null;
            }
        }

        open.Sort();
        return open;
    }

    private static double? Likeness(StoryProfile one, StoryProfile two)
    {
        if (one.Day >= 0 && two.Day >= 0 && Math.Abs(one.Day - two.Day) > StoryProfile.MostDays)
        {
            return null;
        }

        double likeness = one.LikenessTo(two);
        return likeness >= Least ? likeness : null;
    }

    private void Offer(int to, int document, double likeness, SortedSet<int> touched)
    {
        Node node = nodes[to];

        // What carries no date would chain the reports of years; it hangs on the one nearest to it.
        int most = node.Profile.Day < 0 ? 1 : MostNeighbours;
        bool fromUndated = nodes[document].Profile.Day < 0 && node.Profile.Day >= 0;
        if (fromUndated)
        {
            return;
        }

        int at = node.Nearest.Count;
        while (at > 0 && IsNearer(document, likeness, node.Nearest[at - 1]))
        {
            at--;
        }

        if (at >= most)
        {
            return;
        }

        node.Nearest.Insert(at, (document, likeness));
        nodes[document].NearestOf[to] = likeness;
        touched.Add(to);
        touched.Add(document);
        if (node.Nearest.Count > most)
        {
            int dropped = node.Nearest[^1].Document;
            node.Nearest.RemoveAt(node.Nearest.Count - 1);
            nodes[dropped].NearestOf.Remove(to);
            touched.Add(dropped);
        }
    }

    private bool IsNearer(int document, double likeness, (int Document, double Likeness) than) =>
        likeness != than.Likeness ? likeness > than.Likeness : nodes[document].Key < nodes[than.Document].Key;
}
