using System.Text;

namespace Concord.Reading.Bytes;

/// <summary>Tells formats that are not text by their first bytes.</summary>
internal static class ByteSniffer
{
    private static readonly (byte[] Magic, int Offset, string Name)[] Formats =
    [
        ("%PDF-"u8.ToArray(), 0, "PDF"),
        ([0x50, 0x4B, 0x03, 0x04], 0, "zip (or DOCX, XLSX, EPUB)"),
        ([0x50, 0x4B, 0x05, 0x06], 0, "zip"),
        ([0x89, 0x50, 0x4E, 0x47], 0, "PNG image"),
        ([0xFF, 0xD8, 0xFF], 0, "JPEG image"),
        ("GIF87a"u8.ToArray(), 0, "GIF image"),
        ("GIF89a"u8.ToArray(), 0, "GIF image"),
        ("WEBP"u8.ToArray(), 8, "WebP image"),
        ("WAVE"u8.ToArray(), 8, "WAVE audio"),
        ("ftyp"u8.ToArray(), 4, "MP4, HEIC or AVIF media"),
        ([0x49, 0x49, 0x2A, 0x00], 0, "TIFF image"),
        ([0x4D, 0x4D, 0x00, 0x2A], 0, "TIFF image"),
        ([0x1F, 0x8B, 0x08], 0, "gzip"),
        ("BZh"u8.ToArray(), 0, "bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "Zstandard"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "7z"),
        ("Rar!"u8.ToArray(), 0, "RAR"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "legacy Office file"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "ELF program"),
        ("{\\rtf"u8.ToArray(), 0, "RTF"),
        ("SQLite format 3"u8.ToArray(), 0, "SQLite database"),
        ("OggS"u8.ToArray(), 0, "Ogg media"),
        ("ID3"u8.ToArray(), 0, "MP3 audio"),
        ("wOFF"u8.ToArray(), 0, "font"),
        ("wOF2"u8.ToArray(), 0, "font"),
    ];

    /// <summary>Name of the binary format that the bytes begin with; null where they may be text.</summary>
    public static string? BinaryFormat(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] magic, int offset, string name) in Formats)
        {
            if (bytes.Length >= offset + magic.Length && bytes.Slice(offset, magic.Length).SequenceEqual(magic))
            {
                return IsReadable(bytes) ? null : name;
            }
        }

        return null;
    }

    /// <summary>The encoding that a byte-order mark names, and the mark's length.</summary>
    public static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false), 2),
        _ => (null, 0),
    };

    /// <summary>UTF-16 without a mark shows as zero bytes (of spaces and line ends at least) on one side of the pairs only.</summary>
    public static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length & ~1, 8192)];
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        int pairs = sample.Length / 2;
        if (pairs < 2 || (bytes.Length & 1) != 0)
        {
            return null;
        }

        return odd * 20 >= pairs && even == 0 ? new UnicodeEncoding(false, false)
            : even * 20 >= pairs && odd == 0 ? new UnicodeEncoding(true, false)
            : null;
    }

    /// <summary>Whether the bytes, decoded one to one, hold so many zeros or control characters that they are no text.</summary>
    public static bool IsBinary(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> sample = text[..Math.Min(text.Length, 65536)];
        int zeros = 0, controls = 0;
        foreach (char c in sample)
        {
            zeros += c == '\0' ? 1 : 0;
            controls += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1b') ? 1 : 0;
        }

        return zeros * 1000 > sample.Length || controls * 50 > sample.Length;
    }

    // "BZh", "ID3" or "OggS" may begin an ordinary text: then everything near it is printable.
    private static bool IsReadable(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x25, 0x50, 0x44, 0x46, ..] or [0x7B, 0x5C, ..])
        {
            return false;
        }

        foreach (byte b in bytes[..Math.Min(bytes.Length, 64)])
        {
            if (b is < 9 or (> 13 and < 32) or > 126)
            {
                return false;
            }
        }

        return bytes.Length > 16;
    }
}
