namespace Concord.Language.Segmentation;

/// <summary>Addresses, e-mails, handles, file names and emoticons: one token each.</summary>
internal static class WebTokens
{
    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "mailto:", "www."];

    private static readonly string[] Emoticons =
    [
        ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":'(", ":)", ":(", ";)", ":D", ":P", "=)", "=(", "(:", ":/", "<3", ">:(", ":]", "^_^", ":-|", ":o)",
    ];

    /// <summary>End of an address that starts at <paramref name="start"/>, or -1.</summary>
    public static int AddressEnd(string text, int start, int end)
    {
        foreach (string scheme in Schemes)
        {
            if (end - start > scheme.Length + 1
                && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return TrimEnd(text, start, end);
            }
        }

        if (text[start] is '@' or '#')
        {
            return HandleEnd(text, start, end);
        }

        return Chars.IsWord(text[start]) ? DottedEnd(text, start, end) : -1;
    }

    /// <summary>End of an emoticon that starts at <paramref name="start"/> and stands alone, or -1.</summary>
    public static int EmoticonEnd(string text, int start, int chunkStart, int end)
    {
        if (start > chunkStart && Chars.IsWord(text[start - 1]) && text[start] == ':' && start + 1 < end && Chars.IsWord(text[start + 1]))
        {
            return -1;
        }

        foreach (string face in Emoticons)
        {
            int faceEnd = start + face.Length;
            if (faceEnd <= end && string.CompareOrdinal(text, start, face, 0, face.Length) == 0
                && (faceEnd == end || !Chars.IsWord(text[faceEnd])) && (start == chunkStart || text[start] is ':' or ';' or '='))
            {
                return faceEnd;
            }
        }

        return -1;
    }

    private static int HandleEnd(string text, int start, int end)
    {
        int at = start + 1;
        if (at >= end || !char.IsLetter(text[at]))
        {
            return -1;
        }

        while (at < end && (Chars.IsWord(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at - start >= 3 ? at : -1;
    }

    private static int DottedEnd(string text, int start, int end)
    {
        int at = start, lastDot = -1, ats = 0;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '_' or '@' or '%' or '+'))
        {
            if (text[at] == '@')
            {
                ats++;
                lastDot = -1;
            }
            else if (text[at] == '.' && at + 1 < end && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                lastDot = at;
            }

            at++;
        }

        while (at > start && !char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        if (lastDot < 0 || lastDot >= at - 1 || ats > 1)
        {
            return -1;
        }

        int lettersEnd = lastDot + 1;
        while (lettersEnd < at && char.IsAsciiLetter(text[lettersEnd]))
        {
            lettersEnd++;
        }

        ReadOnlySpan<char> ending = text.AsSpan(lastDot + 1, lettersEnd - lastDot - 1);
        if (ats == 1)
        {
            return ending.Length >= 2 ? at : -1;
        }

        if (ats == 0 && IsGroupName(text, start, at))
        {
            return at;
        }

        if (lettersEnd != at || !WordLists.Has(WordLists.DomainEndings, ending) || !SameCase(ending)
            || !char.IsAsciiLetterOrDigit(text[lastDot - 1]))
        {
            return -1;
        }

        return at < end && text[at] == '/' ? TrimEnd(text, start, end) : at;
    }

    // Dotted lower-case names of three or more parts ("comp.lang.misc").
    private static bool IsGroupName(string text, int start, int end)
    {
        int dots = 0, part = 0;
        for (int i = start; i < end; i++)
        {
            if (text[i] == '.')
            {
                if (part < 2)
                {
                    return false;
                }

                dots++;
                part = 0;
            }
            else if (char.IsAsciiLetterLower(text[i]) || text[i] == '-' && part > 0)
            {
                part++;
            }
            else
            {
                return false;
            }
        }

        return dots >= 2 && part >= 2;
    }

    private static bool SameCase(ReadOnlySpan<char> ending)
    {
        foreach (char c in ending)
        {
            if (char.IsUpper(c) != char.IsUpper(ending[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start + 1)
        {
            char last = text[end - 1];
            bool open = last == ')' && text.AsSpan(start, end - start).Contains('(');
            if (open || !(Chars.IsCloser(last) || last is '.' or ',' or ';' or ':' or '!' or '?' or '>'))
            {
                break;
            }

            end--;
        }

        return end;
    }
}
