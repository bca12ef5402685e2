using System.Text.Json;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Workbench.Contract;

/// <summary>The layers of <c>concord analyze</c>, named as in the output.</summary>
[Flags]
public enum AnalysisLayers
{
    None = 0,
    Sentences = 1,
    Entities = 2,
    Times = 4,
    Attributions = 8,
    Claims = 16,
    Events = 32,
    All = Sentences | Entities | Times | Attributions | Claims | Events,
}

/// <summary>One line of <c>concord analyze --format jsonl</c>.</summary>
public static class AnalysisJson
{
    /// <summary>Writes one JSON object and its line end.</summary>
    public static void WriteLine(Stream output, AnalyzedDocument document, AnalysisLayers layers)
    {
        using (Utf8JsonWriter json = new(output, JsonParts.Line))
        {
            json.WriteStartObject();
            json.WritePropertyName("document");
            DocumentJson.Write(json, document.Document);
            if (layers.HasFlag(AnalysisLayers.Sentences))
            {
                Sentences(json, document.Analysis);
            }

            if (layers.HasFlag(AnalysisLayers.Entities))
            {
                Entities(json, document.Analysis);
            }

            if (layers.HasFlag(AnalysisLayers.Times))
            {
                Times(json, document.Analysis);
            }

            EvidenceJson.Write(json, document, layers);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Sentences(Utf8JsonWriter json, AnalyzedText text)
    {
        json.WriteStartArray("sentences");
        foreach (Sentence sentence in text.Sentences)
        {
            json.WriteStartObject();
            json.Range(sentence.Span);
            json.WriteStartArray("tokens");
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                Token token = text.Tokens[i];
                json.WriteStartObject();
                json.Range(token.Span);
                json.WriteString("lemma", token.Lemma);
                json.WriteString("upos", Words.Of(token.Upos));
                json.WriteString("xpos", token.Xpos);
                json.WriteNumber("head", token.Head < 0 ? 0 : token.Head - sentence.FirstToken + 1);
                json.WriteString("deprel", token.Deprel);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Entities(Utf8JsonWriter json, AnalyzedText text)
    {
        json.WriteStartArray("entities");
        foreach (Entity entity in text.Entities)
        {
            json.WriteStartObject();
            json.Range(entity.Span);
            json.WriteString("type", Words.Of(entity.Type));
            json.Optional("actor", entity.Actor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("actors");
        foreach (Actor actor in text.Actors)
        {
            json.Actor(actor);
        }

        json.WriteEndArray();
    }

    private static void Times(Utf8JsonWriter json, AnalyzedText text)
    {
        json.WriteStartArray("times");
        foreach (TimeExpression time in text.Times)
        {
            json.WriteStartObject();
            json.Range(time.Span);
            json.WriteString("type", Words.Of(time.Type));
            json.WriteString("value", time.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
