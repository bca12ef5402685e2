using System.Collections.Immutable;
using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary>Who has what from whom, what changed on the way, and what falls without a source.</summary>
internal static class SourcesJson
{
    public static void Write(Utf8JsonWriter json, Case found)
    {
        if (found.Credits is { } credits)
        {
            Credits(json, credits);
        }

        json.WriteStartArray("drifts");
        foreach (Drift drift in found.Drifts)
        {
            json.WriteStartObject();
            json.WriteString("finding", drift.Finding);
            json.WriteString("kind", Words.Of(drift.Kind));
            json.WriteString("from", drift.From);
            json.WriteString("to", drift.To);
            json.WriteBoolean("hardened", drift.IsHardened);
            json.WriteString("why", drift.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (found.Removal is { } removal)
        {
            Removal(json, removal);
        }
    }

    private static void Credits(Utf8JsonWriter json, CreditGraph credits)
    {
        json.WriteStartObject("credits");
        json.WriteStartArray("voices");
        foreach (CreditVoice voice in credits.Voices)
        {
            json.WriteStartObject();
            json.WriteString("id", voice.Id);
            json.WriteString("name", voice.Name);
            json.WriteString("kind", Words.Of(voice.Kind));
            json.WriteBoolean("deadEnd", voice.IsDeadEnd);
            json.Optional("document", voice.Document);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("credits");
        foreach (Credit credit in credits.Credits)
        {
            json.WriteStartObject();
            json.WriteString("from", credit.From);
            json.WriteString("to", credit.To);
            json.Strings("claims", credit.Claims);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cycles");
        foreach (ImmutableArray<string> cycle in credits.Cycles)
        {
            json.WriteStartArray();
            foreach (string voice in cycle)
            {
                json.WriteStringValue(voice);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Removal(Utf8JsonWriter json, Removal removal)
    {
        json.WriteStartObject("removal");
        json.Strings("sources", removal.Sources);
        json.Strings("documents", removal.Documents);
        json.Strings("claims", removal.Claims);
        json.WriteNumber("untouched", removal.Untouched);
        json.WriteStartArray("findings");
        foreach (RemovalEffect effect in removal.Effects)
        {
            json.WriteStartObject();
            json.WriteString("id", effect.Finding);
            json.WriteString("outcome", Words.Of(effect.Outcome));
            json.WriteNumber("independentOrigins", effect.OriginsBefore);
            json.WriteNumber("independentOriginsLeft", effect.OriginsLeft);
            json.Optional("stateLeft", effect.StateLeft is { } state ? Words.Of(state) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
