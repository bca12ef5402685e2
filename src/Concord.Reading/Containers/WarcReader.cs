using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Concord.Reading.Containers;

/// <summary>Reads a web archive (ISO 28500) record by record: pages that a server answered with 200, and resources.</summary>
internal sealed class WarcReader(Stream stream, string name, ContainerLimits limits)
{
    private const int LongestLine = 64 * 1024, MostFields = 200;

    private long left = limits.MaxBytes;

    public static bool IsPackedWarc(ReadOnlySpan<byte> start)
    {
        if (!start.StartsWith(new byte[] { 0x1f, 0x8b }))
        {
            return false;
        }

        try
        {
            using GZipStream gzip = new(new MemoryStream(start.ToArray()), CompressionMode.Decompress);
            byte[] head = new byte[5];
            return gzip.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return false;
        }
    }

    public IEnumerable<Contained> Read()
    {
        using Stream source = Open();
        for (int count = 0; count < limits.MaxDocuments;)
        {
            Contained? found;
            try
            {
                if (!Next(source, out found))
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is InvalidDataException or IOException or FormatException)
            {
                found = ContainerReader.Broken(name, ReadProblemCodes.BrokenContainer, "the archive is damaged; what came before is kept: " + e.Message);
            }

            if (found is not null)
            {
                count++;
                yield return found;
                if (found.Problem?.Code == ReadProblemCodes.BrokenContainer)
                {
                    yield break;
                }
            }
        }
    }

    private BufferedStream Open()
    {
        BufferedStream buffered = new(stream, 1 << 16);
        int first = stream.CanSeek ? stream.ReadByte() : 'W';
        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        return first == 0x1f ? new BufferedStream(new GZipStream(buffered, CompressionMode.Decompress), 1 << 16) : buffered;
    }

    /// <summary>One record; false at the end.</summary>
    private bool Next(Stream source, out Contained? found)
    {
        found = null;
        string? line = Line(source);
        while (line is { Length: 0 })
        {
            line = Line(source);
        }

        if (line is null)
        {
            return false;
        }

        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
        {
            throw new InvalidDataException("a record does not begin with its version");
        }

        Dictionary<string, string> fields = Fields(source);
        if (!long.TryParse(fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            throw new InvalidDataException("a record has no length");
        }

        string uri = fields.GetValueOrDefault("warc-target-uri")?.Trim('<', '>') ?? "";
        string type = fields.GetValueOrDefault("warc-type") ?? "";
        if (type is not ("response" or "resource") || !IsWeb(uri) || length > limits.MaxDocumentBytes)
        {
            Skip(source, length);
            found = type is "response" or "resource" && IsWeb(uri) ? ContainerReader.Broken(uri, ReadProblemCodes.TooLarge, $"the record is larger than {limits.MaxDocumentBytes >> 20} MB") : null;
            return true;
        }

        byte[] body = Take(source, (int)length);
        byte[]? page = type == "resource" ? IsPage(fields.GetValueOrDefault("content-type")) ? body : null : Answer(body);
        found = page is null || page.Length == 0 ? null : new Contained(uri, page);
        return true;
    }

    /// <summary>The body of an answer as it was shown; null where it is no page or the server gave none.</summary>
    private byte[]? Answer(byte[] body)
    {
        using MemoryStream stream = new(body);
        string[] status = (Line(stream) ?? "").Split(' ');
        Dictionary<string, string> fields = Fields(stream);
        if (status.Length < 2 || status[1] != "200" || !IsPage(fields.GetValueOrDefault("content-type")))
        {
            return null;
        }

        byte[] rest = body[(int)stream.Position..];
        rest = fields.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Joined(rest) : rest;
        return fields.GetValueOrDefault("content-encoding")?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => Unpacked(new GZipStream(new MemoryStream(rest), CompressionMode.Decompress)),
            "deflate" => Unpacked(new ZLibStream(new MemoryStream(rest), CompressionMode.Decompress)),
            "br" => Unpacked(new BrotliStream(new MemoryStream(rest), CompressionMode.Decompress)),
            null or "" or "identity" => rest,
            _ => null,
        };
    }

    /// <summary>Chunks put together; many archives keep the header and not the chunks, and then the bytes are left as they are.</summary>
    private byte[] Joined(byte[] body)
    {
        using MemoryStream source = new(body), whole = new();
        for (string? line = Line(source); line is not null; line = Line(source))
        {
            string size = line.Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0 || length > body.Length - source.Position)
            {
                return whole.Length == 0 ? body : whole.ToArray();
            }

            if (length == 0)
            {
                break;
            }

            whole.Write(body, (int)source.Position, length);
            source.Position += length;
            Line(source);
        }

        return whole.ToArray();
    }

    private byte[]? Unpacked(Stream packed)
    {
        using (packed)
        {
            using MemoryStream all = new();
            byte[] part = new byte[1 << 16];
            try
            {
                for (int read = packed.Read(part); read > 0 && all.Length <= limits.MaxDocumentBytes; read = packed.Read(part))
                {
                    all.Write(part, 0, read);
                }
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                return null;
            }

            return all.Length > limits.MaxDocumentBytes ? null : all.ToArray();
        }
    }

    private Dictionary<string, string> Fields(Stream source)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        for (string? line = Line(source); !string.IsNullOrEmpty(line) && fields.Count < MostFields; line = Line(source))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields[line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
            }
        }

        return fields;
    }

    /// <summary>A line without its end; null at the end of the stream.</summary>
    private string? Line(Stream source)
    {
        StringBuilder line = new();
        for (int next = source.ReadByte(); next >= 0; next = source.ReadByte())
        {
            Count(1);
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Length >= LongestLine)
            {
                throw new InvalidDataException("a line is too long");
            }

            line.Append((char)next);
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private byte[] Take(Stream source, int length)
    {
        Count(length);
        byte[] bytes = new byte[length];
        int read = source.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : throw new InvalidDataException("the last record is cut");
    }

    private void Skip(Stream source, long length)
    {
        byte[] part = new byte[1 << 16];
        while (length > 0)
        {
            int read = source.Read(part, 0, (int)Math.Min(part.Length, length));
            if (read <= 0)
            {
                throw new InvalidDataException("the last record is cut");
            }

            length -= read;
            Count(read);
        }
    }

    private void Count(long bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new InvalidDataException($"it is longer than {limits.MaxBytes >> 20} MB");
        }
    }

    private static bool IsWeb(string uri) => uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(string? type) => type is not null
        && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase));
}
