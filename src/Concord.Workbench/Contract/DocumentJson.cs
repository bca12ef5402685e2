using System.Text.Json;
using Concord.Reading;

namespace Concord.Workbench.Contract;

/// <summary>Documents as they were read.</summary>
public static class DocumentJson
{
    /// <summary>One line of <c>concord read --format jsonl</c>.</summary>
    public static void WriteLine(Stream output, Document document)
    {
        using (Utf8JsonWriter json = new(output, JsonParts.Line))
        {
            json.WriteStartObject();
            json.WriteString("uri", document.Uri);
            json.Optional("title", document.Title);
            json.Optional("byline", document.Byline);
            json.Optional("publisher", document.Publisher);
            json.Optional("published", document.Published);
            json.Optional("modified", document.Modified);
            json.Optional("canonicalUrl", document.CanonicalUrl);
            json.Optional("section", document.Section);
            json.Optional("wireCredit", document.WireCredit);
            json.WriteString("language", document.Language);
            json.WriteString("text", document.Text);
            Omitted(json, document);
            Quality(json, document);
            Parts(json, document);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    internal static void Write(Utf8JsonWriter json, Document document)
    {
        json.WriteStartObject();
        Core(json, document.Id, document);
        json.WriteEndObject();
    }

    internal static void Core(Utf8JsonWriter json, string id, Document document)
    {
        json.WriteString("id", id);
        json.WriteString("uri", document.Uri);
        json.Optional("title", document.Title);
        json.Optional("publisher", document.Publisher);
        json.Optional("published", document.Published);
        json.WriteString("language", document.Language);
        json.WriteString("text", document.Text);
        Omitted(json, document);
        Quality(json, document);
    }

    private static void Omitted(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("omitted");
        foreach (Omission omission in document.Omitted)
        {
            json.WriteStartObject();
            json.Range(omission.Span);
            json.WriteString("reason", omission.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parts(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("parts");
        foreach (DocumentPart part in document.Parts)
        {
            json.WriteStartObject();
            json.Range(part.Span);
            json.WriteString("kind", Kind(part.Kind));
            json.Optional("author", part.Author);
            json.Optional("published", part.Published);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("captions");
        foreach (string caption in document.Captions)
        {
            json.WriteStringValue(caption);
        }

        json.WriteEndArray();
    }

    private static string Kind(PartKind kind) => kind switch
    {
        PartKind.Heading => "heading",
        PartKind.ListItem => "list-item",
        PartKind.Table => "table",
        PartKind.Quotation => "quotation",
        PartKind.EmbeddedPost => "embedded-post",
        PartKind.LiveEntry => "live-entry",
        PartKind.Correction => "correction",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static void Quality(Utf8JsonWriter json, Document document)
    {
        json.WriteString("quality", document.Quality switch
        {
            ReadQuality.Complete => "complete",
            ReadQuality.Partial => "partial",
            _ => "doubtful",
        });
        json.Optional("qualityReason", document.QualityReason);
    }
}
