using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Concord.Casework;
using Concord.Storage;
using Concord.Workbench.Brief;
using Concord.Workbench.Contract;
using Concord.Workbench.Web;

namespace Concord.Workbench.Answers;

/// <summary>
/// Answers of a case to another program, as JSON. Every statement comes with its passages: document, address, offsets in UTF-16 code units and
/// the exact words, so that whoever cites it can check it. Thread-safe; the case is built again where the store has changed.
/// </summary>
public sealed class CaseAnswers : IDisposable
{
    private const int MostFindings = 100, MostPassages = 25;

    private readonly LiveCase live;

    private readonly bool isOwner;

    public CaseAnswers(WorkbenchCase source)
    {
        ArgumentNullException.ThrowIfNull(source);
        live = new LiveCase(source);
        isOwner = true;
    }

    /// <summary>Answers from a case that somebody else keeps current.</summary>
    internal CaseAnswers(LiveCase live) => this.live = live;

    /// <summary>Documents that have all words of a query, with the words around the first match.</summary>
    /// <param name="query">Words; "…" for a phrase, a minus before what must not be there, * after a beginning.</param>
    /// <param name="most">1 to 100.</param>
    public string Search(string query, int most)
    {
        Snapshot now = Now();
        using ICaseStore store = live.Source.Open();
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (CaseDocument document in now.Case.Documents)
        {
            ids.TryAdd(document.Source.Document.Uri, document.Id);
        }

        IReadOnlyList<SearchHit> hits = store.Search(query, Math.Clamp(most, 1, MostFindings));
        return Json(json => Array(json, "documents", hits, hit =>
        {
            json.Optional("document", ids.GetValueOrDefault(hit.Document.Uri));
            json.WriteString("uri", hit.Document.Uri);
            json.Optional("title", hit.Document.Title);
            json.Optional("publisher", hit.Document.Publisher);
            json.Optional("published", hit.Document.Published);
            json.WriteNumber("start", hit.Start);
            json.WriteString("quote", hit.Snippet);
        }));
    }

    /// <summary>The picture in sections: what is established, alleged, denied, disputed and not known.</summary>
    public string Brief()
    {
        Snapshot now = Now();
        BriefModel brief = now.Brief(all: false);
        return Json(json =>
        {
            json.WriteString("headline", brief.Headline);
            json.WriteString("summary", brief.Summary);
            Array(json, "sections", brief.Sections, section =>
            {
                json.WriteString("title", section.Title);
                json.Optional("about", section.Lead);
                json.WriteNumber("more", section.Hidden);
                Array(json, "lines", section.Lines, line => Line(json, now, line));
            });
        });
    }

    /// <summary>Findings, best first: all, or those that hold all of these words.</summary>
    public string Findings(string words, int first)
    {
        Snapshot now = Now();
        string[] asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<Finding> all = [.. now.Case.Findings.Where(finding => asked.All(word => finding.Statement.Contains(word, StringComparison.OrdinalIgnoreCase)))];
        return Json(json =>
        {
            json.WriteNumber("total", all.Length);
            Array(json, "findings", all.Skip(Math.Max(0, first)).Take(MostFindings), finding => Summary(json, now, finding));
        });
    }

    /// <summary>One finding whole: its passages, origins, reasons and disagreements; null where there is none of this id.</summary>
    public string? Finding(string id)
    {
        Snapshot now = Now();
        if (now.Finding(id) is not { } finding)
        {
            return null;
        }

        FindingView view = FindingView.Of(now, finding);
        return Json(json =>
        {
            Summary(json, now, finding);
            json.WriteString("why", finding.Why);
            Array(json, "passages", view.Passages, card =>
            {
                Passage(json, now, card.Passage);
                json.WriteString("modality", card.Modality);
                json.WriteBoolean("counts", !card.IsNear);
                json.Strings("path", [.. card.Path]);
                json.WriteString("context", card.Before + card.Passage.Quote + card.After);
            });
            Array(json, "disagreements", view.Disagreements, row =>
            {
                json.WriteString("about", row.About);
                json.WriteString("why", row.Why);
                Array(json, "sides", row.Sides, side =>
                {
                    json.WriteString("value", side.Value);
                    Passages(json, now, now.Index.Passages(side.Claims));
                });
            });
        });
    }

    /// <summary>Agreements as the JSON contract has them, see docs: parties, dates, provisions, lineage, with the passages of their claims.</summary>
    public string Agreements()
    {
        Snapshot now = Now();
        ImmutableArray<BriefSection> sections = now.Sections(SectionKind.Agreements);
        return Json(json => Array(json, "agreements", sections.SelectMany(section => section.Lines), card =>
        {
            json.WriteString("name", card.Text);
            Passages(json, now, card.Passages);
            Array(json, "slots", card.Children, slot =>
            {
                json.Optional("slot", slot.Lead);
                json.WriteString("value", slot.Text);
                json.Optional("standing", slot.Tag);
                Passages(json, now, slot.Passages);
            });
        }));
    }

    /// <summary>What would follow from an event by the agreements, quoting the clauses; "unclear" where the reports leave it open.</summary>
    public string WhatIf(string question)
    {
        Snapshot now = Now();
        using MemoryStream stream = new();
        WhatIfJson.Write(stream, now.Case, live.Source.Pipeline.WhatIf(now.Case, question));
        return Encoding.UTF8.GetString(stream.ToArray()).Trim();
    }

    /// <summary>Who says it: origins with their kind, documents and whom they have it from; documents with what they copy.</summary>
    public string Sources()
    {
        Snapshot now = Now();
        return Json(json =>
        {
            Array(json, "origins", now.Case.Origins, origin =>
            {
                json.WriteString("name", origin.Name);
                json.WriteString("kind", Words.Of(origin.Kind));
                json.Optional("from", origin.Parent is null ? null : now.Index.Origin(origin.Parent)?.Name);
                json.WriteString("why", origin.Why);
                json.Strings("documents", origin.Documents);
            });
            Array(json, "documents", now.Documents, document =>
            {
                json.WriteString("document", document.Source.Id);
                json.WriteString("uri", document.Source.Source.Document.Uri);
                json.WriteString("title", document.Title);
                json.WriteString("details", document.Details);
                json.Optional("derived", document.Derived);
            });
        });
    }

    /// <summary>One document with its text, what was left out of it and its claims; null where there is none of this id.</summary>
    public string? Document(string id)
    {
        Snapshot now = Now();
        if (now.Case.Documents.FirstOrDefault(document => document.Id == id) is not { } document)
        {
            return null;
        }

        return Json(json =>
        {
            DocumentJson.Core(json, document.Id, document.Source.Document);
            Array(json, "claims", now.Case.Claims.Where(claim => claim.Document == id), claim =>
            {
                json.WriteString("id", claim.Id);
                Passage(json, now, now.Index.Passage(claim));
                json.WriteString("modality", Words.Of(claim.Source.Modality));
                json.WriteString("polarity", Words.Of(claim.Source.Polarity));
                json.Optional("origin", now.Index.Origin(claim.Origin)?.Name);
            });
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isOwner)
        {
            live.Dispose();
        }
    }

    private Snapshot Now() => live.Refresh(CancellationToken.None).GetAwaiter().GetResult();

    private static void Line(Utf8JsonWriter json, Snapshot now, BriefLine line)
    {
        json.Optional("lead", line.Lead);
        json.WriteString("text", line.Text);
        json.Optional("tag", line.Tag);
        if (line.Support is { } support)
        {
            json.WriteNumber("documents", support.Documents);
            json.WriteNumber("independentOrigins", support.IndependentOrigins);
        }

        if (now.Links.Finding(line) is { } link)
        {
            json.WriteString("finding", link[(link.LastIndexOf('/') + 1)..]);
        }

        Passages(json, now, line.Passages);
        if (!line.Children.IsEmpty)
        {
            Array(json, "parts", line.Children, child => Line(json, now, child));
        }
    }

    private static void Summary(Utf8JsonWriter json, Snapshot now, Finding finding)
    {
        string link = now.LinkOf(finding);
        json.WriteString("finding", link[(link.LastIndexOf('/') + 1)..]);
        json.WriteString("statement", finding.Statement);
        json.WriteString("state", Words.Of(finding.State));
        json.WriteNumber("documents", finding.Documents);
        json.WriteNumber("independentOrigins", finding.IndependentOrigins);
        json.WriteStartArray("statementPassage");
        json.WriteStartObject();
        Passage(json, now, now.Index.Passage(now.Index.Claim(finding.StatementClaim)!));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Passages(Utf8JsonWriter json, Snapshot now, ImmutableArray<BriefPassage> passages) =>
        Array(json, "passages", passages.Take(MostPassages), passage => Passage(json, now, passage));

    private static void Passage(Utf8JsonWriter json, Snapshot now, BriefPassage passage)
    {
        json.WriteString("document", string.Create(CultureInfo.InvariantCulture, $"d{passage.Number}"));
        json.WriteString("uri", now.Case.Documents[passage.Number - 1].Source.Document.Uri);
        json.WriteNumber("start", passage.Span.Start);
        json.WriteNumber("end", passage.Span.End);
        json.WriteString("quote", passage.Quote);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStartObject();
            write(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, JsonParts.Line))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
