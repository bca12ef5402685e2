namespace Concord.Language.Segmentation;

/// <summary>Finds sentence ends among the tokens of one unit.</summary>
internal sealed class SentenceSplitter(string text, List<TokenSpan> tokens, bool lowerStarts)
{
    /// <summary>Adds to <paramref name="ends"/> the index after the last token of each sentence in <c>[first, end)</c>.</summary>
    public void Split(int first, int end, List<int> ends)
    {
        int start = first, depth = 0;
        for (int i = first; i < end - 1; i++)
        {
            char c = At(i);
            depth += c is '(' or '[' && Length(i) == 1 ? 1 : 0;
            depth = c is ')' or ']' && Length(i) == 1 ? Math.Max(0, depth - 1) : depth;
            if (!EndsWithFinal(i) || IsEnumerator(start, i))
            {
                continue;
            }

            int after = Closers(i + 1, end, ref depth);
            if (after < end && IsBoundary(i, after, end, start, depth))
            {
                ends.Add(after);
                start = after;
                depth = 0;
            }

            i = after - 1;
        }

        ends.Add(end);
    }

    private char At(int token) => text[tokens[token].Span.Start];

    private int Length(int token) => tokens[token].Span.Length;

    private ReadOnlySpan<char> Form(int token) => tokens[token].Span.In(text);

    private bool Adjacent(int left, int right) => tokens[left].Span.End == tokens[right].Span.Start;

    private bool EndsWithFinal(int token)
    {
        char last = text[tokens[token].Span.End - 1];
        return Chars.IsFinal(last);
    }

    // "1." and "a." at the head of a sentence number it.
    private bool IsEnumerator(int start, int token) =>
        token - start <= 1 && Length(token) == 1 && At(token) == '.' && token > start && Length(start) <= 2 && Chars.IsWord(At(start));

    private int Closers(int at, int end, ref int depth)
    {
        while (at < end && Adjacent(at - 1, at) && Chars.IsCloser(At(at)) && Length(at) <= 2)
        {
            bool opensNext = At(at) is '"' or '\'' && at + 1 < end && Adjacent(at, at + 1) && Chars.IsWord(At(at + 1));
            if (opensNext)
            {
                break;
            }

            depth = At(at) is ')' or ']' ? Math.Max(0, depth - 1) : depth;
            at++;
        }

        return NoteReferenceEnd(at, end);
    }

    // "[12]" after a full stop refers to a note and belongs to the sentence that it follows.
    private int NoteReferenceEnd(int at, int end)
    {
        while (at + 2 < end && At(at) == '[' && At(at + 2) == ']' && Length(at + 1) <= 3 && char.IsAsciiDigit(At(at + 1)) && Length(at) == 1)
        {
            at += 3;
        }

        return at;
    }

    private bool IsBoundary(int final, int next, int end, int start, int depth)
    {
        ReadOnlySpan<char> mark = Form(final);
        bool abbreviation = mark.Length > 1 && Chars.IsWord(mark[0]);
        int word = next;
        while (word < end - 1 && Chars.IsOpener(At(word)) && Adjacent(word, word + 1))
        {
            word++;
        }

        char opening = At(word);
        if (depth > 0 && ClosesLater(next, end) && !OpensSentence(start))
        {
            return false;
        }

        bool lower = char.IsLower(opening) && (!lowerStarts || abbreviation || Length(final) > 1 && At(final) == '.' || next > final + 1);
        if (lower || opening is ',' or ';' or ':' or '-' or '–' or '—' or '/' || Chars.IsFinal(opening) || At(next) is ')' or ']')
        {
            return false;
        }

        if (abbreviation)
        {
            return final > start && AfterAbbreviation(final, word) && At(next) is not '(';
        }

        bool quoted = next - 1 > final && At(next - 1) is '"' or '”' or '’' or '\'';
        if (Adjacent(next - 1, next))
        {
            return next == final + 1 && char.IsUpper(opening) && Length(word) > 1 && final > start && char.IsLower(At(final - 1)) && mark[0] is not '…'
                || quoted && char.IsUpper(opening);
        }

        if (quoted && mark[^1] is '!' or '?' && SpeakerFollows(word, end))
        {
            return false;
        }

        return true;
    }

    private bool AfterAbbreviation(int final, int word)
    {
        ReadOnlySpan<char> stem = Form(final)[..^1];
        if (WordLists.Has(WordLists.Leading, stem) && !stem.Equals("st", StringComparison.OrdinalIgnoreCase) || WordLists.Has(WordLists.BeforeNumber, stem))
        {
            return false;
        }

        if (!char.IsUpper(At(word)))
        {
            return false;
        }

        bool clock = stem is "a.m" or "p.m" or "A.M" or "P.M";
        bool loose = stem is "etc" or "al" || clock && !IsZoneOrDay(Form(word));
        return loose || WordLists.Has(WordLists.Starters, Form(word)) && !(stem.Length == 1);
    }

    private static bool IsZoneOrDay(ReadOnlySpan<char> word) => word is "EST" or "EDT" or "ET" or "GMT" or "PST" or "PT" or "CST" or "UTC" or "BST" or "CET"
        or "Eastern" or "Pacific" or "Central" or "Moscow" || word.EndsWith("day");

    private bool ClosesLater(int at, int end)
    {
        for (int i = at; i < Math.Min(end, at + 60); i++)
        {
            if (At(i) is ')' or ']' && Length(i) == 1)
            {
                return true;
            }
        }

        return false;
    }

    private bool OpensSentence(int start) => At(start) is '(' or '[';

    // "Stop!" John Smith said.
    private bool SpeakerFollows(int at, int end)
    {
        for (int i = at; i < Math.Min(end, at + 5); i++)
        {
            if (WordLists.Has(WordLists.SpeechVerbs, Form(i)))
            {
                return i > at;
            }

            if (!char.IsUpper(At(i)) && !(i == at && WordLists.Has(WordLists.Starters, Form(i))))
            {
                return false;
            }
        }

        return false;
    }
}
