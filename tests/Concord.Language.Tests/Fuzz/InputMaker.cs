using System.Text;

namespace Concord.Language.Fuzz;

/// <summary>Texts that a reader may meet and texts that nobody would write; the same for the same seed.</summary>
internal sealed class InputMaker
{
    private const int LongEvery = 2000;

    private static readonly string[] Odd =
    [
        "\uD800", "\uDC00", "\uDBFF\uDBFF", "\0", "\u0001", "\u200B", "\u200D", "\u200E", "\u202E", "\u2066", "\u2069", "\uFEFF", "\uFFFD", "\uFFFF", "\u0301", "\u0301\u0302\u0303", "\u00AD",
        "\u2028", "\u2029", "\r", "\r\n", "\n\n", "\t", "\v", "\f", "\u0085", "\u00A0", "\u3000", "\u1680", "…", "‽", "。", "„", "‟", "«", "»", "‐", "‑", "−", "―", "'", "’", "`", "´", "ʼ",
        "👩‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇰🇵", "❤️", "1️⃣", "é", "ﬁ", "ǅ", "İ", "ı", "ß", "中文", "العربية", "שָׁלוֹם", "हिन्दी", "ไทย", "한국어", "𝒳", "²", "½", "Ⅳ", "٣", "๓", "$", "€", "%", "@", "#", "_", "&", "*",
        "(", ")", "[", "]", "{", "}", "<", ">", "/", "\\", "|", "~", "^", "=", "+", ":", ";", ",", ".", "..", "...", "!", "?", "?!", "--", "-", "–", "—", "\"", "“", "”", "''",
    ];

    private static readonly string[] Bits =
    [
        "U.S.", "e.g.", "Ph.D.", "Mr.", "St.", "No. 5", "p.m.", "5p.m.", "a.m.", "J. K.", "n't", "'s", "s'", "'em", "'90s", "can't", "cannot", "gonna", "w/o", "x86", "COVID-19", "3,000", "1,00", "3.5m",
        "$1.2bn", "10km", "50%", "2024-06-19", "19/06/2024", "31.02.2023", "99/99/9999", "2023-24", "1999/2000", "June 19, 2024", "February 30", "31 November", "mid-2023", "the 1990s", "'70s", "Q5 2023",
        "the fifth quarter of 0000", "last September", "next Monday", "a month later", "two hundred decades ago", "999999 years ago", "12:61", "25:00", "12 p.m. GMT", "0 a.m.", "1234 GMT", "every other day",
        "from March to May 2023", "between 2020 and 1990", "the end of the year", "New Year's Eve", "0000-00-00", "9999-12-31", "the 30th century", "for years", "half a century", "twenty - nine days",
        "http://a", "https://example.org/a?b=c.", "www.x.", "a@b", "a@b.org", "@handle", "#tag", "file.txt", "comp.lang.misc", ":-)", "<3", "->", "==>", "1.", "(a)", "•", "By Ann Lee", "(Reuters)",
        "LONDON, June 3 (AP) —", "Kenya's foreign ministry", "the Kenyan president", "the two leaders", "both sides", "the ministry", "she", "his", "it", "they", "Washington", "NATO", "the agency", "van der Berg",
        "Department of", "Ltd", ", Inc.", "Smith-Jones", "D'Arcy", "O’Neill", "al-Hassan", "IRNA", "(IRNA)", "President Lee", "Sheikh bin Zayed", "-year-old", "http://", "://", "A.", "a.", "I.",
    ];

    private readonly string[] sentences;

    /// <param name="sentences">Running text to mutate and splice.</param>
    public InputMaker(IEnumerable<string> sentences) => this.sentences = [.. sentences];

    /// <summary>The input of a number; most are short.</summary>
    public string Make(long number, long seed)
    {
        Random random = new(Mixed((ulong)number, (ulong)seed));
        int length = random.Next(LongEvery) == 0 ? random.Next(500, 8000) : random.Next(1, 60);
        StringBuilder text = new();
        switch (random.Next(8))
        {
            case 0:
                AnyUnits(random, text, length);
                break;
            case 1 or 2:
                Mixture(random, text, length);
                break;
            case 3:
                Run(random, text, length);
                break;
            default:
                Spliced(random, text, length);
                Mutate(random, text);
                break;
        }

        return text.ToString();
    }

    // SplitMix64: near numbers give far seeds.
    private static int Mixed(ulong number, ulong seed)
    {
        ulong z = unchecked((seed * 0xD1342543DE82EF95UL) + (number * 0x9E3779B97F4A7C15UL));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return (int)((z ^ (z >> 31)) & 0x7FFFFFFF);
    }

    private static void AnyUnits(Random random, StringBuilder text, int length)
    {
        int top = random.Next(4) switch { 0 => 0x80, 1 => 0x250, 2 => 0x3000, _ => 0x10000 };
        while (text.Length < length)
        {
            text.Append(random.Next(5) == 0 ? ' ' : (char)random.Next(top));
        }
    }

    private void Mixture(Random random, StringBuilder text, int length)
    {
        while (text.Length < length)
        {
            text.Append(random.Next(3) switch { 0 => Pick(random, Odd), 1 => Pick(random, Bits), _ => Word(random) });
            text.Append(random.Next(3) switch { 0 => "", 1 => " ", _ => random.Next(12) == 0 ? "\n" : " " });
        }
    }

    // One thing over and over: where a quadratic step hides.
    private void Run(Random random, StringBuilder text, int length)
    {
        string what = random.Next(4) switch
        {
            0 => Pick(random, Odd),
            1 => Pick(random, Bits) + " ",
            2 => Word(random) + Pick(random, Odd),
            _ => ((char)random.Next(0x21, 0x7F)).ToString(),
        };
        while (text.Length < length)
        {
            text.Append(what);
        }
    }

    private void Spliced(Random random, StringBuilder text, int length)
    {
        while (text.Length < length)
        {
            string sentence = Pick(random, sentences);
            int from = random.Next(sentence.Length), to = Math.Min(sentence.Length, from + random.Next(1, length + 1));
            text.Append(sentence, from, to - from).Append(random.Next(4) == 0 ? "" : " ");
        }
    }

    private void Mutate(Random random, StringBuilder text)
    {
        for (int i = random.Next(6); i > 0; i--)
        {
            int at = random.Next(text.Length + 1), cut = Math.Min(text.Length - at, random.Next(4));
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, cut);
                    break;
                case 1:
                    text.Insert(at, Pick(random, Bits));
                    break;
                case 2 when at < text.Length:
                    text[at] = char.IsUpper(text[at]) ? char.ToLowerInvariant(text[at]) : char.ToUpperInvariant(text[at]);
                    break;
                case 3 when at < text.Length:
                    text[at] = (char)random.Next(0x21, 0x7F);
                    break;
                default:
                    text.Insert(at, Pick(random, Odd));
                    break;
            }
        }
    }

    private string Word(Random random)
    {
        string sentence = Pick(random, sentences);
        int from = sentence.IndexOf(' ', random.Next(sentence.Length)) + 1, to = sentence.IndexOf(' ', from);
        return to < 0 ? sentence[from..] : sentence[from..to];
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
