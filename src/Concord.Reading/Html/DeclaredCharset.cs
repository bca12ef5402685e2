using System.Text;
using System.Text.RegularExpressions;

namespace Concord.Reading.Html;

/// <summary>The encoding that a page names in its first bytes.</summary>
internal static partial class DeclaredCharset
{
    private const int Window = 4096;

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        Match match = Charset().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"<meta\b[^<>]{0,200}?\bcharset\s*=\s*[""']?\s*(?<name>[\w.:-]{2,40})|^\s*<\?xml\b[^<>]{0,100}?\bencoding\s*=\s*[""'](?<name>[\w.:-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
