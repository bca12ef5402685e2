using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Actors;
using Concord.Casework.Copies;
using Concord.Casework.Findings;
using Concord.Evidence;

namespace Concord.Casework.Origins;

/// <summary>Follows each claim back to its root: the innermost source it names, else the wire credit, the copied or the own document.</summary>
internal sealed class OriginGraph
{
    private readonly CaseMaterial material;
    private readonly DocumentRoots documents;
    private readonly SourceNodes sources;
    private readonly Overrides overrides;
    private readonly SortedDictionary<string, OriginNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> merged = new(StringComparer.Ordinal);
    private readonly string[] rootOf;

    private OriginGraph(CaseMaterial material, ActorRegistry actors, ImmutableArray<CopyLink> copies, CaseOptions options)
    {
        this.material = material;
        overrides = new Overrides(options);
        documents = new DocumentRoots(material, copies, overrides);
        sources = new SourceNodes(material, actors);
        rootOf = new string[material.Places.Length];
    }

    /// <summary>Builds the graph. Clusters are needed to see that a cited outlet, in its own report, cites somebody else.</summary>
    public static OriginMap Build(
        CaseMaterial material, ActorRegistry actors, ImmutableArray<CopyLink> copies, ImmutableArray<ClaimCluster> clusters, CaseOptions options)
    {
        OriginGraph graph = new(material, actors, copies, options);
        OriginNode[] documentRoots = new OriginNode[material.Documents.Length];
        for (int document = 0; document < documentRoots.Length; document++)
        {
            documentRoots[document] = graph.documents.RootOf(document);
        }

        for (int claim = 0; claim < graph.rootOf.Length; claim++)
        {
            graph.Trace(claim, documentRoots);
        }

        foreach (ClaimCluster cluster in clusters)
        {
            graph.FollowOutlets(cluster, documentRoots);
        }

        graph.MergeByRequest();
        return graph.Number(documentRoots);
    }

    private void Trace(int claim, OriginNode[] documentRoots)
    {
        int document = material.Places[claim].Document;
        OriginNode own = documentRoots[document];
        AnalyzedDocument source = material.Documents[document];
        ImmutableArray<int> chain = material.ClaimAt(claim).Attributions;
        string? parent = null;
        HashSet<string> named = new(StringComparer.Ordinal);
        for (int i = chain.Length - 1; i >= 0; i--)
        {
            if (sources.Of(document, source.Attributions[chain[i]]) is not { } cited || cited.Key == own.Key || !named.Add(cited.Key))
            {
                continue;
            }

            if (parent is null)
            {
                parent = rootOf[claim] = Add(cited, document).Key;
            }
            else
            {
                OriginNode hop = new($"via:{cited.Key}>{parent}", $"{cited.Name}, citing {nodes[rootOf[claim]].Name}", cited.Kind) { Parent = parent };
                hop.Why.Add($"{DocumentRoots.Id(document)} names both");
                parent = Add(hop, document).Key;
            }
        }

        if (parent is null)
        {
            rootOf[claim] = Add(own, document).Key;
            AddDocumentHop(document, own);
        }
    }

    /// <summary>A document that has its words from an agency or another document is a hop on the way there.</summary>
    private void AddDocumentHop(int document, OriginNode root)
    {
        bool isOwn = root.Key == DocumentRoots.KeyOf(document)
            || (root.Kind == OriginKind.Publisher && material.Documents[document].Document.Publisher is { } publisher
                && root.Key == "outlet:" + Outlets.KeyOf(publisher))
            || (root.Kind == OriginKind.Agency && material.Documents[document].Document.Publisher is { } agency
                && root.Key == "outlet:" + Outlets.KeyOf(agency));
        if (!isOwn)
        {
            OriginNode hop = new(DocumentRoots.KeyOf(document), documents.NameOf(document), KindOf(document)) { Parent = root.Key };
            hop.Why.UnionWith(root.Why);
            Add(hop, document);
        }
    }

    private OriginKind KindOf(int document) =>
        material.Documents[document].Document.Publisher is { Length: > 0 } ? OriginKind.Publisher : OriginKind.Document;

    private OriginNode Add(OriginNode node, int document)
    {
        if (nodes.TryGetValue(node.Key, out OriginNode? known))
        {
            known.Why.UnionWith(node.Why);
            node = known;
        }
        else
        {
            nodes.Add(node.Key, node);
        }

        node.Documents.Add(document);
        return node;
    }

    /// <summary>"A, citing B" goes back to C where B's own report, in the same finding, cites C; A citing B citing A ends in a circle.</summary>
    private void FollowOutlets(ClaimCluster cluster, OriginNode[] documentRoots)
    {
        SortedDictionary<string, string> onward = new(StringComparer.Ordinal);
        foreach (int claim in cluster.Claims)
        {
            string outlet = documentRoots[material.Places[claim].Document].Key;
            if (rootOf[claim] != outlet && outlet.StartsWith("outlet:", StringComparison.Ordinal))
            {
                onward.TryAdd(outlet, rootOf[claim]);
            }
        }

        // An outlet that also reports it on its own word is a root.
        foreach (int claim in cluster.Claims)
        {
            onward.Remove(documentRoots[material.Places[claim].Document].Key == rootOf[claim] ? rootOf[claim] : "");
        }

        foreach (int claim in cluster.Claims)
        {
            Follow(claim, onward);
        }
    }

    private void Follow(int claim, SortedDictionary<string, string> onward)
    {
        string start = rootOf[claim];
        List<string> path = [start];
        while (onward.TryGetValue(path[^1], out string? next))
        {
            int seen = path.IndexOf(next);
            if (seen >= 0)
            {
                List<string> circle = path[seen..];
                circle.Sort(StringComparer.Ordinal);
                OriginNode root = nodes[circle[0]];
                string names = string.Join(" and ", circle.Select(key => nodes[key].Name));
                OriginNode node = new("circle:" + string.Join('>', circle), names, root.Kind) { IsDeadEnd = true };
                node.Why.Add($"{names} credit one another: the lead ends in a circle and counts once");
                rootOf[claim] = Add(node, material.Places[claim].Document).Key;
                return;
            }

            path.Add(next);
        }

        if (path.Count > 1)
        {
            OriginNode root = nodes[path[^1]];
            OriginNode hop = new($"via:{start}>{root.Key}", $"{nodes[start].Name}, citing {root.Name}", nodes[start].Kind) { Parent = root.Key };
            hop.Why.Add($"its own report cites {root.Name}");
            Add(hop, material.Places[claim].Document);
            root.Documents.Add(material.Places[claim].Document);
            rootOf[claim] = root.Key;
        }
    }

    private void MergeByRequest()
    {
        foreach ((string first, string second) in overrides.Same)
        {
            List<OriginNode> ones = [.. nodes.Values.Where(node => Matches(first, node))];
            List<OriginNode> others = [.. nodes.Values.Where(node => Matches(second, node))];
            if (ones.Count == 0 || others.Count == 0)
            {
                continue;
            }

            OriginNode keep = ones[0];
            foreach (OriginNode drop in ones.Concat(others).Where(node => node != keep).Distinct())
            {
                keep.Documents.UnionWith(drop.Documents);
                keep.Why.Add($"{drop.Name} is held to be the same at your request");
                nodes.Remove(drop.Key);
                Redirect(drop.Key, keep.Key);
            }
        }
    }

    private bool Matches(string name, OriginNode node) =>
        node.Parent is null && (Overrides.Names(name, node)
            || (node.Kind is OriginKind.Document or OriginKind.Publisher
                && node.Documents.Any(document => node.Key == documents.RootOf(document).Key && Overrides.Names(name, material.Documents[document].Document))));

    private void Redirect(string from, string to)
    {
        merged[from] = to;
        for (int claim = 0; claim < rootOf.Length; claim++)
        {
            rootOf[claim] = rootOf[claim] == from ? to : rootOf[claim];
        }

        foreach (OriginNode node in nodes.Values)
        {
            node.Parent = node.Parent == from ? to : node.Parent;
        }
    }

    private OriginMap Number(OriginNode[] documentRoots)
    {
        List<OriginNode> order = [];
        HashSet<string> placed = new(StringComparer.Ordinal);
        foreach (string key in rootOf)
        {
            if (placed.Add(key))
            {
                order.Add(nodes[key]);
            }
        }

        // Hops follow their parents, so that every parent has its number first.
        foreach (OriginNode node in nodes.Values)
        {
            Place(node, placed, order);
        }

        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < order.Count; i++)
        {
            numbers[order[i].Key] = i;
        }

        ImmutableArray<Origin> origins =
        [
            .. order.Select((node, i) => new Origin(
                IdOf(i), node.Name, node.Kind, node.Parent is null ? null : IdOf(numbers[node.Parent]), WhyOf(node), node.IsDeadEnd)
            {
                Documents = [.. node.Documents.Select(DocumentRoots.Id)],
            }),
        ];
        return new OriginMap(origins, [.. rootOf.Select(key => numbers[key])], [.. order.Select(OwnerOf)])
        {
            GroupOf = [.. Enumerable.Range(0, material.Documents.Length).Select(documents.GroupOf)],
            OwnRoot = [.. documentRoots.Select(root => numbers.GetValueOrDefault(merged.GetValueOrDefault(root.Key, root.Key), -1))],
        };
    }

    /// <summary>Roots that no claim goes back to are left out unless a hop needs them.</summary>
    private void Place(OriginNode node, HashSet<string> placed, List<OriginNode> order)
    {
        if (node.Parent is { } parent && !placed.Contains(node.Key))
        {
            if (!placed.Contains(parent) && nodes[parent].Parent is null)
            {
                placed.Add(parent);
                order.Add(nodes[parent]);
            }
            else
            {
                Place(nodes[parent], placed, order);
            }

            placed.Add(node.Key);
            order.Add(node);
        }
    }

    private static string IdOf(int origin) => string.Create(CultureInfo.InvariantCulture, $"o{origin + 1}");

    private string? OwnerOf(OriginNode node) => node.Parent is null && node.Key.StartsWith("outlet:", StringComparison.Ordinal) && !overrides.FreesOwner(node)
        ? Outlets.OwnerOf(node.Key[7..])
        : null;

    private string WhyOf(OriginNode node)
    {
        const int Most = 6;
        string why = string.Join("; ", node.Why.Take(Most));
        why += OwnerOf(node) is { } owner ? (why.Length > 0 ? "; " : "") + $"owned by the state ({owner})" : "";
        return node.Why.Count > Most ? why + "; and so on" : why.Length > 0 ? why : "its own report";
    }
}
