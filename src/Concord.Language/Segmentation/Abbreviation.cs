namespace Concord.Language.Segmentation;

/// <summary>Full stops that belong to a word.</summary>
internal static class Abbreviation
{
    /// <summary>End of a word of letters and full stops ("U.S.", "e.g.", "Ph.D."), or -1.</summary>
    public static int DottedEnd(string text, int start, int end)
    {
        int at = start, groups = 0;
        bool single = true, ended = false;
        while (at < end)
        {
            int letters = at;
            while (letters < end && char.IsLetter(text[letters]))
            {
                letters++;
            }

            int length = letters - at;
            if (length == 0)
            {
                break;
            }

            if (length > 2)
            {
                return -1;
            }

            single &= length == 1;
            groups++;
            at = letters;
            ended = at < end && text[at] == '.';
            if (!ended)
            {
                break;
            }

            at++;
        }

        if (groups < 2 || at < end && Chars.IsWord(text[at]))
        {
            return -1;
        }

        bool known = text.AsSpan(start, at - start) is "Ph.D" or "Ph.D." or "M.Sc." or "B.Sc." or "Ed.D." or "PhD." or "St.G.";
        if (!single && !known)
        {
            return -1;
        }

        // "U.S.", "a.m." hold the last stop; "U.S...." does not.
        return ended && at + 1 < end && text[at] == '.' && text[at + 1] == '.' ? at - 1 : at;
    }

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to the word that starts at <paramref name="start"/>.</summary>
    public static bool TakesStop(string text, int start, int stop, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, stop - start);
        if (stop + 1 < end && (text[stop + 1] == '.' && (stop + 2 == end || text[stop + 2] == '.') && !(stop + 2 == end && word.Length > 1) || Chars.IsWord(text[stop + 1]) && !char.IsUpper(word[0])))
        {
            return false;
        }

        int next = stop + 1;
        while (next < text.Length && (text[next] is ' ' or '\u00A0' or '\t'))
        {
            next++;
        }

        bool more = next < text.Length && text[next] is not ('\n' or '\r');
        char following = more ? text[next] : '\0';
        if (WordLists.Has(WordLists.BeforeNumber, word) && char.IsAsciiDigit(following) && !AllUpper(word))
        {
            return true;
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return char.IsUpper(word[0]) && IsInitial(text, start, word[0], following, next);
        }

        if (word is "al")
        {
            return start > 3 && text.AsSpan(start - 3, 2) is "et";
        }

        bool form = !WordLists.Has(WordLists.CapitalOnly, word) || char.IsUpper(word[0]) && !AllUpper(word);
        if (!form)
        {
            return false;
        }

        bool leading = WordLists.Has(WordLists.Leading, word) && (char.IsUpper(word[0]) || word is "vs");
        return leading && (char.IsLetterOrDigit(following) || !more || Chars.IsOpener(following) || following is ',')
            || WordLists.Has(WordLists.Anywhere, word);
    }

    // "John F. Kennedy", "J. K. Rowling": a capital between names; "I." and list letters are not.
    private static bool IsInitial(string text, int start, char letter, char following, int next)
    {
        if (!char.IsUpper(following) && following is not ',' and not '\'' and not '’')
        {
            return false;
        }

        int before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\u00A0')
        {
            before--;
        }

        int wordStart = before;
        while (wordStart > 0 && Chars.IsWord(text[wordStart - 1]))
        {
            wordStart--;
        }

        bool first = before < 0 || !Chars.IsWord(text[before]);
        bool afterName = !first && char.IsUpper(text[wordStart]);
        if (letter == 'I' && !afterName)
        {
            return false;
        }

        int after = next;
        while (after < text.Length && Chars.IsWord(text[after]))
        {
            after++;
        }

        bool starter = WordLists.Has(WordLists.Starters, text.AsSpan(next, after - next));
        return first ? !starter : afterName && (!starter || before > 0 && text[before] == '.');
    }

    private static bool AllUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length > 1;
    }
}
