namespace Concord.Language.Segmentation;

/// <summary>
/// Splits runs of non-space characters into tokens as the UD English treebanks do: clitics part from their host, hyphens and
/// slashes are tokens, units part from numbers, addresses and abbreviations stay whole.
/// </summary>
internal sealed class Tokenizer(string text, List<TokenSpan> tokens)
{
    private bool _singleQuoteOpen;

    /// <summary>Adds the tokens of <c>[start, end)</c>, a stretch that may hold white space.</summary>
    public void Add(int start, int end)
    {
        _singleQuoteOpen = false;
        int at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int chunkEnd = at;
            while (chunkEnd < end && !char.IsWhiteSpace(text[chunkEnd]))
            {
                chunkEnd++;
            }

            AddChunk(at, chunkEnd);
            at = chunkEnd;
        }
    }

    private void AddChunk(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            bool fresh = at == start || !Chars.IsWord(text[at - 1]);
            int address = fresh ? WebTokens.AddressEnd(text, at, end) : -1;
            if (address > at)
            {
                Emit(at, address);
                at = address;
            }
            else if (Chars.IsWordAt(text, at, out _))
            {
                at = char.IsAsciiDigit(text[at]) ? Number(at, start, end) : Word(at, start, end);
            }
            else
            {
                at = Mark(at, start, end);
            }
        }
    }

    private int Number(int start, int chunkStart, int end)
    {
        int at = Numbers.End(text, start, end);
        int letters = at;
        while (letters < end && char.IsLetter(text[letters]))
        {
            letters++;
        }

        ReadOnlySpan<char> suffix = text.AsSpan(at, letters - at);
        if (suffix.Length == 0)
        {
            int decade = DecadeEnd(start, at, end);
            Emit(start, decade);
            return decade;
        }

        bool wordGoesOn = letters < end && (char.IsDigit(text[letters]) || text[letters] == '_');
        if (!wordGoesOn && WordLists.Has(WordLists.Units, suffix))
        {
            Emit(start, at);
            int stop = letters;
            Emit(at, stop);
            return stop;
        }

        // "5p.m." and "5a.m."
        if (suffix.Length == 1 && letters + 2 < end && text[letters] == '.' && suffix[0] is 'a' or 'p' or 'A' or 'P')
        {
            int dotted = Abbreviation.DottedEnd(text, at, end);
            if (dotted > at)
            {
                Emit(start, at);
                Emit(at, dotted);
                return dotted;
            }
        }

        return Word(start, chunkStart, end);
    }

    private int DecadeEnd(int start, int at, int end)
    {
        bool decade = at - start is 2 or 4 && text[at - 1] == '0';
        return decade && at + 1 < end && Chars.IsApostrophe(text[at]) && text[at + 1] == 's'
            && (at + 2 == end || !Chars.IsWord(text[at + 2])) ? at + 2 : at;
    }

    private int Word(int start, int chunkStart, int end)
    {
        int dotted = Abbreviation.DottedEnd(text, start, end);
        if (dotted > start)
        {
            return EmitWithClitic(start, dotted, end);
        }

        int at = WordShape.End(text, start, end);
        int slash = WordShape.SlashEnd(text, start, at, end);
        if (slash > at)
        {
            Emit(start, slash);
            return slash;
        }

        at = WordShape.PrefixEnd(text, start, at, end, chunkStart);
        if (at < end && text[at] == '.' && Abbreviation.TakesStop(text, start, at, end))
        {
            Emit(start, at + 1);
            return at + 1;
        }

        return EmitWithClitic(start, at, end);
    }

    private int EmitWithClitic(int start, int at, int end)
    {
        int clitic = Clitics.Start(text, start, at);
        if (clitic > start)
        {
            EmitWithClitic(start, clitic, clitic);
            Emit(clitic, at, joins: true);
            return at;
        }

        Emit(start, at);
        bool possessive = at < end && text[at] is '\'' or '’' && char.ToLowerInvariant(text[at - 1]) is 's' or 'z' or 'x'
            && !_singleQuoteOpen && (at + 1 == end || !Chars.IsWord(text[at + 1]) && !Chars.IsApostrophe(text[at + 1])) && at - start > 1;
        if (possessive)
        {
            Emit(at, at + 1, joins: true);
            return at + 1;
        }

        return at;
    }

    private int Mark(int start, int chunkStart, int end)
    {
        int face = WebTokens.EmoticonEnd(text, start, chunkStart, end);
        if (face > start)
        {
            Emit(start, face);
            return face;
        }

        int at = Marks.End(text, start, chunkStart, end);
        if (text[start] is '\'' or '‘' or '’' && at == start + 1)
        {
            int head = Clitics.HeadApostropheEnd(text, start, end);
            if (head > start)
            {
                Emit(start, head);
                return head;
            }

            bool opens = text[start] != '’' && (start == chunkStart || !Chars.IsWord(text[start - 1]) && !Chars.IsFinal(text[start - 1])
                && text[start - 1] is not ',') && start + 1 < end;
            _singleQuoteOpen = opens;
        }

        Emit(start, at);
        return at;
    }

    private void Emit(int start, int end, bool joins = false) => tokens.Add(new TokenSpan(new TextSpan(start, end), joins));
}
