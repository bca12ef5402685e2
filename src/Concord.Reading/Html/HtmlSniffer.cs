using System.Text.RegularExpressions;

namespace Concord.Reading.Html;

/// <summary>Tells HTML from plain text that merely mentions a tag.</summary>
internal static partial class HtmlSniffer
{
    private const int Sample = 64 * 1024;

    public static bool IsHtml(string text, string uri)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, Sample)).TrimStart();
        if (Starts(head, "<!doctype html") || Starts(head, "<html") || Starts(head, "<head") || Starts(head, "<body"))
        {
            return true;
        }

        int tags = 0;
        foreach (ValueMatch _ in Tag().EnumerateMatches(head))
        {
            tags++;
        }

        ReadOnlySpan<char> path = uri.AsSpan();
        int query = path.IndexOfAny('?', '#');
        path = query > 0 ? path[..query] : path;
        bool named = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase);
        return named ? tags >= 1 || head is ['<', >= 'A' and <= 'z', ..] : tags >= 3 && head is ['<', ..] || tags * 400 > head.Length + 2000;
    }

    public static bool IsFeed(string text)
    {
        string head = text[..Math.Min(text.Length, 2048)];
        return Feed().IsMatch(head);
    }

    private static bool Starts(ReadOnlySpan<char> text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"</?(?:p|div|a|span|meta|script|style|article|section|main|header|footer|nav|h[1-6]|table|tr|td|ul|ol|li|br|img|title|link|body|head|html|em|strong|figure|iframe|form)\b[^<>]{0,2000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?(?:<\?xml-stylesheet[^>]{0,200}\?>\s*)?<(?:rss|feed|rdf:RDF)[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex Feed();
}
