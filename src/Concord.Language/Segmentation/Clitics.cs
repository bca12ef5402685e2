namespace Concord.Language.Segmentation;

/// <summary>Clitics written against their host: "Mary|'s", "do|n't", "we|'ll", "can|not", "gon|na".</summary>
internal static class Clitics
{
    /// <summary>Where the last clitic of the written word starts, or -1.</summary>
    public static int Start(string text, int start, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        int apostrophe = -1;
        for (int i = word.Length - 1; i > 0; i--)
        {
            if (Chars.IsApostrophe(word[i]))
            {
                apostrophe = i;
                break;
            }
        }

        if (apostrophe < 0)
        {
            return WordLists.Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int first)
                && !(word is "IM" or "IVE" or "Im") ? start + first : -1;
        }

        ReadOnlySpan<char> tail = word[(apostrophe + 1)..];
        if (tail.Length == 1 && tail[0] is 't' or 'T' && apostrophe >= 2 && word[apostrophe - 1] is 'n' or 'N')
        {
            return start + apostrophe - 1;
        }

        bool clitic = tail.Length == 1 && tail[0] is 's' or 'S' or 'm' or 'M' or 'd' or 'D'
            || tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ll", StringComparison.OrdinalIgnoreCase);
        return clitic ? start + apostrophe : -1;
    }

    /// <summary>End of a word or year that an apostrophe opens ("'em", "'90s", "'07"), or -1.</summary>
    public static int HeadApostropheEnd(string text, int start, int end)
    {
        int at = start + 1;
        while (at < end && Chars.IsWord(text[at]))
        {
            at++;
        }

        ReadOnlySpan<char> word = text.AsSpan(start + 1, at - start - 1);
        bool year = word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');
        bool closed = at < end && text[at] is '\'' or '’';
        return !closed && (year || WordLists.Has(WordLists.HeadApostrophe, word)) ? at : -1;
    }
}
