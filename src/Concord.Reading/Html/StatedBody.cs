using System.Net;
using System.Text.RegularExpressions;

namespace Concord.Reading.Html;

/// <summary>The article body of JSON-LD as text, where the page itself shows none.</summary>
internal static partial class StatedBody
{
    public static string Plain(string body)
    {
        string text = WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(body, "\n\n"), ""));
        return string.Join("\n\n", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [GeneratedRegex(@"</?(?:p|div|h[1-6]|li|ul|ol|br|blockquote)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
