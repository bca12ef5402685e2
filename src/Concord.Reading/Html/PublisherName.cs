using System.Text.RegularExpressions;

namespace Concord.Reading.Html;

/// <summary>Settles the name that readers know a site by.</summary>
internal static partial class PublisherName
{
    private const int ShortestRoot = 4;

    /// <param name="stated">Names that the page gives its publisher, best first.</param>
    /// <param name="title">The page's title, which often ends with the site's name; null where there is none.</param>
    /// <param name="host">Host of the page's address; null where that is not known.</param>
    public static string? Choose(ReadOnlySpan<string?> stated, string? title, string? host)
    {
        string? name = null;
        foreach (string? candidate in stated)
        {
            // A handle of a social network is no name.
            if (name is null && !string.IsNullOrWhiteSpace(candidate) && candidate.Trim() is not ['@', ..])
            {
                name = Bare(candidate);
            }
        }

        name ??= host;
        return name is not null && IsAddress(name) && FromTitle(title, host ?? name) is { } better ? better : name;
    }

    /// <summary>The holder that a copyright line names; null where the block is none or names nobody.</summary>
    public static string? Holder(string block) =>
        block.Length <= 120 && Copyright().Match(block) is { Success: true } line ? line.Groups["name"].Value.Trim() : null;

    // "Example | News, Sport, Weather": the name stands before what the site says of itself.
    private static string Bare(string name)
    {
        int bar = name.IndexOf(" | ", StringComparison.Ordinal);
        return (bar >= 2 ? name[..bar] : name).Trim();
    }

    private static bool IsAddress(string name) => !name.Contains(' ', StringComparison.Ordinal) && !name.AsSpan().ContainsAnyInRange('A', 'Z') && name.AsSpan().ContainsAnyInRange('a', 'z');

    private static string? FromTitle(string? title, string host)
    {
        if (title is null)
        {
            return null;
        }

        int at = -1, length = 0;
        foreach (string separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " · "])
        {
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            (at, length) = last > at ? (last, separator.Length) : (at, length);
        }

        string end = at < 0 ? "" : title[(at + length)..].Trim();
        string letters = Letters(end), root = Letters(Root(host));
        bool same = letters.Length >= 2 && root.Length >= 2
            && (letters.StartsWith(root, StringComparison.Ordinal) || root.StartsWith(letters, StringComparison.Ordinal)
                || root.Length >= ShortestRoot && letters.Contains(root, StringComparison.Ordinal)
                || Letters(end.Split(' ')[0]) is { Length: > ShortestRoot } first && root.StartsWith(first, StringComparison.Ordinal));
        return same && end.Length <= 50 && IsName(end) ? end : null;
    }

    // A headline that begins with the name of its site goes on in small letters.
    private static bool IsName(string text)
    {
        string[] words = text.Split(' ');
        return words.Length <= 5 && !words.Skip(1).Any(word => word.Length >= 3 && char.IsLower(word[0]) && word is not ("the" or "and" or "for" or "des" or "der" or "del"));
    }

    // The label before the public suffix: "example" of news.example.co.uk.
    private static string Root(string host)
    {
        string[] labels = host.Split('.');
        int last = labels.Length - 1;
        last -= last >= 2 && labels[last].Length == 2 && labels[last - 1].Length <= 3 ? 1 : 0;
        return labels[Math.Max(0, last - 1)];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"^(?:copyright|\(c\)|©|\s)+(?:\d{4}(?:\s?[-–]\s?\d{4})?)[\s,.:]*(?:by\s+)?(?<name>\p{Lu}[\p{L}\p{N}&'’. -]{1,50}?)(?:[.,|]?\s*(?:all rights reserved|alle rechte|tous droits|todos los derechos|inc\b|llc\b|ltd\b|designed|powered).*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();
}
