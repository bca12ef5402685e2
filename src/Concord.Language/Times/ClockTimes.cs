using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Times of day: "9 p.m.", "21:45 GMT", "noon".</summary>
internal static class ClockTimes
{
    public static TimeMatch Find(TimeScene scene, int at)
    {
        int hour, minute = 0, end = at + 1;
        if (scene.IsAny(at, ["noon", "midday"]))
        {
            hour = 12;
        }
        else if (scene.Is(at, "midnight"))
        {
            hour = 0;
        }
        else if (!Read(scene, at, out hour, out minute, out end))
        {
            return default;
        }

        bool utc = scene[end] is "GMT" or "UTC" or "Z";
        bool zoned = utc || scene[end] is "EST" or "EDT" or "ET" or "CET" or "CEST" or "BST" or "MSK" or "PST" or "PDT" or "PT" or "KST" or "JST" or "IST" or "EET" or "CST";
        end += zoned ? 1 : 0;
        if (!zoned && scene.Is(end, "local") && scene.Is(end + 1, "time"))
        {
            end += 2;
        }

        if (scene.IsAny(end, ["curfew", "news", "newscast", "bulletin", "show"]))
        {
            return new TimeMatch(end, TimeType.Time, string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}") + (utc ? "Z" : ""), false);
        }

        DateOnly? date = DateBeside(scene, at, end);
        string value = string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}") + (utc ? "Z" : "");
        // "5 p.m. Friday" is one expression.
        TimeMatch weekday = date is null ? default : RelativeDates.Weekday(scene, end);
        end = weekday.Found && weekday.Type == TimeType.Date ? weekday.End : end;
        return new TimeMatch(end, TimeType.Time, (date is { } day ? TimeValue.Day(day) : "") + value, date is not null);
    }

    private static bool Read(TimeScene scene, int at, out int hour, out int minute, out int end)
    {
        hour = minute = 0;
        end = at + 1;
        ReadOnlySpan<char> form = scene[at];
        if (form.Length is 0 or > 5 || !char.IsAsciiDigit(form[0]))
        {
            return false;
        }

        int colon = form.IndexOfAny(':', '.');
        bool pm = scene.IsAny(end, ["p.m.", "pm", "p.m"]), am = scene.IsAny(end, ["a.m.", "am", "a.m"]);
        bool zone = scene[end] is "GMT" or "UTC" or "local" or "hours";
        bool clock = scene.IsAny(end, ["o'clock", "o’clock"]);
        if (colon > 0)
        {
            if (form.Length - colon != 3 || !int.TryParse(form[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out hour)
                || !int.TryParse(form[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out minute)
                || form[colon] == '.' && !am && !pm)
            {
                return false;
            }
        }
        else if (form.Length == 4 && zone && scene[end] is not "hours")
        {
            _ = int.TryParse(form[..2], NumberStyles.None, CultureInfo.InvariantCulture, out hour);
            _ = int.TryParse(form[2..], NumberStyles.None, CultureInfo.InvariantCulture, out minute);
        }
        else if (!(am || pm || clock) || !int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out hour))
        {
            return false;
        }

        if (am || pm || clock)
        {
            end++;
            if (hour is < 1 or > 12 && (am || pm))
            {
                return false;
            }

            hour = pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour;
        }

        return hour < 24 && minute < 60;
    }

    // The date that stands next to the time, else the day of publication.
    private static DateOnly? DateBeside(TimeScene scene, int at, int end)
    {
        int after = end + (scene.IsAny(end, ["on", ",", "this"]) ? 1 : 0);
        TimeMatch right = AbsoluteDates.Find(scene, after);
        right = right.Found ? right : RelativeDates.Find(scene, after);
        if (right.Found && right.Type == TimeType.Date && right.Value.Length == 10 && right.Anchor is { } next)
        {
            return next;
        }

        int before = at - 1;
        while (before > scene.Start && scene.IsAny(before, ["at", ",", "about", "around", "shortly", "after", "before", "by"]))
        {
            before--;
        }

        for (int from = Math.Max(scene.Start, before - 4); from <= before && before < at; from++)
        {
            TimeMatch left = AbsoluteDates.Find(scene, from);
            left = left.Found ? left : RelativeDates.Find(scene, from);
            if (left.Found && left.End == before + 1 && left.Value.Length == 10 && left.Anchor is { } found)
            {
                return found;
            }
        }

        return scene.Reference;
    }
}
