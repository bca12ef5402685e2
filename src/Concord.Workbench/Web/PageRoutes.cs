using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;
using Concord.Storage;
using Concord.Workbench.Brief;
using Concord.Workbench.Pages;
using Concord.Workbench.Rendering;
using Microsoft.AspNetCore.Http;

namespace Concord.Workbench.Web;

/// <summary>Which page answers which address.</summary>
internal sealed class PageRoutes(LiveCase live, Guard guard)
{
    private const int WhatIfWidth = 88, MostHits = 100, MostChanges = 500;

    /// <summary>The page of an address; null where there is none.</summary>
    public async Task<string?> Page(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        IQueryCollection query = context.Request.Query;
        Snapshot now = await live.Now(context.RequestAborted).ConfigureAwait(false);
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => await BriefPage(context, now, query["all"] == "1").ConfigureAwait(false),
            ["findings"] => await Findings(context, now, query).ConfigureAwait(false),
            ["findings", var key] when now.Finding(key) is { } finding => await PageRenderer.Render<FindingPage>(
                ("Context", In(context, Display.Clip(Display.Squash(finding.Statement), 200))), ("Of", now), ("Shown", FindingView.Of(now, finding))).ConfigureAwait(false),
            ["origins"] => await Origins(context, now, query["without"].ToString()).ConfigureAwait(false),
            ["timeline"] => await Sections(context, now, "Timeline", "No report tells a day.", SectionKind.Timeline).ConfigureAwait(false),
            ["actors"] => await PageRenderer.Render<ActorsPage>(("Context", In(context, "Actors")), ("Of", now)).ConfigureAwait(false),
            ["agreements"] => await Agreements(context, now, query["whatif"].ToString()).ConfigureAwait(false),
            ["documents"] => await PageRenderer.Render<DocumentsPage>(("Context", In(context, "Documents")), ("Documents", now.Documents)).ConfigureAwait(false),
            ["documents", var number] when DocumentOf(now, number) is { } document => await PageRenderer.Render<DocumentPage>(
                ("Context", In(context, document.Title)), ("Document", WithAllClaims(now, document)), ("Marks", MarksOn(now, document))).ConfigureAwait(false),
            ["search"] => await Search(context, now, query["q"].ToString()).ConfigureAwait(false),
            ["changes"] => await PageRenderer.Render<ChangesPage>(("Context", In(context, "Changes")), ("Entries", Changes())).ConfigureAwait(false),
            ["feeds"] => await PageRenderer.Render<FeedsPage>(("Context", In(context, "Feeds")), ("Feeds", Feeds())).ConfigureAwait(false),
            _ => null,
        };
    }

    /// <summary>A page that says what is wrong.</summary>
    public Task<string> Message(HttpContext context, string title, string message) => PageRenderer.Render<MessagePage>(("Context", In(context, title)), ("Message", message));

    private PageContext In(HttpContext context, string title) =>
        new(live.Source.Name, title, context.Request.Path.Value ?? "/", context.Request.Path.Value + context.Request.QueryString.Value, guard.FormToken);

    private Task<string> BriefPage(HttpContext context, Snapshot now, bool all)
    {
        BriefModel brief = now.Brief(all);
        return PageRenderer.Render<BriefPage>(("Context", In(context, brief.Headline)), ("Brief", brief), ("Of", now));
    }

    private Task<string> Findings(HttpContext context, Snapshot now, IQueryCollection query)
    {
        FindingFilter filter = FindingFilter.Of(query);
        ImmutableArray<Finding> all = filter.Apply(now);
        int first = int.TryParse(query["first"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Min(asked, all.Length) : 0;
        return PageRenderer.Render<FindingsPage>(
            ("Context", In(context, "Findings")), ("Of", now), ("By", filter), ("Shown", all.Slice(first, Math.Min(FindingFilter.PageSize, all.Length - first))), ("Total", all.Length), ("First", first));
    }

    private Task<string> Sections(HttpContext context, Snapshot now, string title, string empty, params SectionKind[] kinds) =>
        PageRenderer.Render<SectionsPage>(("Context", In(context, title)), ("Of", now), ("Sections", now.Sections(kinds)), ("Empty", empty));

    private Task<string> Origins(HttpContext context, Snapshot now, string without)
    {
        Snapshot shown = now;
        if (without.Length > 0)
        {
            using ICaseStore store = live.Source.Open();
            shown = new Snapshot(live.Source.Build(store, without), now.Marks, now.Version);
        }

        return PageRenderer.Render<OriginsPage>(
            ("Context", In(context, without.Length > 0 ? "Without " + Display.Clip(Display.Squash(without), 80) : "Who has it from whom")), ("Of", shown),
            ("Sections", shown.Sections(SectionKind.Removal, SectionKind.Credits, SectionKind.Drifts)), ("Drawing", OriginGraph.Of(shown.Case, shown.Documents)));
    }

    private Task<string> Agreements(HttpContext context, Snapshot now, string question)
    {
        string? answer = string.IsNullOrWhiteSpace(question) ? null : WhatIfText.Render(now.Case, live.Source.Pipeline.WhatIf(now.Case, question), WhatIfWidth, color: false);
        return PageRenderer.Render<AgreementsPage>(
            ("Context", In(context, "Agreements")), ("Of", now), ("Sections", now.Sections(SectionKind.Agreements, SectionKind.Treaty, SectionKind.Dealings)), ("Question", question), ("Answer", answer));
    }

    private Task<string> Search(HttpContext context, Snapshot now, string query)
    {
        using ICaseStore store = live.Source.Open();
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (BriefDocument document in now.Documents)
        {
            numbers.TryAdd(document.Source.Source.Document.Uri, document.Number);
        }

        ImmutableArray<(SearchHit, int)> hits = [.. store.Search(query, MostHits).Select(hit => (hit, numbers.GetValueOrDefault(hit.Document.Uri)))];
        return PageRenderer.Render<SearchPage>(("Context", In(context, "Search")), ("Query", Display.Squash(query)), ("Hits", hits));
    }

    private ImmutableArray<HistoryEntry> Changes()
    {
        using ICaseStore store = live.Source.Open();
        return [.. store.History().Reverse().Take(MostChanges)];
    }

    private ImmutableArray<StoredFeed> Feeds()
    {
        using ICaseStore store = live.Source.Open();
        return [.. store.Feeds()];
    }

    private static BriefDocument? DocumentOf(Snapshot now, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at >= 1 && at <= now.Documents.Length ? now.Documents[at - 1] : null;

    /// <summary>A brief marks what it cites; the page of a document marks every claim.</summary>
    private static BriefDocument WithAllClaims(Snapshot now, BriefDocument document) => document with
    {
        Cited = [.. now.Case.Claims.Where(claim => claim.Document == document.Source.Id).Select(now.Index.Passage).OrderBy(passage => passage.Span).ThenBy(passage => passage.Claim, StringComparer.Ordinal)],
    };

    private static ImmutableArray<Mark> MarksOn(Snapshot now, BriefDocument document) => [.. now.Marks.Where(mark => mark.Target == document.Source.Source.Document.Uri)];
}
