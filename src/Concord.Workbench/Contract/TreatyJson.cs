using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary>Texts of treaties, what their articles oblige to, and where reports part from them. Offsets are into the treaty's own text.</summary>
internal static class TreatyJson
{
    public static void Write(Utf8JsonWriter json, Case found)
    {
        json.WriteStartArray("treaties");
        foreach (TreatyText treaty in found.Treaties)
        {
            json.WriteStartObject();
            json.WriteString("uri", treaty.Document.Uri);
            json.WriteString("text", treaty.Document.Text);
            json.Strings("parties", treaty.Parties);
            json.WriteStartArray("articles");
            foreach (TreatyArticle article in treaty.Articles)
            {
                json.WriteStartObject();
                json.WriteString("number", article.Number);
                json.WriteNumber("start", article.Span.Start);
                json.WriteNumber("end", article.Span.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("obligations");
            foreach (TreatyObligation obligation in treaty.Obligations)
            {
                json.WriteStartObject();
                json.WriteString("article", obligation.Article);
                json.WriteString("kind", obligation.Kind);
                json.WriteNumber("start", obligation.Span.Start);
                json.WriteNumber("end", obligation.Span.End);
                json.WriteString("quote", obligation.Span.Of(treaty.Document.Text));
                json.Optional("trigger", obligation.Trigger);
                json.Strings("strength", obligation.Strength);
                json.Strings("exceptions", obligation.Exceptions);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("checks");
            foreach (TreatyCheck check in treaty.Checks)
            {
                json.WriteStartObject();
                json.WriteString("kind", Words.Of(check.Kind));
                json.Strings("claims", [check.Claim]);
                json.Optional("article", check.Article);
                json.WriteString("why", check.Why);
                if (check.Passage is { } span)
                {
                    json.WriteNumber("start", span.Start);
                    json.WriteNumber("end", span.End);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
