using System.Collections.Immutable;
using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary>Agreements of a case: each slot by its value, its claims beside it.</summary>
internal static class AgreementJson
{
    public static void Write(Utf8JsonWriter json, Case found, CaseIds ids)
    {
        json.WriteStartArray("agreements");
        foreach (Agreement agreement in found.Agreements)
        {
            json.WriteStartObject();
            json.WriteString("id", agreement.Id);
            json.WriteString("name", agreement.Name);
            json.Strings("aliases", agreement.Aliases);
            json.Strings("parties", CaseIds.Known(agreement.Parties, ids.Actors));
            json.Strings("signatories", CaseIds.Known(agreement.Signatories, ids.Actors));
            json.Optional("kind", agreement.Kind?.Value);
            json.Optional("signed", agreement.Signed?.Value);
            json.Optional("place", agreement.Place?.Value);
            json.Optional("status", agreement.Status?.Value);
            json.Optional("term", agreement.Term?.Value);
            json.Optional("renewal", agreement.Renewal?.Value);
            json.Optional("articleCount", agreement.ArticleCount?.Value);
            json.WriteStartObject("dates");
            foreach ((string step, AgreementSlot slot) in agreement.Dates)
            {
                json.WriteStartObject(step);
                json.WriteString("value", slot.Value);
                json.Strings("claims", CaseIds.Known(slot.Claims, ids.Claims));
                Rivals(json, slot, ids);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            Provisions(json, agreement, ids);
            Lineages(json, agreement, ids);
            json.Strings("claims", CaseIds.Known(agreement.Claims, ids.Claims));
            json.WriteStartObject("slots");
            Slot(json, "signed", agreement.Signed, ids);
            Slot(json, "place", agreement.Place, ids);
            Slot(json, "status", agreement.Status, ids);
            Slot(json, "kind", agreement.Kind, ids);
            Slot(json, "term", agreement.Term, ids);
            Slot(json, "renewal", agreement.Renewal, ids);
            Slot(json, "articleCount", agreement.ArticleCount, ids);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Slot(Utf8JsonWriter json, string name, AgreementSlot? slot, CaseIds ids)
    {
        if (slot is not null)
        {
            json.Strings(name, CaseIds.Known(slot.Claims, ids.Claims));
        }
    }

    /// <summary>What other reports give in place of a slot's value.</summary>
    private static void Rivals(Utf8JsonWriter json, AgreementSlot slot, CaseIds ids)
    {
        json.WriteStartArray("rivals");
        foreach (AgreementSlot rival in slot.Rivals)
        {
            json.WriteStartObject();
            json.WriteString("value", rival.Value);
            json.Strings("claims", CaseIds.Known(rival.Claims, ids.Claims));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Provisions(Utf8JsonWriter json, Agreement agreement, CaseIds ids)
    {
        json.WriteStartArray("provisions");
        foreach (Provision provision in agreement.Provisions)
        {
            ImmutableArray<string> claims = CaseIds.Known(provision.Claims, ids.Claims);
            if (claims.IsEmpty)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("kind", provision.Kind);
            json.WriteString("text", provision.Text);
            json.Optional("article", provision.Article);
            json.WriteString("standing", Words.Of(provision.Standing));
            json.Optional("trigger", provision.Trigger);
            json.Strings("strength", provision.Strength);
            json.Strings("exceptions", provision.Exceptions);
            json.Strings("obligors", CaseIds.Known(provision.Obligors, ids.Actors));
            json.Strings("claims", claims);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lineages(Utf8JsonWriter json, Agreement agreement, CaseIds ids)
    {
        json.WriteStartArray("lineage");
        foreach (Lineage lineage in agreement.Lineage)
        {
            ImmutableArray<string> claims = CaseIds.Known(lineage.Claims, ids.Claims);
            if (claims.IsEmpty || !ids.Agreements.Contains(lineage.Agreement))
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("relation", lineage.Relation);
            json.WriteString("agreement", lineage.Agreement);
            json.Strings("claims", claims);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
