using System.Globalization;
using System.Text;
using Concord.Casework;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Exports;

/// <summary>Tables (RFC 4180, UTF-8, CRLF). Quotes are verbatim, also where they begin with what a spreadsheet takes for a formula: import them as text.</summary>
internal static class CsvExport
{
    public static void Actors(Case found, Stream output) => Write(
        output, ["id", "name", "type", "country", "role", "aliases"],
        found.Actors.Select(actor => new[] { actor.Id, actor.Name, actor.Type, actor.Country ?? "", actor.Role ?? "", string.Join("; ", actor.Aliases) }));

    public static void Claims(Case found, Stream output)
    {
        Dictionary<string, CaseDocument> documents = found.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        Dictionary<string, Origin> origins = found.Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal);
        Dictionary<string, string> findings = [];
        foreach (Finding finding in found.Findings)
        {
            foreach (string claim in finding.Claims)
            {
                findings.TryAdd(claim, finding.Id);
            }
        }

        Write(
            output, ["id", "document", "uri", "published", "start", "end", "quote", "modality", "polarity", "origin", "finding"],
            found.Claims.Select(claim => new[]
            {
                claim.Id, claim.Document, documents[claim.Document].Source.Document.Uri, documents[claim.Document].Source.Document.Published ?? "", Text(claim.Source.Span.Start), Text(claim.Source.Span.End),
                documents[claim.Document].Source.Quote(claim.Source.Span), Words.Of(claim.Source.Modality), Words.Of(claim.Source.Polarity), origins.GetValueOrDefault(claim.Origin)?.Name ?? "",
                findings.GetValueOrDefault(claim.Id) ?? "",
            }));
    }

    public static void Events(Case found, Stream output) => Write(
        output, ["id", "date", "precision", "planned", "description", "claims"],
        found.Events.Select(row => new[] { row.Id, row.Date ?? "", row.Precision, row.IsPlanned ? "true" : "false", row.Description, string.Join("; ", row.Claims) }));

    public static void Findings(Case found, Stream output) => Write(
        output, ["id", "state", "statement", "documents", "independent_origins", "credibility", "judged", "claims"],
        found.Findings.Select(finding => new[]
        {
            finding.Id, Words.Of(finding.State), finding.Statement, Text(finding.Documents), Text(finding.IndependentOrigins), finding.Credibility is { } credibility ? Text(credibility.Grade) : "",
            finding.Judgement is { } judged ? (judged.IsConfirmed ? "confirmed" : "rejected") : "", string.Join("; ", finding.Claims),
        }));

    private static void Write(Stream output, string[] header, IEnumerable<string[]> rows)
    {
        using StreamWriter text = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(string.Join(',', header));
        foreach (string[] row in rows)
        {
            text.WriteLine(string.Join(',', row.Select(Field)));
        }
    }

    private static string Field(string value) => value.AsSpan().ContainsAny(",\"\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
