using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Actors;
using Concord.Casework.Copies;
using Concord.Casework.Findings;
using Concord.Casework.Stories;
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
    private readonly List<string>[] paths;
    private readonly VoiceTable voices = new();

    private OriginGraph(CaseMaterial material, ActorRegistry actors, ImmutableArray<CopyLink> copies, StoryMap stories, CaseOptions options)
    {
        this.material = material;
        overrides = new Overrides(options);
        documents = new DocumentRoots(material, copies, stories, overrides);
        sources = new SourceNodes(material, actors);
        rootOf = new string[material.Places.Length];
        paths = new List<string>[rootOf.Length];
    }

    /// <summary>Builds the graph. Clusters are needed to see that a cited outlet, in its own report, cites somebody else.</summary>
    public static OriginMap Build(
        CaseMaterial material, ActorRegistry actors, ImmutableArray<CopyLink> copies, StoryMap stories, ImmutableArray<ClaimCluster> clusters,
        CaseOptions options)
    {
        OriginGraph graph = new(material, actors, copies, stories, options);
        OriginNode[] documentRoots = new OriginNode[material.Documents.Length];
        for (int document = 0; document < documentRoots.Length; document++)
        {
            documentRoots[document] = graph.documents.RootOf(document);
        }

        for (int claim = 0; claim < graph.rootOf.Length; claim++)
        {
            graph.Trace(claim, documentRoots);
        }

        ILookup<int, int> originals = copies.Where(static copy => copy.Kind != DerivationKind.Quote).ToLookup(static copy => copy.Document, static copy => copy.From);
        foreach (ClaimCluster cluster in clusters)
        {
            graph.FollowOutlets(cluster, documentRoots);
            graph.FollowCopies(cluster, originals);
        }

        graph.MergeByRequest();
        return graph.Number(documentRoots);
    }

    private void Trace(int claim, OriginNode[] documentRoots)
    {
        int document = material.Places[claim].Document;
        OriginNode own = documentRoots[document];
        List<OriginNode> cited = Cited(claim, own);
        OriginNode head = documents.HeadOf(document);
        paths[claim] = head.Key == own.Key ? [voices.Add(own)] : [voices.Add(head), voices.Add(own)];
        foreach (OriginNode voice in cited)
        {
            paths[claim].Add(voices.Add(voice));
        }

        if (cited.Count == 0)
        {
            rootOf[claim] = Add(own, document).Key;
            AddDocumentHop(document, own);
            return;
        }

        string parent = rootOf[claim] = Add(cited[^1], document).Key;
        for (int i = cited.Count - 2; i >= 0; i--)
        {
            OriginNode hop = new($"via:{cited[i].Key}>{parent}", $"{cited[i].Name}, citing {cited[^1].Name}", cited[i].Kind) { Parent = parent };
            hop.Why.Add($"{DocumentRoots.Id(document)} names both");
            parent = Add(hop, document).Key;
        }
    }

    /// <summary>Who the document has it from, the outermost first. A hedge ("reportedly") says nothing where somebody is named.</summary>
    private List<OriginNode> Cited(int claim, OriginNode own)
    {
        int document = material.Places[claim].Document;
        AnalyzedDocument source = material.Documents[document];
        List<(OriginNode Node, bool IsHedge)> found = [];
        HashSet<string> keys = new(StringComparer.Ordinal) { own.Key };
        OriginNode outer = own;
        foreach (int index in material.ClaimAt(claim).Attributions)
        {
            Attribution attribution = source.Attributions[index];
            if (Voices.Speaks(source.Analysis, attribution) && sources.Of(document, attribution, outer) is { } node && keys.Add(node.Key))
            {
                found.Add((node, node.IsDeadEnd && Voices.IsHedge(attribution)));
                outer = node.IsDeadEnd ? outer : node;
            }
        }

        bool named = found.Exists(static voice => !voice.Node.IsDeadEnd);
        return [.. found.Where(voice => !(named && voice.IsHedge)).Select(static voice => voice.Node)];
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
                paths[claim].AddRange(path.Skip(1));
                paths[claim].Add(next);
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
            paths[claim].AddRange(path.Skip(1));
        }
    }

    /// <summary>What a copy or rewrite has from its original goes back to where the original has it from, whomever the copy credits.</summary>
    private void FollowCopies(ClaimCluster cluster, ILookup<int, int> originals)
    {
        foreach (int claim in cluster.Claims)
        {
            int document = material.Places[claim].Document;
            foreach (int original in originals[document])
            {
                int source = cluster.Claims.FirstOrDefault(other => material.Places[other].Document == original, -1);
                if (source >= 0 && rootOf[source] != rootOf[claim] && documents.GroupOf(document) == documents.GroupOf(original))
                {
                    rootOf[claim] = Add(nodes[rootOf[source]], document).Key;
                    paths[claim] = [paths[claim][0], .. paths[source]];
                    break;
                }
            }
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

        for (int document = 0; document < documentRoots.Length; document++)
        {
            voices.Add(documents.HeadOf(document));
            voices.Add(documentRoots[document]);
        }

        (CreditGraph Graph, ImmutableArray<ImmutableArray<int>> Paths) credits = CreditReader.Read(voices, paths, merged);
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
            Credits = credits.Graph,
            VoiceNodes = [.. voices.All],
            VoicePaths = credits.Paths,
            HeadVoice = [.. Enumerable.Range(0, material.Documents.Length).Select(document => voices.NumberOf(documents.HeadOf(document).Key))],
            OwnVoice = [.. documentRoots.Select(root => voices.NumberOf(root.Key))],
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
        ? overrides.OwnerOf(node) ?? Outlets.OwnerOf(node.Key[7..])
        : null;

    private string WhyOf(OriginNode node)
    {
        const int Most = 6;
        string why = string.Join("; ", node.Why.Take(Most));
        why += OwnerOf(node) is { } owner ? (why.Length > 0 ? "; " : "") + Outlets.OwnerOf(node.Key[7..]) == owner ? $"owned by the state ({owner})" : $"owned by {owner}, as you say" : "";
        return node.Why.Count > Most ? why + "; and so on" : why.Length > 0 ? why : "its own report";
    }
}
