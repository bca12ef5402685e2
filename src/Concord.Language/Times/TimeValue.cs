using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Writes TIMEX3 values and counts on the calendar.</summary>
internal static class TimeValue
{
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    public static string Week(DateOnly date)
    {
        DateTime day = date.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");
    }

    public static string Quarter(int year, int quarter) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}");

    /// <summary>1 (Monday) to 7.</summary>
    public static int WeekdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    /// <summary>A date at the grain of a unit.</summary>
    public static string At(DateOnly date, Grain grain) => grain switch
    {
        Grain.Week => Week(date),
        Grain.Weekend => Week(date) + "-WE",
        Grain.Month => Month(date.Year, date.Month),
        Grain.Quarter => Quarter(date.Year, (date.Month + 2) / 3),
        Grain.Year => Year(date.Year),
        Grain.Decade => Year(date.Year)[..3],
        Grain.Century => Year(date.Year)[..2],
        _ => Day(date),
    };

    /// <summary>What a date at this grain is written as where it is not known.</summary>
    public static string Unknown(Grain grain) => grain switch
    {
        Grain.Week => "XXXX-WXX",
        Grain.Weekend => "XXXX-WXX-WE",
        Grain.Month => "XXXX-XX",
        Grain.Quarter => "XXXX-QX",
        Grain.Season => "XXXX",
        Grain.Year => "XXXX",
        Grain.Decade => "XXX",
        Grain.Century => "XX",
        _ => "XXXX-XX-XX",
    };

    /// <summary>Moves by whole units; null where the calendar ends.</summary>
    public static DateOnly? Move(DateOnly date, int count, Grain grain)
    {
        long years = grain switch { Grain.Year => count, Grain.Decade => count * 10L, Grain.Century => count * 100L, _ => 0 };
        if (Math.Abs((long)count) > 200_000 || date.Year + years is < 1 or > 9999)
        {
            return null;
        }

        try
        {
            return grain switch
            {
                Grain.Week or Grain.Weekend => date.AddDays(count * 7),
                Grain.Month => date.AddMonths(count),
                Grain.Quarter => date.AddMonths(count * 3),
                Grain.Year or Grain.Decade or Grain.Century => date.AddYears((int)years),
                Grain.Hour or Grain.Minute or Grain.Second => date,
                _ => date.AddDays(count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>"P3D", "PT2H", "P2DE", "PXY".</summary>
    public static string Duration(string count, Grain grain) => grain switch
    {
        Grain.Hour => "PT" + count + "H",
        Grain.Minute => "PT" + count + "M",
        Grain.Second => "PT" + count + "S",
        Grain.Day => "P" + count + "D",
        Grain.Week => "P" + count + "W",
        Grain.Weekend => "P" + count + "WE",
        Grain.Month => "P" + count + "M",
        Grain.Quarter => "P" + count + "Q",
        Grain.Decade => "P" + count + "DE",
        Grain.Century => "P" + count + "CE",
        _ => "P" + count + "Y",
    };

    public static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }
}
