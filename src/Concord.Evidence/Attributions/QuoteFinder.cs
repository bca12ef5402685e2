using Concord.Language;

namespace Concord.Evidence;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Closed">Whether a closing mark ends it; a quotation that runs on into the next paragraph has none.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Inner, bool Closed);

/// <summary>
/// Pairs quotation marks, outermost only. A paragraph ends every quotation, so that one stray mark spoils no more
/// than its own paragraph.
/// </summary>
internal static class QuoteFinder
{
    public static List<Quotation> Find(string text)
    {
        List<Quotation> found = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = ParagraphEnd(text, start);
            FindInParagraph(text, start, end, found);
            start = end + 1;
        }

        return found;
    }

    /// <summary>A line that ends neither a sentence nor a quotation is a wrapped line, not a paragraph.</summary>
    private static int ParagraphEnd(string text, int start)
    {
        for (int at = start; at < text.Length; at++)
        {
            if (text[at] != '\n')
            {
                continue;
            }

            bool blank = at + 1 >= text.Length || text[at + 1] is '\n' or '\r';
            int last = at - 1;
            while (last > start && char.IsWhiteSpace(text[last]))
            {
                last--;
            }

            if (blank || last < start || !(char.IsLetterOrDigit(text[last]) || text[last] == ',')
                || (at + 1 < text.Length && !char.IsLower(text[at + 1])))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static void FindInParagraph(string text, int start, int end, List<Quotation> found)
    {
        int at = start;
        while (at < end)
        {
            int width = Mark(text, at, end, out char family);
            if (width == 0)
            {
                at++;
                continue;
            }

            if (!Opens(text, at, width, start, end, family))
            {
                at += width;
                continue;
            }

            int close = Close(text, at + width, end, family, out int closeWidth);
            if (close >= 0)
            {
                found.Add(new(new(at, close + closeWidth), new(at + width, close), true));
                at = close + closeWidth;
            }
            else if (family == 'd')
            {
                int last = end;
                while (last > at + width && char.IsWhiteSpace(text[last - 1]))
                {
                    last--;
                }

                if (last > at + width)
                {
                    found.Add(new(new(at, last), new(at + width, last), false));
                }

                at = end;
            }
            else
            {
                at += width;
            }
        }
    }

    /// <summary>Width of a mark at <paramref name="at"/>, 0 where there is none; family d for double, s for single.</summary>
    private static int Mark(string text, int at, int end, out char family)
    {
        family = 'd';
        switch (text[at])
        {
            case '"' or '“' or '”' or '„' or '«' or '»':
                return 1;
            case '\'' or '‘' or '’' or '`':
                if (at + 1 < end && text[at + 1] == text[at])
                {
                    return 2;
                }

                family = 's';
                return 1;
            default:
                return 0;
        }
    }

    private static bool Opens(string text, int at, int width, int start, int end, char family)
    {
        char mark = text[at];
        // Some texts open with the closing mark: it stands free before a word.
        if (mark is '»' or '’' || (mark == '”' && !(at + 1 < end && char.IsLetter(text[at + 1]) && (at == start || char.IsWhiteSpace(text[at - 1])))))
        {
            return false;
        }

        bool free = at == start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '“' or '"' or '/';
        bool followed = at + width < end && !char.IsWhiteSpace(text[at + width]);
        return followed && (free || mark is '“' or '„' or '«') && (family == 'd' || free);
    }

    private static int Close(string text, int from, int end, char family, out int width)
    {
        for (int at = from; at < end; at++)
        {
            width = Mark(text, at, end, out char other);
            if (width == 0)
            {
                continue;
            }

            if (other == family && Closes(text, at, width, from, end, family))
            {
                return at;
            }

            at += width - 1;
        }

        width = 0;
        return -1;
    }

    private static bool Closes(string text, int at, int width, int from, int end, char family)
    {
        char mark = text[at];
        bool turned = mark == '“' && at > from && text[at - 1] is '.' or ',' or '?' or '!';
        if ((mark is '“' or '„' or '«' or '‘' or '`' && !turned) || at == from || char.IsWhiteSpace(text[at - 1]))
        {
            return false;
        }

        bool ends = at + width >= end || !char.IsLetterOrDigit(text[at + width]);
        if (family == 'd')
        {
            return mark is '”' or '»' || ends;
        }

        // "the voters' choice": a possessive plural closes nothing.
        bool possessive = text[at - 1] == 's' && at + 2 < end && text[at + 1] == ' ' && char.IsLower(text[at + 2])
            && text.AsSpan(at + 1, end - at - 1).IndexOfAny('\'', '’') >= 0;
        return ends && !possessive;
    }
}
