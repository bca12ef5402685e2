using System.Text;

namespace Concord.Reading.Html;

/// <summary>
/// Bounds what the parser must face: nesting, attributes and length. Works on the characters in one pass, so hostile
/// markup costs linear time before any tree is built.
/// </summary>
internal static class MarkupLimiter
{
    private const int DeepestNesting = 400;
    private const int LongTag = 1024;
    private const int MostAttributes = 256;

    // Elements that close themselves or each other would only inflate the depth.
    private static readonly System.Collections.Frozen.FrozenSet<string> Uncounted = System.Collections.Frozen.FrozenSet.ToFrozenSet(
    [
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "br", "img", "hr", "input", "meta", "link", "area",
        "base", "col", "embed", "param", "source", "track", "wbr", "html", "head", "body", "colgroup", "rp", "rt", "caption", "path", "use", "circle", "rect", "line", "polygon",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>The markup itself where it is within bounds; else a simplified copy.</summary>
    public static string Limit(string html, out bool simplified)
    {
        StringBuilder? kept = null;
        int copied = 0, depth = 0, dropped = 0;
        System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> uncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            char next = html[at + 1];
            bool closing = next == '/';
            int name = at + (closing ? 2 : 1);
            if (next == '!' && string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                int comment = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = comment < 0 ? -1 : Next(html, comment + 3);
                continue;
            }

            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            {
                at = Next(html, at + 1);
                continue;
            }

            int nameEnd = name;
            while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] is '-' or ':'))
            {
                nameEnd++;
            }

            ReadOnlySpan<char> tag = html.AsSpan(name, nameEnd - name);
            int end = TagEnd(html, nameEnd);
            bool drop = false;
            if (!uncounted.Contains(tag) && html[end - 1] is not '/')
            {
                drop = closing ? dropped > 0 : depth >= DeepestNesting;
                if (closing)
                {
                    (dropped, depth) = drop ? (dropped - 1, depth) : (0, Math.Max(0, depth - 1));
                }
                else
                {
                    (dropped, depth) = drop ? (dropped + 1, depth) : (dropped, depth + 1);
                }
            }

            bool trim = !drop && !closing && end - at > LongTag && Attributes(html.AsSpan(nameEnd, end - nameEnd)) > MostAttributes;
            if (drop || trim)
            {
                kept ??= new StringBuilder(html.Length);
                kept.Append(html, copied, at - copied).Append(trim ? string.Concat("<", tag, ">") : " ");
                copied = Math.Min(html.Length, end + 1);
            }

            at = Next(html, Math.Min(html.Length, closing ? end + 1 : RawEnd(html, tag, end + 1)));
        }

        simplified = kept is not null;
        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static int Next(string html, int from) => from >= html.Length ? -1 : html.IndexOf('<', from);

    // Offset of the '>' that ends the tag, quotes respected; the end of the text where there is none.
    private static int TagEnd(string html, int from)
    {
        for (int i = from; i < html.Length; i++)
        {
            int step = html.AsSpan(i).IndexOfAny('>', '"', '\'');
            if (step < 0)
            {
                return html.Length;
            }

            i += step;
            if (html[i] == '>')
            {
                return i;
            }

            // A quote that opens no value is a stray character.
            if (html[i - 1] is '=' or ' ')
            {
                int quote = html.IndexOf(html[i], i + 1);
                i = quote < 0 ? html.Length : quote;
            }
        }

        return html.Length;
    }

    private static int Attributes(ReadOnlySpan<char> tag) => Math.Max(tag.Count('='), tag.Count(' ') / 2);

    // Script and style hold no tags: go on after their end.
    private static int RawEnd(string html, ReadOnlySpan<char> tag, int from)
    {
        string? close = tag.Equals("script", StringComparison.OrdinalIgnoreCase) ? "</script"
            : tag.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style"
            : tag.Equals("textarea", StringComparison.OrdinalIgnoreCase) ? "</textarea" : null;
        if (close is null || from >= html.Length)
        {
            return from;
        }

        int end = html.IndexOf(close, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end; // unclosed, it holds the rest; to look again at every such tag would be quadratic
    }
}
