using System.Globalization;
using System.Text.Json;
using Concord.Casework;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Exports;

/// <summary>Provenance in W3C PROV-JSON (member submission of 24 April 2013): documents, claims and findings are entities, origins are agents.</summary>
internal static class ProvExport
{
    public static void Write(Case found, Stream output)
    {
        using (Utf8JsonWriter json = new(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteStartObject("prefix");
            json.WriteString("concord", "urn:concord:");
            json.WriteEndObject();
            Entities(json, found);
            json.WriteStartObject("agent");
            foreach (Origin origin in found.Origins)
            {
                json.WriteStartObject("concord:" + origin.Id);
                json.WriteString("prov:label", origin.Name);
                json.WriteString("concord:kind", Words.Of(origin.Kind));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            Relation(json, "wasAttributedTo", found.Claims.Select(claim => (claim.Id, claim.Origin)), ("prov:entity", "prov:agent"));
            Relation(json, "wasDerivedFrom",
                found.Claims.Select(claim => (claim.Id, claim.Document)).Concat(found.Documents.SelectMany(document => document.DerivedFrom.Select(derived => (document.Id, derived.Document))))
                    .Concat(found.Findings.SelectMany(finding => finding.Claims.Select(claim => (finding.Id, claim)))),
                ("prov:generatedEntity", "prov:usedEntity"));
            Relation(json, "actedOnBehalfOf", found.Origins.Where(origin => origin.Parent is not null).Select(origin => (origin.Id, origin.Parent!)), ("prov:delegate", "prov:responsible"));
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Entities(Utf8JsonWriter json, Case found)
    {
        Dictionary<string, CaseDocument> documents = found.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        json.WriteStartObject("entity");
        foreach (CaseDocument document in found.Documents)
        {
            json.WriteStartObject("concord:" + document.Id);
            json.WriteString("prov:type", "concord:document");
            json.WriteString("prov:label", document.Source.Document.Title ?? document.Source.Document.Uri);
            json.WriteString("prov:location", document.Source.Document.Uri);
            json.WriteEndObject();
        }

        foreach (CaseClaim claim in found.Claims)
        {
            json.WriteStartObject("concord:" + claim.Id);
            json.WriteString("prov:type", "concord:claim");
            json.WriteString("prov:value", documents[claim.Document].Source.Quote(claim.Source.Span));
            json.WriteNumber("concord:start", claim.Source.Span.Start);
            json.WriteNumber("concord:end", claim.Source.Span.End);
            json.WriteString("concord:modality", Words.Of(claim.Source.Modality));
            json.WriteEndObject();
        }

        foreach (Finding finding in found.Findings)
        {
            json.WriteStartObject("concord:" + finding.Id);
            json.WriteString("prov:type", "concord:finding");
            json.WriteString("prov:value", finding.Statement);
            json.WriteString("concord:state", Words.Of(finding.State));
            json.WriteNumber("concord:independentOrigins", finding.IndependentOrigins);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Relation(Utf8JsonWriter json, string name, IEnumerable<(string From, string To)> rows, (string From, string To) roles)
    {
        json.WriteStartObject(name);
        int number = 0;
        foreach ((string from, string to) in rows)
        {
            json.WriteStartObject(string.Create(CultureInfo.InvariantCulture, $"_:{name}{++number}"));
            json.WriteString(roles.From, "concord:" + from);
            json.WriteString(roles.To, "concord:" + to);
            if (from[0] == 'c' && to[0] == 'd')
            {
                // A quotation is a kind of derivation; PROV-JSON has no key of its own for it.
                json.WriteStartObject("prov:type");
                json.WriteString("$", "prov:Quotation");
                json.WriteString("type", "prov:QUALIFIED_NAME");
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
