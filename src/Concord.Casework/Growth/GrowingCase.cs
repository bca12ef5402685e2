using System.Collections.Immutable;
using Concord.Casework.Growth;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework;

/// <summary>Documents of a growing case that are worked on together: reports of one development, in the order of their keys.</summary>
/// <param name="Id">The same for the same documents, 16 hexadecimal digits.</param>
/// <param name="Documents">Keys of the documents, ascending.</param>
public sealed record CasePart(string Id, ImmutableArray<DocumentKey> Documents);

/// <summary>What an addition or removal changed.</summary>
/// <param name="Gone">Ids of parts that are no more.</param>
/// <param name="Fresh">Parts that are new and have to be built.</param>
public sealed record CaseGrowth(ImmutableArray<string> Gone, ImmutableArray<CasePart> Fresh)
{
    public static CaseGrowth None { get; } = new([], []);
}

/// <summary>
/// Divides the documents of a case that grows into parts that can be built by themselves. The parts depend on the documents
/// alone, not on the order in which they came, and adding one document changes only the parts near it: its cost does not
/// depend on the size of the case. Not thread-safe.
/// </summary>
public sealed class GrowingCase
{
    /// <summary>So few documents are one part, whatever they tell: they were handed over together.</summary>
    private const int Small = 64;

    /// <summary>A part of more documents than this is divided at the next higher likeness.</summary>
    private const int MostTogether = 64;

    private static readonly ImmutableArray<double> Levels = [LikenessGraph.Least, 3.25, 4, 4.75, 5.5, 6.25, 7, 8, 9, 10.5, 12];

    private readonly LikenessGraph graph = new();
    private readonly SortedDictionary<DocumentKey, int> numbers = [];
    private readonly Dictionary<int, DocumentKey> keys = [];
    private readonly Dictionary<int, CasePart> partOf = [];
    private int next;

    /// <summary>Documents in the case.</summary>
    public int Count => keys.Count;

    /// <summary>All parts, by the key of their first document.</summary>
    public ImmutableArray<CasePart> Parts => [.. numbers.Values.Select(document => partOf[document]).Distinct().OrderBy(part => part.Documents[0])];

    /// <summary>The part of a document, or null where it is not in the case.</summary>
    public CasePart? PartOf(DocumentKey key) => numbers.TryGetValue(key, out int document) ? partOf[document] : null;

    /// <summary>Adds a document; one that is there already changes nothing.</summary>
    public CaseGrowth Add(Document document)
    {
        DocumentKey key = DocumentKey.Of(document);
        if (numbers.ContainsKey(key))
        {
            return CaseGrowth.None;
        }

        int number = next++;
        numbers.Add(key, number);
        keys.Add(number, key);
        SortedSet<int> touched = graph.Add(number, key, StoryProfile.Alone(document));
        return Count <= Small ? Divide(keys.Keys) : Divide(Count == Small + 1 ? keys.Keys : touched);
    }

    /// <summary>Takes a document out; one that is not there changes nothing.</summary>
    public CaseGrowth Remove(DocumentKey key)
    {
        if (!numbers.Remove(key, out int number))
        {
            return CaseGrowth.None;
        }

        CasePart left = partOf[number];
        SortedSet<int> touched = graph.Remove(number);
        keys.Remove(number);
        partOf.Remove(number);
        foreach (DocumentKey other in left.Documents)
        {
            if (other != key)
            {
                touched.Add(numbers[other]);
            }
        }

        CaseGrowth growth = Divide(Count <= Small ? keys.Keys : touched);
        return growth with { Gone = [.. growth.Gone.Append(left.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    /// <summary>Finds anew the parts of every document that a change of these documents' joins can concern.</summary>
    private CaseGrowth Divide(IEnumerable<int> touched)
    {
        SortedSet<int> concerned = [];
        HashSet<int> copies = [];
        foreach (int document in touched)
        {
            concerned.Add(document);
            if (partOf.TryGetValue(document, out CasePart? old))
            {
                concerned.UnionWith(old.Documents.Where(numbers.ContainsKey).Select(key => numbers[key]));
            }

            // Copies beyond number are cut by how many they are, so all of them are concerned.
            if (Count > Small && !copies.Contains(document) && Whole(document) is null)
            {
                List<int> group = graph.Together(document, Levels[^1], int.MaxValue)!;
                concerned.UnionWith(group);
                copies.UnionWith(group);
            }
        }

        SortedSet<string> gone = new(StringComparer.Ordinal);
        List<CasePart> fresh = [];
        HashSet<int> done = [];
        foreach (int document in concerned)
        {
            if (!done.Add(document))
            {
                continue;
            }

            List<int> members = Members(document);
            CasePart part = PartFor(members);
            bool isNew = false;
            foreach (int member in members)
            {
                done.Add(member);
                if (!partOf.TryGetValue(member, out CasePart? old) || old.Id != part.Id)
                {
                    isNew = true;
                    partOf[member] = part;
                    if (old is not null)
                    {
                        gone.Add(old.Id);
                    }
                }
            }

            if (isNew)
            {
                fresh.Add(part);
            }
        }

        return new CaseGrowth([.. gone], [.. fresh.OrderBy(part => part.Documents[0])]);
    }

    private List<int> Members(int document)
    {
        if (Count <= Small)
        {
            return [.. keys.Keys];
        }

        return Whole(document) ?? Slice(document, graph.Together(document, Levels[^1], int.MaxValue)!);
    }

    /// <summary>The largest group around a document that is no more than one part holds; null where even its closest copies are more.</summary>
    private List<int>? Whole(int document)
    {
        foreach (double level in Levels)
        {
            if (graph.Together(document, level, MostTogether) is { } together)
            {
                return together;
            }
        }

        return null;
    }

    /// <summary>Copies beyond number are cut by their keys, so that an addition changes one slice only.</summary>
    private List<int> Slice(int document, List<int> together)
    {
        ulong slices = 1;
        while (slices * MostTogether / 2 < (ulong)together.Count)
        {
            slices <<= 1;
        }

        ulong mine = keys[document].Value & (slices - 1);
        return together.FindAll(other => (keys[other].Value & (slices - 1)) == mine);
    }

    private CasePart PartFor(List<int> members)
    {
        ImmutableArray<DocumentKey> documents = [.. members.Select(member => keys[member]).Order()];
        return new CasePart(new DocumentKey(StableHash.Of(string.Concat(documents))).ToString(), documents);
    }
}
