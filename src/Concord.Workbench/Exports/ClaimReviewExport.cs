using System.Text.Json;
using Concord.Casework;
using Concord.Reading;
using Concord.Workbench.Brief;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Exports;

/// <summary>Findings that an analyst has judged, as schema.org ClaimReview (JSON-LD). What nobody judged is no review and is not here.</summary>
internal static class ClaimReviewExport
{
    private const int Best = 5, Worst = 1;

    public static void Write(Case found, Stream output)
    {
        Dictionary<string, Document> documents = found.Documents.ToDictionary(document => document.Id, document => document.Source.Document, StringComparer.Ordinal);
        Dictionary<string, string> documentOf = found.Claims.ToDictionary(claim => claim.Id, claim => claim.Document, StringComparer.Ordinal);
        using (Utf8JsonWriter json = new(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (Finding finding in found.Findings)
            {
                if (finding.Judgement is { } judged)
                {
                    Review(json, finding, judged, [.. finding.Claims.Select(claim => documents[documentOf[claim]]).Distinct()]);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Review(Utf8JsonWriter json, Finding finding, FindingJudgement judged, Document[] appearances)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("claimReviewed", finding.Statement);
        Typed(json, "author", "Person", "name", judged.Who);
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteNumber("ratingValue", judged.IsConfirmed ? Best : Worst);
        json.WriteNumber("bestRating", Best);
        json.WriteNumber("worstRating", Worst);
        json.WriteString("alternateName", judged.IsConfirmed ? "held right" : "held wrong");
        json.WriteEndObject();
        if (judged.Note.Length > 0)
        {
            json.WriteString("reviewBody", judged.Note);
        }

        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteStartArray("appearance");
        foreach (Document read in appearances)
        {
            json.WriteStartObject();
            json.WriteString("@type", "NewsArticle");
            json.WriteString("headline", DocumentSection.Title(read));
            json.WriteString("url", read.CanonicalUrl ?? read.Uri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Typed(Utf8JsonWriter json, string field, string type, string name, string value)
    {
        json.WriteStartObject(field);
        json.WriteString("@type", type);
        json.WriteString(name, value);
        json.WriteEndObject();
    }
}
