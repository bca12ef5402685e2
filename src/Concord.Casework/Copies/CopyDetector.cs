using System.Collections.Immutable;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework.Copies;

/// <summary>Finds which documents copy, rewrite or quote which, from their words and dates alone; nothing is parsed.</summary>
public static class CopyDetector
{
    /// <summary>What was found, by the dependent document and the share of its words. Cost grows about linearly with the number of documents.</summary>
    /// <param name="documents">In any order.</param>
    public static ImmutableArray<CopyFound> Find(IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        int[] order = [.. Enumerable.Range(0, documents.Count)];
        Array.Sort(order, (a, b) => DocumentOrder.Instance.Compare(documents[a], documents[b]));
        Document[] sorted = [.. order.Select(i => documents[i])];
        return
        [
            .. CopyFinder.Find(sorted, StoryGrouper.Map(sorted)).Select(link => new CopyFound(
                order[link.Document], order[link.From], new Derivation("", link.Share, link.Kind, link.Shared, link.Changes))),
        ];
    }
}

/// <summary>One document depends on another.</summary>
/// <param name="Document">Index of the dependent document among those given.</param>
/// <param name="From">Index of the document it depends on.</param>
/// <param name="Derivation">How: kind, share, shared spans and changes; its <c>Document</c> is empty.</param>
public sealed record CopyFound(int Document, int From, Derivation Derivation);
