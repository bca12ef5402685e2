using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary>Disagreements, events, actors and stances of a case.</summary>
internal static class CaseJsonRelations
{
    public static void Write(Utf8JsonWriter json, Case found, CaseIds ids)
    {
        json.WriteStartArray("disagreements");
        foreach (Disagreement disagreement in found.Disagreements)
        {
            Disagreement(json, disagreement, ids);
        }

        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (CaseEvent happening in found.Events)
        {
            Event(json, happening, ids);
        }

        json.WriteEndArray();
        json.WriteStartArray("actors");
        foreach (Language.Actor actor in found.Actors)
        {
            json.Actor(actor);
        }

        json.WriteEndArray();
        json.WriteStartArray("stances");
        foreach (Stance stance in found.Stances)
        {
            Stance(json, stance, ids);
        }

        json.WriteEndArray();
    }

    private static void Disagreement(Utf8JsonWriter json, Disagreement disagreement, CaseIds ids)
    {
        ImmutableArray<string> claims =
            [.. disagreement.Sides.SelectMany(s => CaseIds.Known(s.Claims, ids.Claims)).Distinct(StringComparer.Ordinal)];
        if (claims.IsEmpty)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", disagreement.Id);
        json.WriteString("kind", Words.Of(disagreement.Kind));
        json.WriteString("about", disagreement.About);
        json.Strings("claims", claims);
        json.Strings("findings", CaseIds.Known(disagreement.Findings, ids.Findings));
        json.WriteStartArray("sides");
        foreach (DisagreementSide side in disagreement.Sides)
        {
            json.WriteStartObject();
            json.WriteString("value", side.Value);
            json.Strings("claims", CaseIds.Known(side.Claims, ids.Claims));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("why", disagreement.Why);
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, CaseEvent happening, CaseIds ids)
    {
        ImmutableArray<string> claims = CaseIds.Known(happening.Claims, ids.Claims);
        if (claims.IsEmpty)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", happening.Id);
        json.Optional("date", happening.Date);
        json.WriteString("precision", happening.Precision);
        json.WriteString("description", happening.Description);
        json.Strings("claims", claims);
        json.WriteBoolean("planned", happening.IsPlanned);
        json.WriteEndObject();
    }

    private static void Stance(Utf8JsonWriter json, Stance stance, CaseIds ids)
    {
        ImmutableArray<string> claims = CaseIds.Known(stance.Claims, ids.Claims);
        if (claims.IsEmpty || !ids.Actors.Contains(stance.Actor) || !ids.Resolves(stance.Toward))
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("actor", stance.Actor);
        json.WriteString("toward", stance.Toward);
        json.WriteString("towardName", stance.TowardName);
        json.WriteString("stance", Words.Of(stance.Kind));
        json.Optional("first", stance.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Optional("last", stance.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Optional("changedFrom", stance.ChangedFrom is { } before ? Words.Of(before) : null);
        json.Strings("claims", claims);
        json.WriteEndObject();
    }
}
