using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Concord.Casework;
using Concord.Reading;
using Concord.Workbench.Brief;
using Concord.Workbench.Contract;

namespace Concord.Workbench.Exports;

/// <summary>
/// A STIX 2.1 bundle: documents are reports, actors and publishers identities, findings notes with a confidence, judgements opinions. Confidence is
/// that of the standard's table for the Admiralty credibility scale (Appendix A): 1 is 90, 2 70, 3 50, 4 30, 5 10; 6, which cannot be judged, gives none.
/// </summary>
internal static class StixExport
{
    private const string NoDay = "1970-01-01T00:00:00.000Z";

    public static void Write(Case found, Stream output)
    {
        string last = found.Documents.Select(document => Moment(document.Source.Document)).Where(moment => moment != NoDay).Append(NoDay).Max(StringComparer.Ordinal)!;
        Dictionary<string, string> reports = found.Documents.ToDictionary(document => document.Id, document => Id("report", document.Source.Document.Uri + "\n" + document.Source.Document.Id), StringComparer.Ordinal);
        Dictionary<string, string> claims = found.Claims.ToDictionary(claim => claim.Id, claim => claim.Document, StringComparer.Ordinal);
        ILookup<string, Finding> byDocument = found.Findings.SelectMany(finding => finding.Claims.Select(claim => claims[claim]).Distinct().Select(document => (document, finding))).ToLookup(row => row.document, row => row.finding, StringComparer.Ordinal);
        using (Utf8JsonWriter json = new(output, JsonParts.Indented))
        {
            json.WriteStartObject();
            json.WriteString("type", "bundle");
            json.WriteString("id", Id("bundle", string.Join('\n', reports.Values)));
            json.WriteStartArray("objects");
            string maker = Id("identity", "concord");
            Identity(json, maker, "Concord", "system", NoDay, null);
            foreach (string publisher in found.Documents.Select(document => Display.Squash(document.Source.Document.Publisher)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
            {
                Identity(json, Id("identity", "publisher\n" + publisher), publisher, "organization", last, maker);
            }

            foreach (Language.Actor actor in found.Actors)
            {
                Identity(json, ActorId(actor), Display.Squash(actor.Name), actor.Type == "person" ? "individual" : "organization", last, maker);
            }

            foreach (CaseDocument document in found.Documents)
            {
                Report(json, document, reports[document.Id], byDocument[document.Id], maker);
            }

            foreach (Finding finding in found.Findings)
            {
                Note(json, finding, [.. finding.Claims.Select(claim => reports[claims[claim]]).Distinct(StringComparer.Ordinal)], last, maker);
            }

            foreach (Stance stance in found.Stances)
            {
                Stands(json, found, stance, last, maker);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Report(Utf8JsonWriter json, CaseDocument document, string id, IEnumerable<Finding> findings, string maker)
    {
        Document read = document.Source.Document;
        string publisher = Display.Squash(read.Publisher);
        Begin(json, "report", id, Moment(read), publisher.Length > 0 ? Id("identity", "publisher\n" + publisher) : maker);
        json.WriteString("name", DocumentSection.Title(read) is { Length: > 0 } title ? title : document.Id);
        json.WriteString("published", Moment(read));
        json.Strings("object_refs", [.. findings.Select(finding => NoteId(finding)).DefaultIfEmpty(maker)]);
        if (Uri.TryCreate(read.CanonicalUrl ?? read.Uri, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https")
        {
            json.WriteStartArray("external_references");
            json.WriteStartObject();
            json.WriteString("source_name", publisher.Length > 0 ? publisher : uri.Host);
            json.WriteString("url", uri.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Note(Utf8JsonWriter json, Finding finding, string[] reports, string moment, string maker)
    {
        Begin(json, "note", NoteId(finding), moment, maker);
        json.WriteString("abstract", Words.Of(finding.State));
        json.WriteString("content", finding.Statement);
        if (finding.Credibility is { Grade: >= 1 and <= 5 } credibility)
        {
            json.WriteNumber("confidence", 110 - (20 * credibility.Grade));
        }

        json.Strings("object_refs", [.. reports]);
        json.WriteEndObject();
        if (finding.Judgement is { } judged)
        {
            Begin(json, "opinion", Id("opinion", NoteId(finding) + judged.Who), moment, maker);
            json.WriteString("opinion", judged.IsConfirmed ? "agree" : "disagree");
            json.WriteString("explanation", judged.Note.Length > 0 ? judged.Note : judged.IsConfirmed ? "held right" : "held wrong");
            json.Strings("authors", [judged.Who]);
            json.Strings("object_refs", [NoteId(finding)]);
            json.WriteEndObject();
        }
    }

    /// <summary>A stance toward another actor is a relationship; the standard lets common ones be named freely.</summary>
    private static void Stands(Utf8JsonWriter json, Case found, Stance stance, string moment, string maker)
    {
        if (found.Actors.FirstOrDefault(actor => actor.Id == stance.Actor) is not { } from || found.Actors.FirstOrDefault(actor => actor.Id == stance.Toward) is not { } to || from.Id == to.Id)
        {
            return;
        }

        Begin(json, "relationship", Id("relationship", $"{from.Id}\n{Words.Of(stance.Kind)}\n{to.Id}"), moment, maker);
        json.WriteString("relationship_type", Words.Of(stance.Kind));
        json.WriteString("source_ref", ActorId(from));
        json.WriteString("target_ref", ActorId(to));
        json.WriteEndObject();
    }

    private static void Identity(Utf8JsonWriter json, string id, string name, string kind, string moment, string? maker)
    {
        Begin(json, "identity", id, moment, maker);
        json.WriteString("name", name.Length > 0 ? name : "unnamed");
        json.WriteString("identity_class", kind);
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string type, string id, string moment, string? maker)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        if (maker is not null)
        {
            json.WriteString("created_by_ref", maker);
        }

        json.WriteString("created", moment);
        json.WriteString("modified", moment);
    }

    private static string ActorId(Language.Actor actor) => Id("identity", "actor\n" + actor.Id);

    private static string NoteId(Finding finding) => Id("note", finding.Id + "\n" + finding.Statement);

    private static string Moment(Document read) =>
        read.Published is { Length: >= 10 } day && DateOnly.TryParseExact(day.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _) ? day[..10] + "T00:00:00.000Z" : NoDay;

    /// <summary>The same for the same thing (a UUID of version 5): exporting twice updates rather than doubles.</summary>
    private static string Id(string type, string of)
    {
        // The namespace is that of URLs (RFC 9562), under a name of the product's own.
        byte[] space = Convert.FromHexString("6ba7b8119dad11d180b400c04fd430c8");
#pragma warning disable CA5350 // Version 5 is defined over SHA-1; nothing is kept secret by it.
        byte[] hash = SHA1.HashData([.. space, .. Encoding.UTF8.GetBytes($"urn:concord:{type}:{of}")]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return $"{type}--{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }
}
