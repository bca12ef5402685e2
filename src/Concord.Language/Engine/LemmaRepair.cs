namespace Concord.Language.Engine;

/// <summary>
/// Mends lemmas of inflected words that the network cut in the wrong place: an "e" too few or too many, a doubled letter, an irregular past.
/// A word that was seen in training is better known than one that only has a vector.
/// </summary>
internal static class LemmaRepair
{
    private const int LongestWord = 32, Seen = 2;

    /// <summary>The lemma that is right by the tables, or <paramref name="lemma"/>.</summary>
    public static string Apply(WordTable words, string lemma, string xpos, ReadOnlySpan<char> form)
    {
        if (xpos is "PRP" && lemma == "i")
        {
            return "I";
        }

        bool past = xpos is "VBD" or "VBN";
        if (!(past || xpos is "VBG" or "VBZ" or "NNS" or "JJR" or "JJS" or "RBR") || lemma.Length is < 3 or > LongestWord - 2 || form.Length > LongestWord)
        {
            return lemma;
        }

        if (past)
        {
            Span<char> lower = stackalloc char[form.Length];
            if (IrregularVerbs.Find(lower[..Math.Max(0, form.ToLowerInvariant(lower))]) is string verb)
            {
                return verb;
            }
        }

        int known = Knowledge(words, lemma);
        if (known == Seen)
        {
            return lemma;
        }

        Span<char> other = stackalloc char[LongestWord];
        lemma.CopyTo(other);
        int length = lemma.Length;
        other[length] = 'e';
        if (xpos is not "NNS" && Knowledge(words, other[..(length + 1)]) > known)
        {
            return new string(other[..(length + 1)]);
        }

        bool cut = lemma[^1] == 'e' || (lemma[^1] == lemma[^2] && xpos is not "NNS");
        return cut && Knowledge(words, other[..(length - 1)]) > known ? new string(other[..(length - 1)]) : lemma;
    }

    /// <summary>0 unknown, 1 by a vector, 2 seen in training.</summary>
    private static int Knowledge(WordTable words, ReadOnlySpan<char> word)
    {
        words.Find(WordHash.Of(word), out int row, out int vector);
        return row >= 0 ? Seen : vector >= 0 ? 1 : 0;
    }
}
