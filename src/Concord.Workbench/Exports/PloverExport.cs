using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Concord.Casework;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;
using Concord.Workbench.Brief;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Exports;

/// <summary>Coded events, one JSON object a line, with the field names of PLOVER; who acts and who is acted on as the texts name them.</summary>
internal static class PloverExport
{
    public static void Write(Case found, Stream output)
    {
        ArrayBufferWriter<byte> line = new();
        foreach (CaseDocument document in found.Documents)
        {
            for (int i = 0; i < document.Source.Events.Length; i++)
            {
                line.Clear();
                using (Utf8JsonWriter json = new(line, JsonParts.Line))
                {
                    One(json, document, document.Source.Events[i], i + 1);
                }

                output.Write(line.WrittenSpan);
                output.WriteByte((byte)'\n');
            }
        }
    }

    private static void One(Utf8JsonWriter json, CaseDocument document, CodedEvent coded, int number)
    {
        Document read = document.Source.Document;
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{document.Id}-{number}"));
        json.Optional("date", coded.Time);
        json.WriteString("event_type", coded.Code);
        json.Optional("mode", coded.Mode);
        Names(json, "actor", document, coded.Source);
        Names(json, "recipient", document, coded.Target);
        json.WriteString("text", document.Source.Quote(coded.Trigger));
        json.WriteNumber("start", coded.Trigger.Start);
        json.WriteNumber("end", coded.Trigger.End);
        json.WriteString("polarity", Words.Of(coded.Polarity));
        json.WriteString("modality", Words.Of(coded.Modality));
        json.Optional("publisher", read.Publisher);
        json.Optional("publication_date", read.Published);
        json.Optional("headline", read.Title);
        json.WriteString("url", read.CanonicalUrl ?? read.Uri);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string field, CaseDocument document, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(field);
        foreach (TextSpan span in spans)
        {
            json.WriteStartObject();
            json.WriteString("actor_text", Display.Squash(document.Source.Quote(span)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
