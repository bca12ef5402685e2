using System.Text;
using Concord.Language;

namespace Concord.Casework.Findings;

/// <summary>Words between quotation marks.</summary>
internal static class Quotations
{
    /// <summary>The quoted words inside a span, lower case, letters and digits with single spaces; empty below two words.</summary>
    public static string Inside(string text, TextSpan span)
    {
        ReadOnlySpan<char> part = span.In(text);
        int open = -1;
        for (int i = 0; i < part.Length; i++)
        {
            if (open < 0 ? IsOpening(part, i) : IsClosing(part, i))
            {
                if (open >= 0)
                {
                    return Normalize(part[(open + 1)..i]);
                }

                open = i;
            }
        }

        return "";
    }

    private static bool IsOpening(ReadOnlySpan<char> text, int i) =>
        text[i] is '"' or '“' || (text[i] is '\'' or '‘' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])));

    private static bool IsClosing(ReadOnlySpan<char> text, int i) =>
        text[i] is '"' or '”' || (text[i] is '\'' or '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])));

    private static string Normalize(ReadOnlySpan<char> quoted)
    {
        StringBuilder words = new();
        int count = 0;
        bool inWord = false;
        foreach (char character in quoted)
        {
            if (char.IsLetterOrDigit(character))
            {
                if (!inWord && count++ > 0)
                {
                    words.Append(' ');
                }

                words.Append(char.ToLowerInvariant(character));
            }

            inWord = char.IsLetterOrDigit(character);
        }

        return count < 2 ? "" : words.ToString();
    }
}
