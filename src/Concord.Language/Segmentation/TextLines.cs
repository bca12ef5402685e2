namespace Concord.Language.Segmentation;

/// <summary>A stretch of text between hard breaks: a paragraph, heading or list item, with the holes that are passed over.</summary>
internal readonly record struct TextUnit(int Start, int End);

/// <summary>Tells hard line breaks from soft ones and cuts a text into units.</summary>
internal static class TextLines
{
    private const int WrapLimit = 130;

    public static List<TextUnit> Units(string text, IReadOnlyList<TextSpan> skip)
    {
        List<TextUnit> lines = Lines(text, skip, out List<bool> breaksBefore);
        int width = Width(lines);
        List<TextUnit> units = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !breaksBefore[i] && IsSoft(text, lines[i - 1], lines[i], width))
            {
                units[^1] = units[^1] with { End = lines[i].End };
            }
            else
            {
                units.Add(lines[i]);
            }
        }

        return units;
    }

    /// <summary>Length of a list marker at <paramref name="start"/> ("-", "•", "1.", "(a)"), 0 where there is none.</summary>
    public static int BulletLength(string text, int start, int end)
    {
        int at = start;
        if (at >= end)
        {
            return 0;
        }

        if (text[at] is '-' or '–' or '—' or '•' or '*' or '▪' or '◦' or '‣' or '·' or '●' or '■' or '►' or '○' or '✓')
        {
            return at + 1 < end && (char.IsWhiteSpace(text[at + 1]) || text[at] is '•' or '▪' or '●' or '■') ? 1 : 0;
        }

        bool bracket = text[at] == '(';
        at += bracket ? 1 : 0;
        int body = at;
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at == body && at < end && char.IsAsciiLetterLower(text[at]))
        {
            at++;
        }

        bool closed = at - body is 1 or 2 && at < end && (text[at] == ')' || !bracket && text[at] == '.' && char.IsAsciiDigit(text[body]));
        return closed && at + 1 < end && char.IsWhiteSpace(text[at + 1]) ? at + 1 - start : 0;
    }

    private static List<TextUnit> Lines(string text, IReadOnlyList<TextSpan> skip, out List<bool> breaksBefore)
    {
        List<TextUnit> lines = [];
        breaksBefore = [];
        bool pending = true;
        int at = 0, hole = 0;
        while (at < text.Length)
        {
            int newline = at;
            while (newline < text.Length && text[newline] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\v'))
            {
                newline++;
            }

            bool any = Kept(text, at, newline, skip, ref hole, out int first, out int last);
            if (any)
            {
                lines.Add(new TextUnit(first, last));
                breaksBefore.Add(pending);
            }

            pending = !any || newline < text.Length && text[newline] == '\u2029';
            at = newline + (newline + 1 < text.Length && text[newline] == '\r' && text[newline + 1] == '\n' ? 2 : 1);
        }

        for (int i = 1; i < lines.Count; i++)
        {
            breaksBefore[i] |= SkippedBreak(text, lines[i - 1].End, lines[i].Start, skip);
        }

        return lines;
    }

    // First and last characters of a line that are neither white space nor passed over.
    private static bool Kept(string text, int start, int end, IReadOnlyList<TextSpan> skip, ref int hole, out int first, out int last)
    {
        first = -1;
        last = -1;
        for (int i = start; i < end; i++)
        {
            while (hole < skip.Count && skip[hole].End <= i)
            {
                hole++;
            }

            if (hole < skip.Count && skip[hole].Contains(i))
            {
                i = Math.Min(end, skip[hole].End) - 1;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                first = first < 0 ? i : first;
                last = i + 1;
            }
        }

        return first >= 0;
    }

    private static bool SkippedBreak(string text, int start, int end, IReadOnlyList<TextSpan> skip)
    {
        foreach (TextSpan span in skip)
        {
            if (span.Start < end && span.End > start && span.In(text).IndexOfAny('\n', '\r') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // The ninth tenth of line lengths: what a wrapped text was wrapped at.
    private static int Width(List<TextUnit> lines)
    {
        if (lines.Count == 0)
        {
            return 0;
        }

        int[] lengths = new int[lines.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = lines[i].End - lines[i].Start;
        }

        Array.Sort(lengths);
        return lengths[lengths.Length * 9 / 10];
    }

    private static bool IsSoft(string text, TextUnit above, TextUnit below, int width)
    {
        char last = text[above.End - 1];
        bool lower = char.IsLower(text[below.Start]);
        if (BulletLength(text, below.Start, below.End) > 0)
        {
            return false;
        }

        if (above.End - above.Start == 1 && last is '-' or '•' or '*' or '–' or '▪' or '●')
        {
            return true;
        }

        int wordEnd = below.Start;
        while (wordEnd < below.End && !char.IsWhiteSpace(text[wordEnd]))
        {
            wordEnd++;
        }

        bool fits = above.End - above.Start + 1 + wordEnd - below.Start <= width - 3;
        bool closed = Chars.IsFinal(last) || Chars.IsCloser(last) && above.End - above.Start > 1 && Chars.IsFinal(text[above.End - 2]);
        return width > WrapLimit || closed && fits ? lower && !closed : !fits || lower || last == ',';
    }
}
