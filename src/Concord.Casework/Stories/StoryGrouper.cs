using System.Collections.Immutable;
using Concord.Reading;

namespace Concord.Casework.Stories;

/// <summary>Documents about one event.</summary>
/// <param name="Title">Title of the document closest to all others; its first line where it has none.</param>
/// <param name="Documents">Indices into the documents given, in the order of their names.</param>
public sealed record StoryGroup(string Title, ImmutableArray<int> Documents);

/// <summary>
/// Groups documents by the event that they tell, from their words and dates alone; nothing is parsed. The order of the
/// documents does not matter, and cost grows about linearly with their number.
/// </summary>
public static class StoryGrouper
{
    /// <summary>Every document is in exactly one group; groups are in the order of their first document's name.</summary>
    public static ImmutableArray<StoryGroup> Group(IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        int[] order = [.. Enumerable.Range(0, documents.Count)];
        Array.Sort(order, (a, b) => DocumentOrder.Instance.Compare(documents[a], documents[b]));
        Document[] sorted = [.. order.Select(i => documents[i])];
        StoryMap map = Map(sorted);
        return
        [
            .. map.Groups.Select(group => new StoryGroup(map.TitleOf(group, sorted), [.. group.Select(i => order[i])])),
        ];
    }

    /// <summary>Groups documents that are in their final order already, and keeps the links for later use.</summary>
    internal static StoryMap Map(IReadOnlyList<Document> sorted)
    {
        StoryProfile[] profiles = StoryProfile.Build(sorted);
        List<StoryLink> links = StoryLinks.Find(profiles);
        return new StoryMap([.. profiles.Select(profile => profile.Body)], StoryClusters.Group(profiles, links), links);
    }
}

/// <summary>Groups of documents, and the links that they rest on.</summary>
internal sealed class StoryMap
{
    private readonly double[] strength;

    public StoryMap(TermVector[] bodies, List<List<int>> groups, List<StoryLink> links)
    {
        Bodies = bodies;
        Groups = groups;
        Links = links;
        GroupOf = new int[bodies.Length];
        for (int group = 0; group < groups.Count; group++)
        {
            foreach (int document in groups[group])
            {
                GroupOf[document] = group;
            }
        }

        strength = new double[bodies.Length];
        foreach (StoryLink link in links)
        {
            if (GroupOf[link.First] == GroupOf[link.Second])
            {
                strength[link.First] += link.Likeness;
                strength[link.Second] += link.Likeness;
            }
        }
    }

    /// <summary>By document: all its words.</summary>
    public TermVector[] Bodies { get; }

    public List<List<int>> Groups { get; }

    public List<StoryLink> Links { get; }

    /// <summary>Group of each document.</summary>
    public int[] GroupOf { get; }

    /// <summary>Title of the document with the strongest links inside its group.</summary>
    public string TitleOf(List<int> group, IReadOnlyList<Document> documents)
    {
        string best = "";
        double most = double.NegativeInfinity;
        foreach (int document in group)
        {
            string title = RawProfile.TitleOf(documents[document]);
            if (title.Length > 0 && strength[document] > most)
            {
                (best, most) = (title, strength[document]);
            }
        }

        return best;
    }
}
