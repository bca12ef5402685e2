using System.Globalization;

namespace Concord.Casework.Timeline;

/// <summary>A TIMEX3 value as a date of the timeline.</summary>
/// <param name="Date">ISO 8601, as precise as the value is.</param>
/// <param name="Precision">day, month, season, quarter, year or decade.</param>
/// <param name="Monday">First day of the week that was told, where the month stands for it.</param>
internal readonly record struct EventTime(string Date, string Precision, DateOnly? Monday = null)
{
    /// <summary>Last day of the period.</summary>
    public DateOnly Last => Monday is { } monday ? monday.AddDays(6) : Precision switch
    {
        "day" => First,
        "month" => First.AddMonths(1).AddDays(-1),
        "decade" => First.AddYears(10).AddDays(-1),
        "quarter" or "season" => First.AddMonths(3).AddDays(-1),
        _ => First.AddYears(1).AddDays(-1),
    };

    /// <summary>First day of the period, for ordering.</summary>
    public DateOnly First => Precision switch
    {
        "day" => DateOnly.ParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        "month" => DateOnly.ParseExact(Date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        "decade" => new DateOnly(YearOf(Date + "0"), 1, 1),
        "quarter" => new DateOnly(YearOf(Date), ((Date[^1] - '1') * 3) + 1, 1),
        "season" => new DateOnly(YearOf(Date), Date[5..] switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 1 }, 1),
        _ => new DateOnly(YearOf(Date), 1, 1),
    };

    /// <summary>Reads a value; null for durations, sets, ranges and what does not resolve.</summary>
    /// <param name="value">TIMEX3 value.</param>
    /// <param name="document">Number of the document that gives it.</param>
    /// <param name="dates">Dates of the stories, by which a bare weekday resolves.</param>
    public static EventTime? Read(string? value, int document, StoryDates dates)
    {
        if (string.IsNullOrEmpty(value) || value.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        if (value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && value.Length >= 10 && value[9] is >= '1' and <= '7')
        {
            return dates.Resolve(document, value[9] - '0') is { } day ? new EventTime(day, "day") : null;
        }

        if (value.Length < 3 || !IsDigits(value.AsSpan(0, 3)))
        {
            return null;
        }

        EventTime? time = Shape(value);
        return time is { } found && IsReal(found) ? found : null;
    }

    private static EventTime? Shape(string value)
    {
        int t = value.IndexOf('T', StringComparison.Ordinal);
        value = t > 0 ? value[..t] : value;
        if (value.Length == 3 || (value.Length == 4 && value[3] == 'X'))
        {
            return new EventTime(value[..3], "decade");
        }

        if (value.Length < 4 || !IsDigits(value.AsSpan(0, 4)))
        {
            return null;
        }

        if (value.Length == 4)
        {
            return new EventTime(value, "year");
        }

        string rest = value[5..];
        if (value.Length == 7)
        {
            return IsDigits(rest) ? new EventTime(value, "month")
                : rest[0] == 'Q' && rest[1] is >= '1' and <= '4' ? new EventTime(value, "quarter")
                : rest is "SP" or "SU" or "FA" or "WI" ? new EventTime(value, "season")
                : null;
        }

        if (rest[0] == 'W')
        {
            return WeekOf(value);
        }

        return value.Length == 10 && IsDigits(value.AsSpan(5, 2)) && IsDigits(value.AsSpan(8, 2)) ? new EventTime(value, "day") : null;
    }

    /// <summary>A week is as precise as the month that holds it; a day of a week is a day.</summary>
    private static EventTime? WeekOf(string value)
    {
        if (value.Length < 8 || !int.TryParse(value.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int week) || week is < 1 or > 53)
        {
            return null;
        }

        bool hasDay = value.Length == 10 && value[9] is >= '1' and <= '7';
        DateTime monday = ISOWeek.ToDateTime(YearOf(value), week, DayOfWeek.Monday);
        DateTime day = hasDay ? monday.AddDays(value[9] - '1') : monday.AddDays(3);
        return hasDay
            ? new EventTime(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "day")
            : new EventTime(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), "month", DateOnly.FromDateTime(monday));
    }

    private static bool IsReal(EventTime time)
    {
        int year = YearOf(time.Date.Length == 3 ? time.Date + "0" : time.Date);
        return year is >= 1 and <= 9998 && time.Precision switch
        {
            "day" => DateOnly.TryParseExact(time.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "month" => DateOnly.TryParseExact(time.Date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => true,
        };
    }

    private static int YearOf(string value) => int.Parse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
