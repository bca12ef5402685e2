using System.Text.RegularExpressions;

namespace Concord.Reading.Plain;

/// <summary>What the lines around the running text say of the document: its date, byline, agency.</summary>
internal static partial class HeadFacts
{
    private const int HeadLines = 16;

    public static string? Published(string text, List<TextLine> lines, string?[] reasons, bool modified)
    {
        int met = 0;
        for (int i = 0; i < lines.Count && met < HeadLines; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            met++;
            if (reasons[i] != OmissionReasons.Byline)
            {
                continue;
            }

            foreach (Range part in lines[i].Span.In(text).Split('|'))
            {
                ReadOnlySpan<char> piece = lines[i].Span.In(text)[part].Trim();
                bool update = piece.Contains("updated", StringComparison.OrdinalIgnoreCase) || piece.Contains("modified", StringComparison.OrdinalIgnoreCase);
                if (update == modified && Dates.DateReader.Read(piece) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    public static string? Byline(string text, List<TextLine> lines, string?[] reasons)
    {
        int met = 0;
        for (int i = 0; i < lines.Count && met < HeadLines; i++)
        {
            met += lines[i].IsBlank ? 0 : 1;
            if (reasons[i] == OmissionReasons.Byline && By().Match(lines[i].Span.Of(text)) is { Success: true } match)
            {
                return match.Groups["name"].Value.Trim();
            }
        }

        return null;
    }

    /// <summary>Agency in the dateline ("GENEVA, March 3 (Reuters) –") or in the credit under the text.</summary>
    public static string? Wire(string text, List<TextLine> lines)
    {
        int prose = 0;
        for (int i = 0; i < lines.Count && prose < 3; i++)
        {
            if (lines[i].Words < 8)
            {
                continue;
            }

            prose++;
            string start = text.Substring(lines[i].Span.Start, Math.Min(120, lines[i].Span.Length));
            if (Dateline().Match(start) is { Success: true } match)
            {
                return match.Groups["agency"].Value;
            }
        }

        for (int i = lines.Count - 1, met = 0; i >= 0 && met < 12; i--)
        {
            met += lines[i].IsBlank ? 0 : 1;
            if (lines[i].Span.Length is > 0 and < 60 && Credit().Match(lines[i].Span.Of(text)) is { Success: true } match)
            {
                return match.Groups["agency"].Value;
            }
        }

        return null;
    }

    /// <summary>Agency that a byline names ("The Associated Press", "By Anna Okoro, AP Diplomatic Writer"); null where it names none.</summary>
    public static string? WireOf(string? byline) =>
        byline is { Length: <= 120 } && AgencyByline().Match(byline) is { Success: true } match ? match.Groups["agency"].Value : null;

    private const string Agencies = @"(?<agency>Reuters|REUTERS|AP|Associated Press|AFP|Agence France-Presse|Xinhua|TASS|Interfax|Sputnik|Yonhap|Kyodo(?: News)?|Jiji Press|KCNA|ANI|PTI|IANS|UPI|dpa|DPA|EFE|ANSA|Anadolu(?: Agency)?|AA|Bernama|Antara|APP|UNB|BSS|Bloomberg|CNA|PA Media|PA|Belga|SPA|WAM|QNA|IRNA|Ukrinform|MTI|PAP|VOA|RFE/RL)";

    [GeneratedRegex(@"^(?:by|written by|reported by|author|story by|words by|text by|posted by)\s*:?\s+(?<name>[^|•·]{2,80}?)(?:\s*[|•·–—].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:[\p{Lu}][\p{L}.'’ ,/-]{1,60}?(?:,?\s+(?:\p{Lu}\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}+)(?:,?\s+\d{4})?)?[,.]?\s*)?(?:\(" + Agencies + @"\)\s*[-–—:]|/" + Agencies + @"/\s*[-–—:.])", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(?:\(|\[|[–—-]\s?|Source\s?:\s?|Via\s?:?\s|With inputs from\s)?" + Agencies + @"(?:\)|\])?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^(?:[Bb]y\s+)?(?:[Tt]he\s+)?" + Agencies + @"$|^(?:[Bb]y\s+)?\p{Lu}[^,]{3,40},\s+(?:[Tt]he\s+)?(?<agency>Reuters|AP|Associated Press|AFP|Agence France-Presse|dpa|PTI|Xinhua|TASS|UPI)(?:\s+\p{L}[\p{L} -]{0,30})?$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyByline();
}
