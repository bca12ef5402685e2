using System.Collections.Immutable;
using System.Text.Json;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary><c>concord brief --format json</c>: the whole case, schema <c>concord/case/1</c>.</summary>
public static class CaseJson
{
    /// <summary>Writes the case; ids that resolve to nothing are left out rather than written.</summary>
    public static void Write(Stream output, Case found)
    {
        CaseIds ids = new(found);
        using (Utf8JsonWriter json = new(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "concord/case/1");
            Documents(json, found, ids);
            Claims(json, found, ids);
            Origins(json, found, ids);
            Findings(json, found, ids);
            SourcesJson.Write(json, found);
            CaseJsonRelations.Write(json, found, ids);
            AgreementJson.Write(json, found, ids);
            DealingsJson.Write(json, found, ids);
            TreatyJson.Write(json, found);
            Stories(json, found);
            if (found.Since is { } since)
            {
                SinceJson.Write(json, since);
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Documents(Utf8JsonWriter json, Case found, CaseIds ids)
    {
        json.WriteStartArray("documents");
        foreach (CaseDocument document in found.Documents)
        {
            json.WriteStartObject();
            DocumentJson.Core(json, document.Id, document.Source.Document);
            json.WriteString("story", document.Story);
            json.WriteStartArray("derivedFrom");
            foreach (Derivation derivation in document.DerivedFrom)
            {
                if (!ids.Documents.Contains(derivation.Document))
                {
                    continue;
                }

                json.WriteStartObject();
                json.WriteString("document", derivation.Document);
                json.WriteNumber("share", Math.Round(derivation.Share, 4));
                json.WriteString("kind", Words.Of(derivation.Kind));
                json.Pairs("shared", derivation.Shared);
                json.Strings("changes", derivation.Changes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Claims(Utf8JsonWriter json, Case found, CaseIds ids)
    {
        Dictionary<string, CaseDocument> documents = found.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        json.WriteStartArray("claims");
        for (int i = 0; i < found.Claims.Length; i++)
        {
            CaseClaim claim = found.Claims[i];
            CaseDocument document = documents[claim.Document];
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("document", claim.Document);
            json.Range(claim.Source.Span);
            json.WriteString("quote", document.Source.Quote(claim.Source.Span));
            json.WriteString("polarity", Words.Of(claim.Source.Polarity));
            json.WriteString("modality", Words.Of(claim.Source.Modality));
            json.AttributionChain(document.Source, claim.Source, ids.Actors.Contains);
            json.Optional("origin", ids.Origins.Contains(claim.Origin) ? claim.Origin : null);
            if (found.Credits is { } credits)
            {
                json.Strings("path", credits.Paths[i]);
            }

            json.Optional("time", claim.Source.Time);
            json.WriteBoolean("unknown", claim.Source.IsUnknown);
            json.WriteBoolean("heading", claim.Source.IsHeading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Origins(Utf8JsonWriter json, Case found, CaseIds ids)
    {
        json.WriteStartArray("origins");
        foreach (Origin origin in found.Origins)
        {
            json.WriteStartObject();
            json.WriteString("id", origin.Id);
            json.WriteString("name", origin.Name);
            json.WriteString("kind", Words.Of(origin.Kind));
            json.Optional("parent", origin.Parent is not null && ids.Origins.Contains(origin.Parent) ? origin.Parent : null);
            json.WriteString("why", origin.Why);
            json.WriteBoolean("deadEnd", origin.IsDeadEnd);
            if (origin.Reliability is { } given)
            {
                json.WriteString("reliability", given.Grade.ToString());
                json.WriteString("reliabilityWhy", given.Reason);
            }

            json.Strings("documents", CaseIds.Known(origin.Documents, ids.Documents));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, Case found, CaseIds ids)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in found.Findings)
        {
            ImmutableArray<string> claims = CaseIds.Known(finding.Claims, ids.Claims);
            if (claims.IsEmpty)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("statement", finding.Statement);
            json.WriteString("statementClaim", finding.StatementClaim);
            json.Strings("claims", claims);
            if (!finding.Near.IsEmpty)
            {
                json.Strings("near", CaseIds.Known(finding.Near, ids.Claims));
            }

            json.WriteNumber("documents", finding.Documents);
            json.WriteNumber("independentOrigins", finding.IndependentOrigins);
            json.Strings("origins", CaseIds.Known(finding.Origins, ids.Origins));
            json.WriteString("why", finding.Why);
            json.WriteString("state", Words.Of(finding.State));
            if (finding.Credibility is { } credibility)
            {
                json.WriteStartObject("credibility");
                json.WriteNumber("grade", credibility.Grade);
                json.WriteString("why", credibility.Why);
                json.WriteEndObject();
            }

            json.Optional("reliability", finding.Reliability?.ToString());
            json.WriteBoolean("unknown", finding.IsUnknown);
            if (finding.Judgement is { } judgement)
            {
                json.WriteStartObject("judged");
                json.WriteString("verdict", judgement.IsConfirmed ? "confirmed" : "rejected");
                json.WriteString("by", judgement.Who);
                json.WriteString("note", judgement.Note);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Stories(Utf8JsonWriter json, Case found)
    {
        json.WriteStartArray("stories");
        foreach (Story story in found.Stories)
        {
            json.WriteStartObject();
            json.WriteString("id", story.Id);
            json.WriteString("title", story.Title);
            json.Strings("documents", story.Documents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
