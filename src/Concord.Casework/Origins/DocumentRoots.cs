using System.Globalization;
using Concord.Casework.Copies;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework.Origins;

/// <summary>Where the unattributed words of each document come from: its wire credit, the document that it copies, its publisher, or itself.</summary>
internal sealed class DocumentRoots
{
    private const int LongestTitle = 90;

    private readonly CaseMaterial material;
    private readonly Overrides overrides;
    private readonly int[] group;
    private readonly List<string>[] reasons;
    private readonly List<int>?[] members;
    private readonly Dictionary<string, int> outletGroups = new(StringComparer.Ordinal);

    public DocumentRoots(CaseMaterial material, IEnumerable<CopyLink> copies, StoryMap stories, Overrides overrides)
    {
        this.material = material;
        this.overrides = overrides;
        group = [.. Enumerable.Range(0, material.Documents.Length)];
        reasons = new List<string>[group.Length];
        for (int i = 0; i < group.Length; i++)
        {
            reasons[i] = [];
        }

        foreach (CopyLink copy in copies)
        {
            if (copy.Kind != DerivationKind.Quote)
            {
                string verb = copy.Kind == DerivationKind.Copy ? "copies" : "rewrites";
                Join(copy.From, copy.Document, string.Create(
                    CultureInfo.InvariantCulture, $"{Id(copy.Document)} {verb} {Id(copy.From)} ({copy.Share:P0} of its words)"));
            }
        }

        JoinBy(document => document.WireCredit is { Length: > 0 } credit ? Outlets.KeyOf(credit) : "", "are credited to one agency");
        JoinBy(document => document.Publisher is { Length: > 0 } name ? Outlets.KeyOf(name) : "", "have one publisher");
        foreach ((int first, int second, string spellings) in SharedSlips.Find(material, stories))
        {
            if (Find(first) != Find(second))
            {
                Join(first, second, $"{Id(first)} and {Id(second)} both write {spellings}, which most of the others spell in another way");
            }
        }

        members = new List<int>[group.Length];
        for (int i = 0; i < group.Length; i++)
        {
            group[i] = Find(i);
            (members[group[i]] ??= []).Add(i);
        }
    }

    public static string Id(int document) => string.Create(CultureInfo.InvariantCulture, $"d{document + 1}");

    public int GroupOf(int document) => group[document];

    /// <summary>Key of a document's own node.</summary>
    public static string KeyOf(int document) => string.Create(CultureInfo.InvariantCulture, $"document:{document:D6}");

    /// <summary>Id of the document whose own node this key is, or null.</summary>
    public static string? DocumentOf(string key) =>
        key.StartsWith("document:", StringComparison.Ordinal) ? Id(int.Parse(key.AsSpan("document:".Length), NumberStyles.None, CultureInfo.InvariantCulture)) : null;

    /// <summary>The node of the root of <paramref name="document"/>.</summary>
    public OriginNode RootOf(int document)
    {
        int first = group[document];
        foreach (int i in members[first]!)
        {
            // The agency that any of the copies credits stands behind all of them.
            if (AgencyOf(material.Documents[i].Document) is { } agency)
            {
                return Explain(new OriginNode(OutletKey(agency, first), agency, OriginKind.Agency), first);
            }
        }

        Document source = material.Documents[first].Document;
        return Explain(
            source.Publisher is { Length: > 0 } publisher
                ? new OriginNode(OutletKey(publisher, first), publisher, OriginKind.Publisher)
                : new OriginNode(KeyOf(first), NameOf(first), OriginKind.Document),
            first);
    }

    /// <summary>The node of who publishes <paramref name="document"/>, wherever it has its words from.</summary>
    public OriginNode HeadOf(int document) => material.Documents[document].Document.Publisher is { Length: > 0 } publisher
        ? new OriginNode("outlet:" + Outlets.KeyOf(publisher), publisher, Outlets.IsAgency(Outlets.KeyOf(publisher)) ? OriginKind.Agency : OriginKind.Publisher)
        : new OriginNode(KeyOf(document), NameOf(document), OriginKind.Document);

    /// <summary>The reader's name of a document: its publisher, else its title, else the name of its file.</summary>
    public string NameOf(int document)
    {
        Document source = material.Documents[document].Document;
        return source.Publisher is { Length: > 0 } publisher ? publisher
            : source.Title is { Length: > 0 and <= LongestTitle } title ? title
            : DocumentOrder.BaseName(source.Uri).ToString();
    }

    /// <summary>One key per outlet, unless the user holds two documents of it to be independent.</summary>
    private string OutletKey(string name, int first)
    {
        string key = "outlet:" + Outlets.KeyOf(name);
        return outletGroups.TryAdd(key, first) || outletGroups[key] == first ? key : KeyOf(first);
    }

    private OriginNode Explain(OriginNode node, int first)
    {
        foreach (int i in members[first]!)
        {
            node.Why.UnionWith(reasons[i]);
            if (material.Documents[i].Document.WireCredit is { Length: > 0 } credit)
            {
                node.Why.Add($"{Id(i)} is credited to {credit}");
            }
        }

        return node;
    }

    private static string? AgencyOf(Document document) =>
        document.WireCredit is { Length: > 0 } credit ? credit
        : document.Publisher is { Length: > 0 } publisher && Outlets.IsAgency(Outlets.KeyOf(publisher)) ? publisher
        : null;

    private void JoinBy(Func<Document, string> keyOf, string reason)
    {
        SortedDictionary<string, int> firsts = new(StringComparer.Ordinal);
        for (int i = 0; i < group.Length; i++)
        {
            string key = keyOf(material.Documents[i].Document);
            if (key.Length > 0 && !firsts.TryAdd(key, i) && Find(firsts[key]) != Find(i))
            {
                Join(firsts[key], i, $"{Id(firsts[key])} and {Id(i)} {reason}");
            }
        }
    }

    private void Join(int one, int two, string reason)
    {
        if (overrides.AreIndependent(material.Documents[one].Document, material.Documents[two].Document))
        {
            return;
        }

        reasons[two].Add(reason);
        int first = Find(one), second = Find(two);
        group[Math.Max(first, second)] = Math.Min(first, second);
    }

    private int Find(int document)
    {
        while (group[document] != document)
        {
            document = group[document] = group[group[document]];
        }

        return document;
    }
}
