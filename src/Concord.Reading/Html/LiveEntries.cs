using Concord.Language;
using Concord.Reading.Dates;

namespace Concord.Reading.Html;

/// <summary>Finds the entries of a live page: alike elements side by side, each with a time of its own and text.</summary>
internal static class LiveEntries
{
    private const int FewestEntries = 3;
    private const int FarthestAncestor = 8;

    public static List<DocumentPart> Find(FlatPage page, List<int> chosen, TextSpan[] spans)
    {
        if (page.Times.Count < FewestEntries)
        {
            return [];
        }

        List<DocumentPart> best = [];
        foreach ((_, SortedDictionary<int, string> entries) in Rows(page))
        {
            if (entries.Count >= FewestEntries && entries.Count > best.Count && Parts(page, chosen, spans, entries) is var parts && parts.Count > best.Count)
            {
                best = parts;
            }
        }

        return best.Count >= FewestEntries && IsInTimeOrder(best) ? best : [];
    }

    // Parent and tag of the elements that hold a time, each with the first time in it.
    private static SortedDictionary<(int Parent, string Tag), SortedDictionary<int, string>> Rows(FlatPage page)
    {
        SortedDictionary<(int Parent, string Tag), SortedDictionary<int, string>> rows = new(Comparer<(int Parent, string Tag)>.Create(
            (a, b) => a.Parent != b.Parent ? a.Parent.CompareTo(b.Parent) : string.CompareOrdinal(a.Tag, b.Tag)));
        foreach ((int node, string stated) in page.Times)
        {
            int at = node;
            for (int up = 0; up < FarthestAncestor && page.Nodes[at].Parent >= 0; up++, at = page.Nodes[at].Parent)
            {
                (int, string) key = (page.Nodes[at].Parent, page.Nodes[at].Tag);
                if (!rows.TryGetValue(key, out SortedDictionary<int, string>? row))
                {
                    rows.Add(key, row = []);
                }

                row.TryAdd(at, stated);
            }
        }

        return rows;
    }

    private static List<DocumentPart> Parts(FlatPage page, List<int> chosen, TextSpan[] spans, SortedDictionary<int, string> entries)
    {
        List<DocumentPart> parts = [];
        foreach ((int node, string stated) in entries)
        {
            int first = First(chosen, page.Nodes[node].FirstBlock), end = First(chosen, page.Nodes[node].EndBlock);
            bool prose = false;
            for (int i = first; i < end; i++)
            {
                prose |= page.Blocks[chosen[i]].IsProse;
            }

            if (prose && DateReader.Read(stated) is { } when)
            {
                parts.Add(new(new(spans[first].Start, spans[end - 1].End), PartKind.LiveEntry, null, when));
            }
        }

        return parts;
    }

    // Dates of things told of come in any order; entries come newest first or oldest first.
    private static bool IsInTimeOrder(List<DocumentPart> parts)
    {
        int up = 0, down = 0;
        for (int i = 1; i < parts.Count; i++)
        {
            int order = string.CompareOrdinal(parts[i - 1].Published, parts[i].Published);
            up += order < 0 ? 1 : 0;
            down += order > 0 ? 1 : 0;
        }

        return up == 0 != (down == 0);
    }

    private static int First(List<int> chosen, int block)
    {
        int at = chosen.BinarySearch(block);
        return at < 0 ? ~at : at;
    }
}
