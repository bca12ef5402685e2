using System.Collections.Frozen;

namespace Concord.Language.Times;

/// <summary>Size of a calendar unit.</summary>
internal enum Grain : byte
{
    Hour, Minute, Second, Day, Week, Weekend, Month, Quarter, HalfYear, Season, Year, Decade, Century,
}

/// <summary>Words of dates, times and durations.</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, int> MonthNumbers = Numbers(
        "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun.", "july jul jul.",
        "august aug aug.", "september sept sept. sep sep.", "october oct oct.", "november nov nov.", "december dec dec.");

    private static readonly FrozenDictionary<string, int> WeekdayNumbers = Numbers(
        "monday mon mon.", "tuesday tue tue. tues tues.", "wednesday wed wed.", "thursday thu thu. thur thur. thurs thurs.", "friday fri fri.",
        "saturday sat sat.", "sunday sun sun.");

    private static readonly FrozenDictionary<string, int> Cardinals = Numbers(
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty");

    private static readonly FrozenDictionary<string, int> Ordinals = Numbers(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100,
        ["dozen"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Grain> Units = new Dictionary<string, Grain>(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = Grain.Second, ["seconds"] = Grain.Second, ["minute"] = Grain.Minute, ["minutes"] = Grain.Minute, ["mins"] = Grain.Minute,
        ["hour"] = Grain.Hour, ["hours"] = Grain.Hour, ["hrs"] = Grain.Hour, ["day"] = Grain.Day, ["days"] = Grain.Day, ["week"] = Grain.Week,
        ["weeks"] = Grain.Week, ["weekend"] = Grain.Weekend, ["weekends"] = Grain.Weekend, ["month"] = Grain.Month, ["months"] = Grain.Month,
        ["quarter"] = Grain.Quarter, ["quarters"] = Grain.Quarter, ["year"] = Grain.Year, ["years"] = Grain.Year, ["decade"] = Grain.Decade,
        ["decades"] = Grain.Decade, ["century"] = Grain.Century, ["centuries"] = Grain.Century,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> DecadeWords = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["twenties"] = 2, ["thirties"] = 3, ["forties"] = 4, ["fifties"] = 5, ["sixties"] = 6, ["seventies"] = 7, ["eighties"] = 8, ["nineties"] = 9,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 12, 0 where it is no month.</summary>
    public static int Month(ReadOnlySpan<char> word) => word.Length > 2 && char.IsUpper(word[0]) ? Get(MonthNumbers, word) : 0;

    /// <summary>1 (Monday) to 7, 0 where it is no weekday.</summary>
    public static int Weekday(ReadOnlySpan<char> word) => word.Length > 2 && char.IsUpper(word[0]) ? Get(WeekdayNumbers, word) : 0;

    public static int Ordinal(ReadOnlySpan<char> word)
    {
        int spelled = Get(Ordinals, word);
        if (spelled > 0 || word.Length < 3 || !char.IsAsciiDigit(word[0]))
        {
            return spelled;
        }

        return word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], out int number) ? number : 0;
    }

    /// <summary>A whole number in digits or words, -1 where it is none.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return word.Length <= 6 && int.TryParse(word, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out int digits)
                ? digits : -1;
        }

        int small = Get(Cardinals, word);
        int tens = small > 0 ? small : Get(Tens, word);
        return tens > 0 ? tens : -1;
    }

    public static bool Unit(ReadOnlySpan<char> word, out Grain grain) =>
        Units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out grain);

    /// <summary>A year of four digits, 0 where it is none.</summary>
    public static int Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && char.IsAsciiDigit(word[0]) && int.TryParse(word, System.Globalization.NumberStyles.None, null, out int year) && year is >= 1000 and <= 2199
            ? year : 0;

    /// <summary>First year of a decade ("1990s", "'90s", "nineties"), 0 where it is none.</summary>
    public static int Decade(ReadOnlySpan<char> word)
    {
        int spelled = Get(DecadeWords, word);
        if (spelled > 0)
        {
            return 1900 + spelled * 10;
        }

        ReadOnlySpan<char> bare = word.TrimEnd('s').TrimEnd("'’").TrimStart("'‘’");
        if (word[^1] != 's' || bare.Length is not (2 or 4) || bare[^1] != '0' || !int.TryParse(bare, System.Globalization.NumberStyles.None, null, out int year))
        {
            return 0;
        }

        return bare.Length == 4 ? year : year >= 30 ? 1900 + year : 0;
    }

    /// <summary>SP, SU, FA or WI.</summary>
    public static string? Season(ReadOnlySpan<char> word) => word switch
    {
        "spring" or "Spring" => "SP",
        "summer" or "Summer" => "SU",
        "autumn" or "Autumn" or "fall" or "Fall" => "FA",
        "winter" or "Winter" => "WI",
        _ => null,
    };

    private static int Get(FrozenDictionary<string, int> table, ReadOnlySpan<char> word) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int value) ? value : 0;

    private static FrozenDictionary<string, int> Numbers(params string[] words)
    {
        Dictionary<string, int> table = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < words.Length; i++)
        {
            foreach (string word in words[i].Split(' '))
            {
                table[word] = i + 1;
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
