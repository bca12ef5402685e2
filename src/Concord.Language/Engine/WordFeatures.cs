namespace Concord.Language.Engine;

/// <summary>What the network sees of a word: row numbers in its embedding table, none for a missing feature (-1).</summary>
internal static class WordFeatures
{
    /// <summary>Features per word; the first is the word itself.</summary>
    public const int Count = 12;

    /// <summary>Rows shared by affixes and shapes, hashed.</summary>
    public const int HashedRows = 1 << 14;

    /// <summary>Rows for case, position and the style of the sentence.</summary>
    public const int FlagRows = 64;

    /// <summary>Rows for what the world tables say of a word: a kind, and whether its name begins here.</summary>
    public const int GazetteerRows = 32;

    private const int MaxWord = 48;

    /// <summary>Writes the lower-cased word with straight quotes into <paramref name="buffer"/> and returns its length.</summary>
    public static int Normalize(ReadOnlySpan<char> form, Span<char> buffer)
    {
        int length = Math.Min(form.Length, buffer.Length);
        for (int i = 0; i < length; i++)
        {
            buffer[i] = form[i] switch
            {
                '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '`' => '\'',
                '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
                '\u2013' or '\u2014' or '\u2212' => '-',
                '\u2026' => '.',
                char c => char.ToLowerInvariant(c),
            };
        }

        return length;
    }

    /// <summary>Fills the rows of one word; hashed rows start at <paramref name="hashedBase"/>.</summary>
    public static void Fill(
        ReadOnlySpan<char> form, bool first, SentenceStyle style, WordTable words, int hashedBase, Span<int> rows, out int vector)
    {
        Span<char> buffer = stackalloc char[MaxWord];
        Span<char> word = buffer[..Normalize(form, buffer)];
        words.Find(WordHash.Of(word), out int own, out vector);
        bool digits = false;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]))
            {
                word[i] = '0';
                digits = true;
            }
        }

        if (digits && vector < 0)
        {
            words.Find(WordHash.Of(word), out int other, out vector);
            own = own < 0 ? other : own;
        }

        int n = word.Length;
        rows[0] = own;
        rows[1] = Row(word[..1], 1, hashedBase);
        rows[2] = n > 2 ? Row(word[..2], 2, hashedBase) : -1;
        rows[3] = n > 3 ? Row(word[..3], 3, hashedBase) : -1;
        rows[4] = Row(word[^1..], 4, hashedBase);
        rows[5] = n > 2 ? Row(word[^2..], 5, hashedBase) : -1;
        rows[6] = n > 3 ? Row(word[^3..], 6, hashedBase) : -1;
        rows[7] = n > 4 ? Row(word[^4..], 7, hashedBase) : -1;
        rows[8] = Row(word, 8, hashedBase);
        Span<char> shape = stackalloc char[16];
        rows[9] = Row(shape[..Shape(form, shape)], 9, hashedBase);
        rows[10] = hashedBase + HashedRows + ((int)style * 16) + (CaseOf(form) * 2) + (first ? 1 : 0);
        rows[11] = -1;
    }

    private static int Row(ReadOnlySpan<char> text, uint salt, int hashedBase) =>
        hashedBase + (int)(WordHash.Of(text, salt) & (HashedRows - 1));

    /// <summary>Xxdd-shape with runs cut to three.</summary>
    private static int Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        int length = 0, run = 0;
        char last = '\0';
        foreach (char c in form)
        {
            char s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = s == last ? run + 1 : 1;
            last = s;
            if (run <= 3 && length < shape.Length)
            {
                shape[length++] = s;
            }
        }

        return length;
    }

    /// <summary>0 no letters, 1 lower, 2 Capitalised, 3 UPPER, 4 single capital, 5 miXed, 6 digits.</summary>
    public static int CaseOf(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0, digit = 0;
        foreach (char c in form)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digit += char.IsDigit(c) ? 1 : 0;
        }

        if (upper + lower == 0)
        {
            return digit > 0 ? 6 : 0;
        }

        return upper == 0 ? 1
            : lower == 0 ? (upper == 1 ? 4 : 3)
            : upper == 1 && char.IsUpper(form[0]) ? 2 : 5;
    }
}

/// <summary>How a sentence uses capitals; headlines and shouted lines need other readings of case.</summary>
internal enum SentenceStyle
{
    Normal, Upper, Title, Lower,
}
