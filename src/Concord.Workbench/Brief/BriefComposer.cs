using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>Composes the brief of a case. Everything it says is a verbatim clause or a fixed template over extracted values.</summary>
public static class BriefComposer
{
    public static BriefModel Compose(Case found, BriefOptions? options = null)
    {
        BriefOptions chosen = options ?? new BriefOptions();
        CaseIndex index = new(found);
        Shown shown = new();
        List<BriefSection?> sections =
        [
            FindingSections.Established(index, shown, chosen),
            AgreementSection.Compose(index, shown, chosen),
            DisagreementSection.Compose(index, shown, chosen),
            FindingSections.Unknown(index, shown, chosen),
            SpeakerSection.Compose(index, shown, chosen),
            FindingSections.Alleged(index, shown, chosen),
            FindingSections.SingleOrigin(index, shown, chosen),
            TimelineSection.Compose(index, shown, chosen),
        ];
        ImmutableArray<BriefSection> kept = [.. sections.OfType<BriefSection>().OrderBy(s => s.Kind)];
        return new BriefModel
        {
            Headline = Headline(found),
            Summary = Summary(found),
            Sections = kept,
            Documents = DocumentSection.Compose(index, kept),
            IsShortened = kept.Any(s => s.Hidden > 0),
        };
    }

    private static string Headline(Case found)
    {
        Story? largest = found.Stories.MaxBy(s => s.Documents.Length);
        string title = Display.Squash(largest?.Title);
        string name = title.Length > 0 ? title : found.Findings.IsEmpty ? "Nothing was found" : Display.Squash(found.Findings[0].Statement);
        return Display.Clip(name, 140);
    }

    private static string Summary(Case found)
    {
        List<string> parts = [Display.Count(found.Documents.Length, "report", "reports")];
        int publishers = found.Documents.Select(d => d.Source.Document.Publisher).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (publishers > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{publishers} publishers"));
        }

        if (found.Stories.Length > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{found.Stories.Length} stories"));
        }

        string[] dates = [.. found.Documents.Select(d => d.Source.Document.Published).OfType<string>().Select(Day).Order(StringComparer.Ordinal)];
        if (dates.Length > 0)
        {
            parts.Add(dates[0] == dates[^1] ? "published " + dates[0] : $"published {dates[0]} to {dates[^1]}");
        }

        parts.Add(Display.Count(found.Claims.Length, "claim", "claims"));
        int corroborated = found.Findings.Count(f => f.State == FindingState.Corroborated && !f.IsUnknown);
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{corroborated} confirmed by independent origins"));
        return string.Join(" · ", parts);
    }

    private static string Day(string published) => published.Length > 10 ? published[..10] : published;
}
