using System.Text;
using Concord.Reading;

namespace Concord.Cli.Commands;

/// <summary>A document for the reader: what is known of it, its content, and how much was left out.</summary>
internal static class DocumentText
{
    public static void Write(Stream stream, Document document)
    {
        StringBuilder text = new();
        Field(text, "uri", document.Uri);
        Field(text, "title", document.Title);
        Field(text, "byline", document.Byline);
        Field(text, "publisher", document.Publisher);
        Field(text, "published", document.Published);
        Field(text, "language", document.Language);
        if (document.Quality != ReadQuality.Complete)
        {
            Field(text, "quality", document.QualityReason ?? document.Quality.ToString());
        }

        text.Append('\n');
        int at = 0;
        foreach (Omission omission in document.Omitted)
        {
            text.Append(document.Text, at, omission.Span.Start - at);
            text.Append("[left out: ").Append(omission.Reason).Append(']');
            at = omission.Span.End;
        }

        text.Append(document.Text, at, document.Text.Length - at).Append("\n\n");
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
