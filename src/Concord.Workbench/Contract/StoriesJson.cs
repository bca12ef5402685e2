using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Workbench.Contract;

/// <summary><c>concord stories --format json</c>.</summary>
public static class StoriesJson
{
    public static void Write(Stream output, IReadOnlyList<Document> documents, ImmutableArray<StoryGroup> stories)
    {
        using (Utf8JsonWriter json = new(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("stories");
            for (int i = 0; i < stories.Length; i++)
            {
                json.WriteStartObject();
                json.WriteString("id", "s" + (i + 1).ToString(CultureInfo.InvariantCulture));
                json.WriteString("title", stories[i].Title);
                json.WriteStartArray("documents");
                foreach (int document in stories[i].Documents)
                {
                    json.WriteStringValue(documents[document].Uri);
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
