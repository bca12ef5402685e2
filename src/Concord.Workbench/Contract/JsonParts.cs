using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Workbench.Contract;

/// <summary>The small pieces that every contract writer shares.</summary>
internal static class JsonParts
{
    /// <summary>Non-ASCII stays readable: the output is a UTF-8 file, not a script inside a page.</summary>
    public static JsonWriterOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 1, NewLine = "\n",
    };

    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    /// <summary><c>[start, end]</c>.</summary>
    public static void Pair(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    /// <summary><c>[[start, end], …]</c>.</summary>
    public static void Pairs(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.Pair(span);
        }

        json.WriteEndArray();
    }

    /// <summary>The first span, or null where there is none.</summary>
    public static void FirstPair(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WritePropertyName(name);
        if (spans.IsDefaultOrEmpty)
        {
            json.WriteNullValue();
        }
        else
        {
            json.Pair(spans[0]);
        }
    }

    public static void Range(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Actor(this Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("type", actor.Type);
        json.Optional("country", actor.Country);
        json.Optional("role", actor.Role);
        json.Strings("aliases", actor.Aliases);
        json.WriteEndObject();
    }

    /// <summary>Who says it, outermost first; an actor id that <paramref name="knows"/> rejects is written as null.</summary>
    public static void AttributionChain(this Utf8JsonWriter json, AnalyzedDocument document, Claim claim, Func<string, bool> knows)
    {
        json.WriteStartArray("attribution");
        foreach (int index in claim.Attributions)
        {
            Attribution hop = document.Attributions[index];
            json.WriteStartObject();
            json.WriteString("source", hop.SourceName);
            json.Optional("actor", hop.Actor is not null && knows(hop.Actor) ? hop.Actor : null);
            json.FirstPair("sourceSpan", hop.Source);
            json.FirstPair("cueSpan", hop.Cue);
            json.WriteString("form", Words.Of(hop.Form));
            json.WriteString("kind", Words.Of(hop.Kind));
            json.Optional("anonymous", Words.Of(hop.Anonymity));
            json.WriteString("modality", Words.Of(hop.Modality));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
