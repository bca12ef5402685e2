namespace Concord.Language.Segmentation;

/// <summary>Where a run of punctuation or symbols makes one token.</summary>
internal static class Marks
{
    public static int End(string text, int start, int chunkStart, int end)
    {
        char c = text[start];
        int at = start + 1;
        switch (c)
        {
            case '.' or '!' or '?' or '…':
                return FinalEnd(text, start, chunkStart, end);
            case '-' or '*' or '=' or '~' or '_' or '<' or '>' or '+' or '|' or '–' or '—' or '^' or '·' or '•' or '$' or '#' or '/' or '\\':
                while (at < end && text[at] == c)
                {
                    at++;
                }

                return ArrowEnd(text, start, at, end);
            case '\'' or '`' or '’' or '‘':
                bool pair = at < end && text[at] == c && (at + 1 == end || text[at + 1] != c);
                return pair && !Chars.IsWord(c) ? at + 1 : at;
            default:
                return Symbol(text, start, end);
        }
    }

    private static int FinalEnd(string text, int start, int chunkStart, int end)
    {
        int at = start + 1;
        if (text[start] == '.' && at < end && char.IsAsciiDigit(text[at]) && start == chunkStart)
        {
            return Numbers.End(text, at, end);
        }

        while (at < end && text[at] is '.' or '!' or '?' or '…')
        {
            at++;
        }

        return at;
    }

    private static int ArrowEnd(string text, int start, int at, int end) =>
        at < end && text[at] == '>' && text[start] is '-' or '=' ? at + 1 : at;

    // An emoji with its modifiers and joined parts is one token.
    private static int Symbol(string text, int start, int end)
    {
        int at = start + (char.IsHighSurrogate(text[start]) && start + 1 < end && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);
        while (at < end)
        {
            bool joined = text[at - 1] == '\u200D' && !Chars.IsWord(text[at]);
            bool modifier = Chars.IsExtender(text[at])
                || at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]) && IsModifier(char.ConvertToUtf32(text[at], text[at + 1]));
            if (!joined && !modifier)
            {
                break;
            }

            at += char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return at;
    }

    private static bool IsModifier(int point) => point is >= 0x1F3FB and <= 0x1F3FF;
}
