using System.Text;
using System.Xml;

namespace Concord.Reading.Feeds;

/// <summary>Reads RSS 2.0 and 1.0, Atom, JSON Feed and sitemaps. What is broken further on costs what comes after it, not what came before.</summary>
public static class FeedReader
{
    /// <summary>More items than this are not read: a feed lists what is new.</summary>
    public const int MostItems = 2000;

    private const int MostCharacters = 50_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters, MaxCharactersFromEntities = 1, IgnoreComments = true,
        IgnoreProcessingInstructions = true, CheckCharacters = false,
    };

    /// <summary>The feed, or null where the bytes are none.</summary>
    /// <param name="bytes">As fetched.</param>
    /// <param name="address">Where from; addresses inside may be relative to it.</param>
    public static Feed? Read(ReadOnlyMemory<byte> bytes, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        ReadOnlySpan<byte> start = bytes.Span.TrimStart(" \t\r\n\uFEFF"u8);
        if (start.IsEmpty)
        {
            return null;
        }

        if (start[0] == (byte)'{')
        {
            return JsonFeedReader.Read(bytes, address);
        }

        if (start.IndexOf((byte)'<') < 0 && start.IndexOf((byte)0) < 0)
        {
            return null;
        }

        // A wrong declaration of the encoding is met by reading the text as UTF-8.
        return Read(new MemoryStream(bytes.ToArray()), null, address) ?? Read(null, Encoding.UTF8.GetString(bytes.Span), address);
    }

    private static Feed? Read(Stream? stream, string? text, string address)
    {
        XmlFeedBuilder builder = new(address);
        try
        {
            using XmlReader reader = stream is null ? XmlReader.Create(new StringReader(Undeclared(text!)), Settings) : XmlReader.Create(stream, Settings);
            builder.Read(reader);
            return builder.Build(isCut: false);
        }
        catch (Exception e) when (e is XmlException or ArgumentException or IOException or InvalidOperationException)
        {
            return builder.Build(isCut: true);
        }
    }

    /// <summary>Without the declaration, which names an encoding that is no longer so.</summary>
    private static string Undeclared(string text)
    {
        string plain = text.TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        int end = plain.StartsWith("<?xml", StringComparison.Ordinal) ? plain.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end < 0 ? plain : plain[(end + 2)..].TrimStart();
    }

    /// <summary>An absolute address of the web, or null.</summary>
    internal static string? Absolute(string? url, string address)
    {
        const int Longest = 4096;
        string? plain = url?.Trim();
        return plain is { Length: > 0 and <= Longest } && Uri.TryCreate(address, UriKind.Absolute, out Uri? whole) && Uri.TryCreate(whole, plain, out Uri? found)
            && (found.Scheme == Uri.UriSchemeHttp || found.Scheme == Uri.UriSchemeHttps) && found.UserInfo.Length == 0 ? found.AbsoluteUri : null;
    }
}
