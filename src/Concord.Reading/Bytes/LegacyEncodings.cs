using System.Text;

namespace Concord.Reading.Bytes;

/// <summary>Guesses an encoding older than UTF-8 by which decoding gives plausible letters in plausible company.</summary>
internal static class LegacyEncodings
{
    private const int SampleBytes = 16 * 1024;

    // Earlier wins a tie.
    private static readonly string[] Candidates =
    [
        "windows-1252", "windows-1251", "koi8-r", "windows-1250", "windows-1253", "windows-1255", "windows-1256",
        "euc-kr", "shift_jis", "euc-jp", "gb18030", "big5",
    ];

    private const string Western = "àáâäãåæçèéêëìíîïñòóôöõøœùúûüÿßÀÁÂÄÅÇÈÉÊÎÑÓÔÖØÚÜŒ‘’“”„–—…•«»°§£€©®¿¡·½¼ ";
    private const string Central = "áâăäćçčďéęëěíîĺľłńňóôőöŕřśšşťţúůűüýźžżąđß‘’“”„–—…«» ";

    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        string? best = null;
        double most = 0.6;
        foreach (string name in Candidates)
        {
            double score = Score(ByName(name).GetString(sample), name);
            if (score > most + 0.01)
            {
                (best, most) = (name, score);
            }
        }

        return best is null ? null : ByName(best);
    }

    // The runtime's own stand-in for a broken sequence is a katakana dot or a question mark, which would pass for text.
    private static Encoding ByName(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    // Mean plausibility of the characters beyond ASCII, in [-1, 1].
    private static double Score(string text, string name)
    {
        int seen = 0;
        double sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x80)
            {
                continue;
            }

            char before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.Length ? text[i + 1] : ' ';
            seen++;
            sum += c is '\uFFFD' or (>= '\x80' and < '\xA0') or (>= '\uE000' and < '\uF900') ? -1 : name switch
            {
                "windows-1252" => Latin(c, before, after, Western),
                "windows-1250" => Latin(c, before, after, Central) - 0.05,
                "windows-1251" or "koi8-r" => Cased(c, before, after, '\u0400', '\u045F'),
                "windows-1253" => Cased(c, before, after, '\u0370', '\u03FF') - 0.05,
                "windows-1255" => Uncased(c, before, after, '\u05D0', '\u05EA') - 0.05,
                "windows-1256" => Uncased(c, before, after, '\u0600', '\u06FF') - 0.05,
                "euc-kr" => In(c, '\uAC00', '\uD7A3') ? 1 : In(c, '\u3000', '\u303F') ? 0.5 : -0.5,
                "shift_jis" or "euc-jp" => In(c, '\u3040', '\u30FF') ? 1 : In(c, '\u4E00', '\u9FFF') ? 0.7 : In(c, '\u3000', '\u303F') ? 0.7 : -0.6,
                _ => In(c, '\u4E00', '\u9FFF') ? 0.75 : c is '，' or '。' or '、' or '“' or '”' or '：' or '；' ? 1 : In(c, '\u3000', '\u303F') || In(c, '\uFF00', '\uFF5E') ? 0.5 : -0.6,
            };
        }

        return seen == 0 ? 0 : sum / seen;
    }

    private static bool In(char c, char first, char last) => c >= first && c <= last;

    // Accented letters stand alone among plain ones, and no capital follows a small letter.
    private static double Latin(char c, char before, char after, string usual) =>
        !usual.Contains(c, StringComparison.Ordinal) ? -0.7
        : !char.IsLetter(c) ? 0.9
        : before >= 0x80 && char.IsLetter(before) && after >= 0x80 && char.IsLetter(after) ? -1
        : char.IsUpper(c) && char.IsLower(before) ? -1
        : char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? 1
        : 0.3;

    private static double Cased(char c, char before, char after, char first, char last) =>
        !In(c, first, last) || !char.IsLetter(c) ? (c is '«' or '»' or '–' or '—' or '“' or '”' or '„' or '…' or '№' or '\u00A0' ? 0.5 : -0.7)
        : char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? -1
        : char.IsUpper(c) && char.IsLower(before) ? -1
        : In(before, first, last) || In(after, first, last) ? 1 : 0.2;

    private static double Uncased(char c, char before, char after, char first, char last) =>
        !In(c, first, last) ? -0.7
        : char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? -1
        : In(before, first, last) || In(after, first, last) ? 1 : 0.2;
}
