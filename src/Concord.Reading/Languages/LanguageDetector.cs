namespace Concord.Reading.Languages;

/// <summary>Tells the language of a text by its script, then by its commonest words.</summary>
internal static class LanguageDetector
{
    private const int SampleCharacters = 20_000;
    private const int FewestWords = 4;

    /// <summary>BCP 47 primary tag; <c>und</c> where the text is too short or of no known language.</summary>
    public static string Detect(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> sample = text[..Math.Min(text.Length, SampleCharacters)];
        ScriptCounts counts = ScriptCounts.Of(sample);
        if (counts.Letters == 0)
        {
            return "und";
        }

        return counts.Kana * 12 >= counts.Kana + counts.Han && counts.Kana * 20 > counts.Letters ? "ja"
            : counts.Hangul * 2 > counts.Letters ? "ko"
            : counts.Han * 2 > counts.Letters ? "zh"
            : counts.Hebrew * 2 > counts.Letters ? "he"
            : counts.Bengali * 2 > counts.Letters ? "bn"
            : counts.Thai * 2 > counts.Letters ? "th"
            : counts.Greek * 2 > counts.Letters ? "el"
            : counts.Devanagari * 2 > counts.Letters ? "hi"
            : counts.Arabic * 2 > counts.Letters ? (counts.Urdu * 60 > counts.Arabic ? "ur" : counts.Persian * 60 > counts.Arabic ? "fa" : "ar")
            : counts.Cyrillic * 2 > counts.Letters ? ByWords(sample, StopWords.Cyrillic, counts.Ukrainian * 80 > counts.Cyrillic ? "uk" : "ru")
            : ByWords(sample, StopWords.Latin, "und");
    }

    private static string ByWords(ReadOnlySpan<char> text, StopWords tables, string otherwise)
    {
        Span<int> hits = stackalloc int[tables.Languages.Length];
        Span<char> lower = stackalloc char[24];
        int words = 0;
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            words++;
            if (i - start <= lower.Length)
            {
                int length = text[start..i].ToLowerInvariant(lower);
                for (uint left = tables.LanguagesOf(lower[..length]); left != 0; left &= left - 1)
                {
                    hits[System.Numerics.BitOperations.TrailingZeroCount(left)]++;
                }
            }
        }

        int best = 0;
        for (int t = 1; t < hits.Length; t++)
        {
            best = hits[t] > hits[best] ? t : best;
        }

        return words >= FewestWords && hits[best] >= 2 && hits[best] * 14 >= words ? tables.Languages[best] : otherwise;
    }
}
