using System.Globalization;
using System.Text;
using MimeKit;

namespace Concord.Reading.Containers;

/// <summary>Reads a mail message or a page saved as MHTML: one document.</summary>
internal static class MailReader
{
    public static Contained Read(Stream stream, string name, ContainerLimits limits)
    {
        try
        {
            using MimeMessage message = MimeMessage.Load(ParserOptions.Default, stream, persistent: false);
            string? snapshot = message.Headers["Snapshot-Content-Location"];
            TextPart? page = Page(message.Body, snapshot);
            if (snapshot is not null || message.Body is MultipartRelated { Root: TextPart { IsHtml: true } } && message.From.Count == 0)
            {
                string? address = page?.ContentLocation?.ToString() ?? snapshot;
                return page is null ? None(name) : Checked(address is { Length: > 0 } && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : name, Html(page.Text), limits);
            }

            if (message.TextBody is { Length: > 0 } text)
            {
                // Subject, sender and day stand above the text, as a reader would copy them.
                string day = message.Date == DateTimeOffset.MinValue ? "" : message.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                string from = message.From.Mailboxes.FirstOrDefault() is { } sender ? sender.Name is { Length: > 0 } known ? known : sender.Address : "";
                string head = string.Join('\n', new[] { message.Subject?.Trim() ?? "", from, day }.Where(line => line.Length > 0));
                return Checked(name, Encoding.UTF8.GetBytes(head.Length > 0 ? head + "\n\n" + text : text), limits);
            }

            return message.HtmlBody is { Length: > 0 } html ? Checked(name, Html(html), limits) : None(name);
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return ContainerReader.Broken(name, ReadProblemCodes.BrokenContainer, "the message is damaged: " + e.Message);
        }
    }

    /// <summary>The page itself: the part that the snapshot names, else the first that is HTML.</summary>
    private static TextPart? Page(MimeEntity? body, string? snapshot)
    {
        IEnumerable<TextPart> parts = body switch
        {
            Multipart many => Parts(many, depth: 0).Where(part => part.IsHtml),
            TextPart one => [one],
            _ => [],
        };
        TextPart[] pages = [.. parts];
        return pages.FirstOrDefault(part => snapshot is not null && part.ContentLocation?.ToString() == snapshot) ?? pages.FirstOrDefault();
    }

    private static IEnumerable<TextPart> Parts(Multipart many, int depth)
    {
        const int Deepest = 16;
        foreach (MimeEntity part in many)
        {
            if (part is TextPart text)
            {
                yield return text;
            }
            else if (part is Multipart inner && depth < Deepest)
            {
                foreach (TextPart below in Parts(inner, depth + 1))
                {
                    yield return below;
                }
            }
        }
    }

    // The mark says that it is UTF-8, whatever the page declares.
    private static byte[] Html(string text) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];

    private static Contained Checked(string uri, byte[] bytes, ContainerLimits limits) => bytes.Length <= limits.MaxDocumentBytes ? new Contained(uri, bytes)
        : ContainerReader.Broken(uri, ReadProblemCodes.TooLarge, $"the document inside is larger than {limits.MaxDocumentBytes >> 20} MB");

    private static Contained None(string name) => ContainerReader.Broken(name, ReadProblemCodes.EmptyContainer, "the message holds no text");
}
