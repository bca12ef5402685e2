namespace Concord.Reading.Html;

/// <summary>Strips the site's name from titles.</summary>
internal static class Titles
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " / "];

    public static string? Strip(string? title, string? siteName, string? host, string? heading)
    {
        if (title is null)
        {
            return null;
        }

        string plain = System.Net.WebUtility.HtmlDecode(string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (heading is { Length: >= 12 } && plain.StartsWith(heading, StringComparison.OrdinalIgnoreCase))
        {
            return plain[..heading.Length];
        }

        foreach (string separator in Separators)
        {
            int last = plain.LastIndexOf(separator, StringComparison.Ordinal);
            while (last > 0 && IsSite(plain.AsSpan(last + separator.Length), separator, siteName, host, plain.AsSpan(0, last)))
            {
                plain = plain[..last].TrimEnd();
                last = plain.LastIndexOf(separator, StringComparison.Ordinal);
            }
        }

        return plain.Length == 0 ? null : plain;
    }

    private static bool IsSite(ReadOnlySpan<char> end, string separator, string? siteName, string? host, ReadOnlySpan<char> rest)
    {
        if (siteName is not null && end.Equals(siteName, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // "Example News" of example-news.com: the letters of the suffix stand in the host.
        if (host is not null && end.Length is >= 2 and <= 40)
        {
            Span<char> letters = stackalloc char[40];
            int count = 0;
            foreach (char c in end)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    letters[count++] = char.ToLowerInvariant(c);
                }
            }

            ReadOnlySpan<char> name = letters[..count];
            name = name.StartsWith("the") && count > 5 ? name[3..] : name;
            if (count >= 2 && host.Replace("-", "", StringComparison.Ordinal).AsSpan().Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return separator == " | " && Plain.TextLine.CountWords(end) <= 4 && Plain.TextLine.CountWords(rest) >= 3;
    }
}
