using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary><c>concord stories --format json</c>.</summary>
public static class StoriesJson
{
    public static void Write(Stream output, Case found)
    {
        Dictionary<string, string> uris = new(StringComparer.Ordinal);
        foreach (CaseDocument document in found.Documents)
        {
            uris[document.Id] = document.Source.Document.Uri;
        }

        using (Utf8JsonWriter json = new(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("stories");
            foreach (Story story in found.Stories)
            {
                json.WriteStartObject();
                json.WriteString("id", story.Id);
                json.WriteString("title", story.Title);
                json.WriteStartArray("documents");
                foreach (string document in story.Documents)
                {
                    json.WriteStringValue(uris[document]);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
