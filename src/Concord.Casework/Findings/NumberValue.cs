using System.Collections.Frozen;
using System.Globalization;

namespace Concord.Casework.Findings;

/// <summary>The value of a number as news writes it: "1,500", "3.6", "nine", "2m".</summary>
internal static class NumberValue
{
    private static readonly FrozenDictionary<string, double> Words = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["half"] = 0.5, ["dozen"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The factor that a scale word stands for, or 0 where it is none.</summary>
    public static double Scale(ReadOnlySpan<char> word) => word switch
    {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" or "m" or "mn" => 1e6,
        "billion" or "bn" => 1e9,
        "trillion" => 1e12,
        _ => 0,
    };

    /// <summary>The value of a word of digits or letters; false where it is not a number.</summary>
    public static bool TryParse(string word, out double value)
    {
        string lower = word.ToLowerInvariant();
        if (Words.TryGetValue(lower, out value))
        {
            return true;
        }

        int hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Words.TryGetValue(lower[..hyphen], out double tens) && tens >= 20
            && Words.TryGetValue(lower[(hyphen + 1)..], out double ones) && ones < 10)
        {
            value = tens + ones;
            return true;
        }

        return double.TryParse(
            lower, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }
}
