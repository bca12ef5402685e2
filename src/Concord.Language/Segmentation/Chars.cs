using System.Globalization;

namespace Concord.Language.Segmentation;

/// <summary>Character classes of English typography.</summary>
internal static class Chars
{
    /// <summary>Letter or digit of any script, by code point where two units make one.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at, out int units)
    {
        char c = text[at];
        units = 1;
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            units = 2;
            return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])));
        }

        return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    public static bool IsWord(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    /// <summary>A mark that belongs to the character before it: combining accents, joiners, variation selectors.</summary>
    public static bool IsExtender(char c) => c >= 0x300 && (c is '\u200C' or '\u200D' or '\u00AD' or '\uFE0F' or '\uFE0E'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '―' or '−';

    public static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or ')' or ']' or '}' or '»';

    public static bool IsOpener(char c) => c is '"' or '\'' or '“' or '‘' or '(' or '[' or '{' or '«' or '`';

    public static bool IsFinal(char c) => c is '.' or '!' or '?' or '…' or '‽' or '。';

    private static bool IsWordCategory(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
