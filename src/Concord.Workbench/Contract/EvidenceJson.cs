using System.Globalization;
using System.Text.Json;
using Concord.Evidence;

namespace Concord.Workbench.Contract;

/// <summary>Attributions, claims and coded events of one document.</summary>
internal static class EvidenceJson
{
    public static void Write(Utf8JsonWriter json, AnalyzedDocument document, AnalysisLayers layers)
    {
        if (layers.HasFlag(AnalysisLayers.Attributions))
        {
            Attributions(json, document);
        }

        if (layers.HasFlag(AnalysisLayers.Claims))
        {
            Claims(json, document);
        }

        if (layers.HasFlag(AnalysisLayers.Events))
        {
            Events(json, document);
        }
    }

    /// <summary>The outermost attributions as PARC and PolNeAR mark them; those inside others follow in a list of their own.</summary>
    private static void Attributions(Utf8JsonWriter json, AnalyzedDocument document)
    {
        json.WriteStartArray("attributions");
        for (int i = 0; i < document.Attributions.Length; i++)
        {
            if (document.Attributions[i].Outer < 0)
            {
                Attribution(json, document.Attributions[i], i);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("nestedAttributions");
        for (int i = 0; i < document.Attributions.Length; i++)
        {
            if (document.Attributions[i].Outer >= 0)
            {
                Attribution(json, document.Attributions[i], i);
            }
        }

        json.WriteEndArray();
    }

    private static void Attribution(Utf8JsonWriter json, Attribution attribution, int number)
    {
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.Pairs("source", attribution.Source);
        json.Pairs("cue", attribution.Cue);
        json.Pairs("content", attribution.Content);
        json.WriteString("name", attribution.SourceName);
        json.WriteString("kind", Words.Of(attribution.Kind));
        json.WriteString("form", Words.Of(attribution.Form));
        json.WriteString("class", Words.Of(attribution.Class));
        json.WriteString("lemma", attribution.CueLemma);
        json.Optional("actor", attribution.Actor);
        json.Optional("anonymous", Words.Of(attribution.Anonymity));
        if (attribution.Outer >= 0)
        {
            json.WriteNumber("outer", attribution.Outer);
        }

        json.WriteEndObject();
    }

    private static void Claims(Utf8JsonWriter json, AnalyzedDocument document)
    {
        HashSet<string> actors = new(StringComparer.Ordinal);
        foreach (Language.Actor actor in document.Analysis.Actors)
        {
            actors.Add(actor.Id);
        }

        json.WriteStartArray("claims");
        for (int i = 0; i < document.Claims.Length; i++)
        {
            Claim claim = document.Claims[i];
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"c{i + 1}"));
            json.WriteString("document", document.Document.Id);
            json.Range(claim.Span);
            json.WriteString("quote", document.Quote(claim.Span));
            json.WriteString("polarity", Words.Of(claim.Polarity));
            json.WriteString("modality", Words.Of(claim.Modality));
            json.AttributionChain(document, claim, actors.Contains);
            json.WriteNull("origin");
            json.Optional("time", claim.Time);
            json.WriteBoolean("unknown", claim.IsUnknown);
            json.WriteBoolean("heading", claim.IsHeading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Events(Utf8JsonWriter json, AnalyzedDocument document)
    {
        json.WriteStartArray("events");
        foreach (CodedEvent coded in document.Events)
        {
            json.WriteStartObject();
            json.WriteString("code", coded.Code);
            json.Optional("mode", coded.Mode);
            json.Pairs("source", coded.Source);
            json.Pairs("target", coded.Target);
            json.WritePropertyName("trigger");
            json.Pair(coded.Trigger);
            json.WriteString("polarity", Words.Of(coded.Polarity));
            json.WriteString("modality", Words.Of(coded.Modality));
            json.Optional("time", coded.Time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
