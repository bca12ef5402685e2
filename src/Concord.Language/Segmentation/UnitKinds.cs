using System.Collections.Frozen;

namespace Concord.Language.Segmentation;

/// <summary>Tells headings, list items, datelines and credits from prose by their form.</summary>
internal static class UnitKinds
{
    private const int HeadingWords = 25, CreditWords = 30, DatelineTokens = 18;

    private static readonly string[] CreditHeads =
    [
        "By ", "BY ", "Reporting by", "(Reporting by", "Writing by", "(Writing by", "Editing by", "(Editing by", "Additional reporting",
        "(Additional reporting", "Compiled by", "©", "Copyright", "(c) ", "Photo:", "Photo by", "Photograph:", "Image:", "Picture:", "With inputs from",
        "(With inputs from", "(With ", "Published", "Updated", "Last updated", "Posted", "Source:", "Sources:", "Edited by", "Translated by",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = new[]
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Kind of a unit whose tokens are <c>[first, end)</c>.</summary>
    public static SentenceKind Of(string text, List<TokenSpan> tokens, int first, int end, bool opensText, bool endsText)
    {
        int start = tokens[first].Span.Start, stop = tokens[end - 1].Span.End;
        if (IsCredit(text, tokens, first, end))
        {
            return SentenceKind.Credit;
        }

        if (TextLines.BulletLength(text, start, stop) > 0)
        {
            return SentenceKind.ListItem;
        }

        bool final = EndsFinal(text, stop);
        char last = text[stop - 1];
        bool heading = !endsText && end - first <= HeadingWords && !char.IsLower(text[start]) && last is not (',' or ';' or '-' or '—')
            && (!final || opensText && last is '?' or '!');
        return heading ? SentenceKind.Heading : SentenceKind.Prose;
    }

    /// <summary>Number of tokens of the dateline at the head of a unit ("LONDON, June 3 (AP) —"), 0 where there is none.</summary>
    public static int DatelineLength(string text, List<TokenSpan> tokens, int first, int end)
    {
        bool agency = false, date = false;
        int limit = Math.Min(end - 1, first + DatelineTokens);
        for (int i = first; i < limit; i++)
        {
            ReadOnlySpan<char> form = tokens[i].Span.In(text);
            if (form is "-" or "–" or "—" or "--" or "―")
            {
                bool spaced = tokens[i - (i > first ? 1 : 0)].Span.End < tokens[i].Span.Start && tokens[i + 1].Span.Start > tokens[i].Span.End;
                bool capitals = i > first && IsCapitals(tokens[first].Span.In(text)) && char.IsUpper(text[tokens[i + 1].Span.Start]);
                if (i > first && (agency || date || capitals) && (spaced || form is not "-"))
                {
                    return i + 1 - first;
                }

                if (spaced || form is not "-")
                {
                    return 0;
                }

                continue;
            }

            char c = form[0];
            // "NEW DELHI, May 3 (ANI): The port reopened".
            if (form is ":" && agency && i > first && tokens[i - 1].Span.In(text) is ")" && char.IsUpper(text[tokens[i + 1].Span.Start]))
            {
                return i + 1 - first;
            }

            agency |= c == ')' && i - first >= 2;
            date |= Months.Contains(form) && i > first;
            bool fits = char.IsUpper(c) || char.IsAsciiDigit(c) || form is "," or "." or "(" or ")" or "[" or "]" or "/" or "of" or "and" or "the" or ";" or ":";
            if (!fits || i == first && !char.IsUpper(c) && c != '(')
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// Number of tokens of a label that heads a paragraph ("Trade Ties: The two sides ..."), 0 where there is none.
    /// One-word labels and those before a quote are left: they may name a speaker.
    /// </summary>
    public static int LabelLength(string text, List<TokenSpan> tokens, int first, int end)
    {
        int words = 0;
        for (int i = first; i < Math.Min(end, first + 14); i++)
        {
            ReadOnlySpan<char> form = tokens[i].Span.In(text);
            if (form is ":")
            {
                bool sentence = words is >= 2 and <= 8 && end - i > 6 && char.IsUpper(text[tokens[i + 1].Span.Start])
                    && tokens[i + 1].Span.Start > tokens[i].Span.End && EndsFinal(text, tokens[end - 1].Span.End);
                return sentence ? i + 1 - first : 0;
            }

            bool small = form is "of" or "and" or "the" or "in" or "on" or "for" or "to" or "with" or "a" or "&" or "-" or "/";
            if (!char.IsUpper(form[0]) && !small && !tokens[i].JoinsPrevious && !char.IsAsciiDigit(form[0]))
            {
                return 0;
            }

            words += Chars.IsWord(form[0]) && !tokens[i].JoinsPrevious ? 1 : 0;
        }

        return 0;
    }

    private static bool EndsFinal(string text, int stop)
    {
        int at = stop - 1;
        while (at > 0 && Chars.IsCloser(text[at]))
        {
            at--;
        }

        return Chars.IsFinal(text[at]);
    }

    private static bool IsCredit(string text, List<TokenSpan> tokens, int first, int end)
    {
        if (end - first > CreditWords)
        {
            return false;
        }

        // "— With inputs from AFP".
        bool dash = end - first > 1 && tokens[first].Span.In(text) is "-" or "–" or "—" or "--";
        int start = tokens[dash ? first + 1 : first].Span.Start;
        foreach (string head in CreditHeads)
        {
            if (string.CompareOrdinal(text, start, head, 0, head.Length) == 0)
            {
                return head[0] is not ('B' or 'P' or 'U' or 'S' or 'C') || MostlyCapitalised(text, tokens, first + 1, end);
            }
        }

        return IsDateLine(text, tokens, first, end) || end - first <= 6 && text[start] == '(' && text[tokens[end - 1].Span.End - 1] == ')'
            && MostlyCapitalised(text, tokens, first, end);
    }

    private static bool MostlyCapitalised(string text, List<TokenSpan> tokens, int first, int end)
    {
        int lower = 0, words = 0;
        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<char> form = tokens[i].Span.In(text);
            words += char.IsLetterOrDigit(form[0]) ? 1 : 0;
            lower += char.IsLower(form[0]) && form is not ("and" or "in" or "at" or "on" or "by" or "of" or "for" or "the" or "pm" or "am" or "a.m." or "p.m.") ? 1 : 0;
        }

        return words > 0 && lower * 4 <= words;
    }

    private static bool IsDateLine(string text, List<TokenSpan> tokens, int first, int end)
    {
        bool date = false;
        for (int i = first; i < end && end - first <= 12; i++)
        {
            ReadOnlySpan<char> form = tokens[i].Span.In(text);
            bool month = Months.Contains(form);
            bool iso = form.Length >= 8 && char.IsAsciiDigit(form[0]) && form.IndexOfAny("-/.") > 0;
            date |= month || iso;
            bool fits = month || char.IsAsciiDigit(form[0]) || form.EndsWith("day") || !Chars.IsWord(form[0])
                || form is "at" or "GMT" or "UTC" or "EST" or "EDT" or "ET" or "BST" or "pm" or "am" or "p.m." or "a.m." or "PM" or "AM";
            if (!fits)
            {
                return false;
            }
        }

        return date && end - first is >= 1 and <= 12;
    }

    private static bool IsCapitals(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
        {
            if (!char.IsUpper(c) && c is not ('.' or '\'' or '’'))
            {
                return false;
            }
        }

        return form.Length >= 4;
    }
}
