using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Reading.Dates;

/// <summary>Reads the dates that documents carry about themselves into ISO 8601, never with more than they state.</summary>
internal static partial class DateReader
{
    private const int LongestInput = 120;

    /// <summary>ISO 8601 date, or date and time with the zone where it is stated; null where the text is no whole date.</summary>
    public static string? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.IsEmpty || text.Length > LongestInput ? null : ReadText(text.ToString());
    }

    /// <summary>The date in the path of an address ("/2024/06/19/"); null where it has none.</summary>
    public static string? FromUrl(string url)
    {
        string path = url.Length > 2000 ? url[..2000] : url;
        Match match = UrlDate().Match(path);
        if (!match.Success && UrlMonth().Match(path) is { Success: true } named)
        {
            return Date(named, MonthNames.Number(named.Groups["month"].Value));
        }

        return match.Success ? Date(match, Number(match, "m")) : null;
    }

    private static string? ReadText(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Date(iso, Number(iso, "m")) is { } day ? day + Clock(iso, Zone(iso.Groups["zone"].Value)) : null;
        }

        foreach (Regex form in (ReadOnlySpan<Regex>)[MonthFirst(), DayFirst()])
        {
            if (form.Match(text) is { Success: true } match)
            {
                return Date(match, MonthNames.Number(match.Groups["month"].Value)) is { } day ? day + Clock(match, Zone(match.Groups["zone"].Value)) : null;
            }
        }

        if (Cjk().Match(text) is { Success: true } cjk)
        {
            return Date(cjk, Number(cjk, "m"));
        }

        return Numbers().Match(text) is { Success: true } numbers ? Ambiguous(numbers) : null;
    }

    // 19/06/2024 says which number is the month, 05/06/2024 does not.
    private static string? Ambiguous(Match match)
    {
        int first = Number(match, "a"), second = Number(match, "b");
        bool dayFirst = first > 12 || first == second || match.Groups["dot"].Success;
        return !dayFirst && second <= 12 ? null : Iso(Number(match, "y"), dayFirst ? second : first, dayFirst ? first : second);
    }

    private static string? Date(Match match, int month) => Iso(Number(match, "y"), month, Number(match, "d"));

    private static string? Iso(int year, int month, int day) =>
        year is >= 1800 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } part && int.TryParse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;

    private static string Clock(Match match, string? zone)
    {
        if (!match.Groups["hour"].Success)
        {
            return "";
        }

        int hour = Number(match, "hour"), minute = Number(match, "minute"), second = Number(match, "second");
        string half = match.Groups["half"].Value;
        if (half.Length > 0)
        {
            hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour > 23 || minute > 59 || second > 59 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}:{second:00}{zone}");
    }

    private static string? Zone(string zone)
    {
        if (zone.Length == 0)
        {
            return null;
        }

        if (zone[0] is '+' or '-' or '−')
        {
            string digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
            digits = digits.Length <= 2 ? digits.PadLeft(2, '0') + "00" : digits.PadLeft(4, '0');
            return $"{(zone[0] == '+' ? '+' : '-')}{digits[..2]}:{digits[2..]}";
        }

        return TimeZones.Offset(zone);
    }

    private const string Time = @"(?:(?:\s*[,|@·•–—-]\s*|\s+(?:at\s+)?|T|,\s*)(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))(?:[:.](?<second>\d{2}))?(?:[.,]\d{1,9})?\s*(?<half>[ap]\.?m\.?)?(?:\s*\(?(?<zone>Z|[+−-]\d{1,2}:?\d{0,2}|[A-Z]{2,5}(?![a-z]))\)?)?)?";
    private const string Lead = @"^(?:[\p{L} ]{0,30}?(?:published|posted|updated|modified|date|dated|created|issued|released|on)\b(?:\s+(?:on|at))?\s*[:|-]?\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?(?:(?:at\s+)?\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?,?\s+)?";
    private const string Month = @"(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";
    private const string Tail = @"(?!\d)(?:\s*$|\s*[|·•(–—,-].{0,60}$|\s+(?:by|last|updated|at|GMT|UTC|local)\b.{0,50}$)";
    private const RegexOptions Flags = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:[\p{L} ]{0,30}?(?:published|posted|updated|modified|date|dated|created|issued|released)\b(?:\s+(?:on|at))?\s*[:|-]?\s*)?(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)" + Time, Flags)]
    private static partial Regex Iso();

    [GeneratedRegex(Lead + Month + @"\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)" + Time + Tail, Flags)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(Lead + @"(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?" + Month + @",?[\s-]+(?<y>\d{4})(?!\d)" + Time + Tail, Flags)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^.{0,12}?(?<y>\d{4})\s*[年년]\s*(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]", Flags)]
    private static partial Regex Cjk();

    [GeneratedRegex(Lead + @"(?<a>\d{1,2})(?:[/-]|(?<dot>\.))(?<b>\d{1,2})[-/.](?<y>\d{4})" + Tail, Flags)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\d])(?<y>(?:19|20)\d\d)[/_-]?(?<m>0[1-9]|1[0-2]|(?<=[/_-])[1-9](?=[/_-]))[/_-]?(?<d>0[1-9]|[12]\d|3[01]|(?<=[/_-])[1-9])(?!\d)", Flags)]
    private static partial Regex UrlDate();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)/" + Month + @"/(?<d>\d{1,2})(?=/|$)", Flags)]
    private static partial Regex UrlMonth();
}
