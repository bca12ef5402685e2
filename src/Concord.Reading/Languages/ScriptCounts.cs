namespace Concord.Reading.Languages;

/// <summary>Letters of a text by script.</summary>
internal struct ScriptCounts
{
    public int Letters, Han, Kana, Hangul, Hebrew, Bengali, Thai, Greek, Devanagari, Arabic, Persian, Urdu, Cyrillic, Ukrainian;

    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        ScriptCounts counts = default;
        foreach (char c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            counts.Letters++;
            switch (c)
            {
                case < '\u0250': break;
                case >= '\u0370' and <= '\u03FF': counts.Greek++; break;
                case >= '\u0400' and <= '\u052F':
                    counts.Cyrillic++;
                    counts.Ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' ? 1 : 0;
                    break;
                case >= '\u0590' and <= '\u05FF': counts.Hebrew++; break;
                case >= '\u0600' and <= '\u06FF':
                    counts.Arabic++;
                    counts.Persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' ? 1 : 0;
                    counts.Urdu += c is 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ہ' ? 1 : 0;
                    break;
                case >= '\u0900' and <= '\u097F': counts.Devanagari++; break;
                case >= '\u0980' and <= '\u09FF': counts.Bengali++; break;
                case >= '\u0E00' and <= '\u0E7F': counts.Thai++; break;
                case >= '\u3040' and <= '\u30FF': counts.Kana++; break;
                case >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF': counts.Han++; break;
                case >= '\uAC00' and <= '\uD7A3': counts.Hangul++; break;
            }
        }

        return counts;
    }
}
