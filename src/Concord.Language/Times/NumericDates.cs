using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Dates in numbers alone: "2024-06-19", "19.06.2024", "06/19/2024". Where day and month could change places, the rest of the text tells.</summary>
internal static class NumericDates
{
    public static TimeMatch Find(TimeScene scene, int at)
    {
        if (!Parts(scene[at], out char separator, out int a, out int b, out int c, out int firstLength, out int lastLength))
        {
            return default;
        }

        bool yearFirst = firstLength == 4;
        bool yearLast = lastLength == 4 || lastLength == 2 && separator != '.';
        if (!yearFirst && !yearLast)
        {
            return default;
        }

        int year = yearFirst ? a : lastLength == 4 ? c : c + (c < 50 ? 2000 : 1900);
        bool dayFirst = !yearFirst && (separator == '.' || a > 12 || b <= 12 && DayFirst(scene.Text));
        int month = yearFirst ? b : dayFirst ? b : a, day = yearFirst ? c : dayFirst ? a : b;
        return year is >= 1000 and <= 2199 && TimeValue.TryDate(year, month, day, out DateOnly date)
            ? TimeScene.Date(at + 1, TimeValue.Day(date), date) : default;
    }

    // Another date in numbers that reads one way only, else the order of the dates in words; month first where nothing tells.
    private static bool DayFirst(AnalyzedText text)
    {
        int written = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            ReadOnlySpan<char> form = text.Form(i);
            if (Parts(form, out char separator, out int a, out int b, out _, out int firstLength, out _) && separator == '/' && firstLength < 4 && (a > 12 || b > 12))
            {
                return a > 12;
            }

            if (written == 0 && TimeLexicon.Month(form) > 0)
            {
                written = IsDay(text, i - 1) ? 1 : IsDay(text, i + 1) ? -1 : 0;
            }
        }

        return written > 0;
    }

    private static bool IsDay(AnalyzedText text, int i) =>
        i >= 0 && i < text.Tokens.Length && text.Form(i).Length <= 2 && int.TryParse(text.Form(i), NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is > 0 and < 32;

    private static bool Parts(ReadOnlySpan<char> form, out char separator, out int a, out int b, out int c, out int firstLength, out int lastLength)
    {
        separator = default;
        a = b = c = firstLength = lastLength = 0;
        if (form.Length is < 6 or > 10 || !char.IsAsciiDigit(form[0]))
        {
            return false;
        }

        separator = form.Contains('-') ? '-' : form.Contains('/') ? '/' : '.';
        int one = form.IndexOf(separator), two = form.LastIndexOf(separator);
        firstLength = one;
        lastLength = form.Length - two - 1;
        return one > 0 && two > one + 1 && int.TryParse(form[..one], NumberStyles.None, CultureInfo.InvariantCulture, out a)
            && int.TryParse(form[(one + 1)..two], NumberStyles.None, CultureInfo.InvariantCulture, out b)
            && int.TryParse(form[(two + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out c);
    }
}
