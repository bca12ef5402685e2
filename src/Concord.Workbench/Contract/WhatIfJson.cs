using System.Text.Json;
using Concord.Casework;
using Concord.Workbench.Rendering;

namespace Concord.Workbench.Contract;

/// <summary>The answer to a what-if question as JSON: every clause with the passages it rests on.</summary>
public static class WhatIfJson
{
    /// <summary>Writes the answer; UTF-8, indented.</summary>
    public static void Write(Stream stream, Case found, WhatIfAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(answer);
        Dictionary<string, CaseClaim> claims = found.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Dictionary<string, CaseDocument> documents = found.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        using Utf8JsonWriter json = new(stream, JsonParts.Indented);
        json.WriteStartObject();
        json.WriteString("schema", "concord/whatif/1");
        json.WriteString("question", answer.Hypothesis.Question);
        json.WriteStartObject("understood");
        json.WriteString("act", answer.Hypothesis.Act.ToString().ToLowerInvariant());
        json.WriteString("actor", answer.Hypothesis.Actor);
        json.WriteString("target", answer.Hypothesis.Target);
        json.WriteEndObject();
        json.WriteString("answer", answer.Outcome.ToString().ToLowerInvariant());
        json.WriteString("why", answer.Why);
        Obligations("obligations", answer.Obligations.AsSpan());
        Obligations("secondOrder", answer.SecondOrder.AsSpan());
        json.Strings("conflicts", answer.Conflicts);
        json.WriteStartArray("reference");
        foreach (ReferenceObligation row in answer.Reference)
        {
            json.WriteStartObject();
            json.WriteString("alliance", row.Alliance);
            json.WriteString("kind", row.Kind);
            json.Strings("obligors", row.Obligors);
            json.Optional("begin", row.Begin);
            json.WriteString("unclear", WhatIfText.NoClause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("baseRates");
        foreach (BaseRate rate in answer.Rates)
        {
            json.WriteStartObject();
            json.WriteString("kind", rate.Kind);
            json.WriteNumber("honoured", rate.Honoured);
            json.WriteNumber("invoked", rate.Invoked);
            json.WriteString("period", rate.Period);
            json.WriteString("source", rate.Source);
            json.WriteString("unit", rate.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Obligations(string name, ReadOnlySpan<TriggeredObligation> rows)
        {
            json.WriteStartArray(name);
            foreach (TriggeredObligation row in rows)
            {
                foreach (string obligor in row.Obligors)
                {
                    json.WriteStartObject();
                    json.WriteString("obligor", found.Actors.FirstOrDefault(actor => actor.Id == obligor)?.Name ?? obligor);
                    json.WriteString("actor", obligor);
                    json.WriteString("kind", row.Kind);
                    json.WriteString("clause", row.Clause);
                    json.Optional("article", row.Article);
                    json.WriteString("standing", Words.Of(row.Standing));
                    json.WriteString("agreement", row.Agreement);
                    json.Strings("conditions", row.Conditions);
                    json.Strings("unclear", row.Unclear);
                    json.WriteStartArray("passages");
                    foreach (string id in row.Claims)
                    {
                        if (claims.TryGetValue(id, out CaseClaim? claim))
                        {
                            CaseDocument document = documents[claim.Document];
                            json.WriteStartObject();
                            json.WriteString("claim", id);
                            json.WriteString("uri", document.Source.Document.Uri);
                            json.WriteNumber("start", claim.Source.Span.Start);
                            json.WriteNumber("end", claim.Source.Span.End);
                            json.WriteString("quote", document.Source.Quote(claim.Source.Span));
                            json.WriteEndObject();
                        }
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }
    }
}
