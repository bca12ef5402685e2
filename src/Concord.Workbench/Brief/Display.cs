using System.Text;

namespace Concord.Workbench.Brief;

/// <summary>Text made fit to show on one line; the evidence itself keeps every character.</summary>
internal static class Display
{
    /// <summary>White space runs become one space; control and direction-changing characters go.</summary>
    public static string Squash(ReadOnlySpan<char> text)
    {
        StringBuilder result = new(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || (char.IsControl(c) && c is not '\x7f'))
            {
                space = result.Length > 0;
            }
            else if (!IsInvisible(c))
            {
                if (space)
                {
                    result.Append(' ');
                    space = false;
                }

                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Cuts at a word, with an ellipsis where something is cut.</summary>
    public static string Clip(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        int cut = text.LastIndexOf(' ', most - 2);
        cut = cut < most / 2 ? most - 2 : cut;
        cut -= char.IsHighSurrogate(text[cut - 1]) ? 1 : 0;
        return string.Concat(text.AsSpan(0, cut).TrimEnd(" ,;:–—-"), " …");
    }

    /// <summary>The text in quotation marks; marks inside it that would close them early become single.</summary>
    public static string Quoted(string text) => string.Concat("“", text.Replace('“', '‘').Replace('”', '’').Replace('"', '\''), "”");

    /// <summary>Letters and digits only, lower case: whether two lines say the same words.</summary>
    public static string Key(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    public static string Count(int number, string one, string many) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static bool IsInvisible(char c) =>
        c is '\x7f' or '\ufeff' or '\u200b' or '\u00ad' or (>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e')
            or (>= '\u2066' and <= '\u2069');
}
