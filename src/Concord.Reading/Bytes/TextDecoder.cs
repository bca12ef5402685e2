using System.Text;
using System.Text.Unicode;

namespace Concord.Reading.Bytes;

/// <summary>What the bytes say, and how sure the encoding is.</summary>
/// <param name="Text">Without a leading byte-order mark.</param>
/// <param name="Encoding">IANA name.</param>
/// <param name="Guessed">Whether nothing in the input named the encoding and it is not UTF-8.</param>
/// <param name="FirstBroken">Offset in bytes of the first sequence that was replaced by U+FFFD; -1 where none was.</param>
/// <param name="Unknown">A declared encoding that nobody knows.</param>
internal readonly record struct DecodedText(string Text, string Encoding, bool Guessed, int FirstBroken, string? Unknown);

/// <summary>Bytes to characters: mark, then declaration, then UTF-8 where it fits, then a guess.</summary>
internal static class TextDecoder
{
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        (Encoding? marked, int skip) = ByteSniffer.Mark(bytes);
        marked ??= ByteSniffer.UnmarkedUtf16(bytes);
        ReadOnlySpan<byte> body = bytes[skip..];
        if (marked is not null and not UTF8Encoding)
        {
            string text = marked.GetString(body);
            return new(TrimMark(text), marked.WebName, false, -1, null);
        }

        if (Utf8.IsValid(body))
        {
            return new(TrimMark(Encoding.UTF8.GetString(body)), "utf-8", false, -1, null);
        }

        (int good, int bad, int first) = Count(body);
        Encoding? named = marked is null ? Named(declared) : null;
        string? unknown = declared is not null && marked is null && named is null ? declared : null;
        if (named is not null and not UTF8Encoding)
        {
            return new(named.GetString(body), named.WebName, false, -1, null);
        }

        bool mostlyUtf8 = marked is not null || (good > 0 && good >= bad);
        if (!mostlyUtf8 && LegacyEncodings.Guess(body) is { } guessed)
        {
            return new(guessed.GetString(body), guessed.WebName, true, -1, unknown);
        }

        return new(TrimMark(Encoding.UTF8.GetString(body)), "utf-8", false, first + skip, unknown);
    }

    /// <summary>The encoding of that label; null where it is unknown. Labels follow the WHATWG list as far as the runtime knows them.</summary>
    public static Encoding? Named(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            return null;
        }

        string name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        name = name switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "utf-16" or "utf-16le" or "utf-16be" => "utf-8", // a page whose declaration could be read as ASCII is not UTF-16
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" or "cp1252" or "ansi" => "windows-1252",
            "cp1251" or "win-1251" => "windows-1251",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "sjis" or "x-sjis" or "shift-jis" or "windows-31j" => "shift_jis",
            "ks_c_5601-1987" or "euckr" => "euc-kr",
            "iso-8859-9" => "windows-1254",
            "tis-620" => "windows-874",
            _ => name,
        };
        try
        {
            return name == "utf-8" ? new UTF8Encoding(false)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string TrimMark(string text) => text is ['\uFEFF', ..] ? text[1..] : text;

    private static (int Good, int Bad, int First) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0, first = -1;
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            bool valid = Rune.DecodeFromUtf8(bytes[i..], out _, out int used) == System.Buffers.OperationStatus.Done;
            good += valid ? 1 : 0;
            bad += valid ? 0 : 1;
            first = !valid && first < 0 ? i : first;
            i += used;
        }

        return (good, bad, first);
    }
}
