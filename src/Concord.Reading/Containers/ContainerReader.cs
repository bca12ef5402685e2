using System.Text;

namespace Concord.Reading.Containers;

/// <summary>
/// Takes documents out of web archives, saved pages and mail. Nothing is written to a disk, and no name inside is used as a path. Containers are read
/// from front to back; what is broken costs what comes after it.
/// </summary>
public static class ContainerReader
{
    private const int Sniffed = 4096;

    /// <summary>What the first bytes of a file are of.</summary>
    public static ContainerForm FormOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("WARC/"u8) || WarcReader.IsPackedWarc(start))
        {
            return ContainerForm.Warc;
        }

        string head = Encoding.Latin1.GetString(start[..Math.Min(start.Length, Sniffed)]);
        int end = head.IndexOf("\r\n\r\n", StringComparison.Ordinal) is int crlf and >= 0 ? crlf : head.IndexOf("\n\n", StringComparison.Ordinal);
        string[] lines = (end < 0 ? head : head[..end]).Split('\n');
        int fields = 0, named = 0;
        bool isRelated = false;
        foreach (string line in lines)
        {
            string plain = line.TrimEnd('\r');
            if (plain.Length > 0 && plain[0] is ' ' or '\t')
            {
                isRelated |= plain.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
                continue;
            }

            int colon = plain.IndexOf(':', StringComparison.Ordinal);
            string name = colon > 0 ? plain[..colon].ToLowerInvariant() : "";
            if (name.Length == 0 || name.AsSpan().ContainsAnyExceptInRange('!', '~'))
            {
                return ContainerForm.None;
            }

            fields++;
            named += name is "from" or "to" or "subject" or "date" or "message-id" or "mime-version" or "received" or "return-path" or "content-type" or "snapshot-content-location" ? 1 : 0;
            isRelated |= name == "content-type" && plain.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
        }

        // Two fields that mail has and nothing but fields before the first empty line; a text that begins "From: A" and goes on otherwise is none.
        return fields < 2 || named < 2 || end < 0 ? ContainerForm.None : isRelated && head.Contains("MIME-Version", StringComparison.OrdinalIgnoreCase) ? ContainerForm.Mhtml : ContainerForm.Mail;
    }

    /// <summary>Documents of a container, in its order, read as they are asked for.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">Address of the container.</param>
    /// <param name="form">From <see cref="FormOf"/>.</param>
    /// <param name="limits">How much is taken out.</param>
    public static IEnumerable<Contained> Read(Stream stream, string name, ContainerForm form, ContainerLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= new ContainerLimits();
        return form switch
        {
            ContainerForm.Warc => new WarcReader(stream, name, limits).Read(),
            ContainerForm.Mhtml or ContainerForm.Mail => [MailReader.Read(stream, name, limits)],
            _ => throw new ArgumentException("it is no container", nameof(form)),
        };
    }

    internal static Contained Broken(string uri, string code, string message) => new(uri, default, new ReadProblem(code, uri, message, IsFatal: true));
}
