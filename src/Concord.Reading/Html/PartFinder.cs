using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Concord.Language;
using Concord.Reading.Dates;

namespace Concord.Reading.Html;

/// <summary>Marks the headings, items, tables, quotations, posts, corrections and live entries among the chosen blocks.</summary>
internal sealed partial class PartFinder
{
    private readonly FlatPage page;
    private readonly List<int> chosen;
    private readonly TextSpan[] spans;
    private readonly List<DocumentPart> parts = [];

    private PartFinder(FlatPage page, List<int> chosen, TextSpan[] spans) => (this.page, this.chosen, this.spans) = (page, chosen, spans);

    /// <summary>The parts in the order in which they begin, an outer one before those in it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chosen">Indices of the blocks that are its text, in order.</param>
    /// <param name="spans">Where each of them stands in the text.</param>
    /// <param name="length">Characters of text that were kept; parts that reach beyond are left out.</param>
    public static ImmutableArray<DocumentPart> Find(FlatPage page, List<int> chosen, TextSpan[] spans, int length)
    {
        PartFinder finder = new(page, chosen, spans);
        finder.MarkBlocks();
        finder.parts.AddRange(LiveEntries.Find(page, chosen, spans));
        finder.parts.RemoveAll(part => part.Span.End > length);
        finder.parts.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return [.. finder.parts];
    }

    private void MarkBlocks()
    {
        for (int i = 0; i < spans.Length; i++)
        {
            FlatBlock block = page.Blocks[chosen[i]];
            int quote = Around(block.Node, "blockquote"), table = block.Tag is "td" or "th" ? Around(block.Node, "table") : -1;
            if (quote >= 0 || table >= 0)
            {
                int last = Last(i, quote >= 0 ? quote : table);
                TextSpan span = new(spans[i].Start, spans[last].End);
                parts.Add(quote >= 0 ? Quotation(span, page.Blocks[page.Nodes[quote].EndBlock - 1].Text) : new(span, PartKind.Table));
                i = last;
            }
            else if (block.IsHeading)
            {
                parts.Add(new(spans[i], PartKind.Heading));
            }
            else if (Correction().IsMatch(block.Text))
            {
                parts.Add(new(spans[i], PartKind.Correction));
            }
            else if (BlockText.IsItem(page, block))
            {
                parts.Add(new(spans[i], PartKind.ListItem));
            }
        }
    }

    // Networks sign the post that they hand out for embedding: a dash, the name, the handle in brackets, the day.
    private static DocumentPart Quotation(TextSpan span, string end) =>
        Signature().Match(end) is { Success: true } signed
            ? new(span, PartKind.EmbeddedPost, signed.Groups["name"].Value.Trim(), DateReader.Read(signed.Groups["day"].Value))
            : new(span, PartKind.Quotation);

    private int Around(int node, string tag)
    {
        int found = -1;
        for (; node >= 0; node = page.Nodes[node].Parent)
        {
            found = page.Nodes[node].Tag == tag ? node : found;
        }

        return found;
    }

    private int Last(int i, int node)
    {
        while (i + 1 < chosen.Count && chosen[i + 1] < page.Nodes[node].EndBlock)
        {
            i++;
        }

        return i;
    }

    [GeneratedRegex(@"(?:^|\s)[—–-]\s?(?<name>[^()\n]{2,60}?\s?\(@[\w.]{2,60}\))\s*(?<day>.{0,40})$|^A post shared by (?<name>[^()\n]{2,60}\(@[\w.]{2,60}\))(?: on (?<day>.{0,60}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^[\[(*]?(?:correction|clarification|corrigendum|erratum|editor['’]?s['’]? note|note (?:from|by) the editors?|korrektur|anmerkung der redaktion|correctif|précision|note de la rédaction|ndlr|corrección|fe de errores|aclaración|nota (?:del editor|de la redacción|do editor|da redação|della redazione)|correção|errata|rettifica|correctie|rättelse|исправление|уточнение|от редакции|примечание редакции)\b.{0,40}?[:.—–-]|^(?:this|an earlier version of this) (?:article|story|report|post|piece)\b.{0,40}\b(?:amended|corrected|misstated|misidentified|incorrectly|erroneously)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Correction();
}
