namespace Concord.Language.Segmentation;

/// <summary>Where a written word ends.</summary>
internal static class WordShape
{
    /// <summary>End of the letters, digits, marks, inner apostrophes and underscores from <paramref name="start"/>.</summary>
    public static int End(string text, int start, int end)
    {
        int at = start;
        while (at < end)
        {
            if (at > start && text[at - 1] == '$')
            {
                break;
            }

            if (Chars.IsWordAt(text, at, out int units))
            {
                at += units;
            }
            else if (Chars.IsExtender(text[at]) || at > start && JoinsWord(text, start, at, end))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>End of a word written with a slash ("w/o"), or <paramref name="at"/>.</summary>
    public static int SlashEnd(string text, int start, int at, int end)
    {
        if (at >= end || text[at] != '/' || at - start > 1)
        {
            return at;
        }

        int after = at + 1;
        while (after < end && char.IsAsciiLetter(text[after]))
        {
            after++;
        }

        return WordLists.Has(WordLists.SlashWords, text.AsSpan(start, after - start)) ? after : at;
    }

    /// <summary>Extends a prefix over its hyphen and the word after it ("non-stop", "mid-1990s").</summary>
    public static int PrefixEnd(string text, int start, int at, int end, int chunkStart)
    {
        bool first = start == chunkStart || text[start - 1] != '-';
        if (!first || at + 1 >= end || text[at] != '-' || !Chars.IsWord(text[at + 1])
            || !WordLists.Has(WordLists.JoinedPrefixes, text.AsSpan(start, at - start)))
        {
            return at;
        }

        if (text.AsSpan(start, at - start) is "de" or "De" or "over" or "under" or "cross" && char.IsUpper(text[at + 1]))
        {
            return at;
        }

        return char.IsAsciiDigit(text[at + 1]) ? DecadeOrNumber(text, at + 1, end) : End(text, at + 1, end);
    }

    private static int DecadeOrNumber(string text, int at, int end)
    {
        int number = Numbers.End(text, at, end);
        return number < end && text[number] == 's' ? number + 1 : number;
    }

    private static bool JoinsWord(string text, int start, int at, int end)
    {
        if (at + 1 >= end || !Chars.IsWordAt(text, at + 1, out _))
        {
            return text[at] == '+' && at - start == 1 && at + 1 < end && text[at + 1] == '+'
                || text[at] == '+' && at - start == 2 && text[at - 1] == '+'
                || text[at] == '$' && at - start is 1 or 2 && AllUpper(text, start, at) && text[at] == '$';
        }

        return text[at] switch
        {
            '_' => true,
            '*' => char.IsLower(text[at + 1]),
            '&' => at - start <= 3 && char.IsLetter(text[at - 1]) && AllUpper(text, start, at) && char.IsUpper(text[at + 1]),
            '$' => at - start is 1 or 2 && AllUpper(text, start, at),
            char c => Chars.IsApostrophe(c) && char.IsLetter(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]),
        };
    }

    private static bool AllUpper(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsUpper(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
