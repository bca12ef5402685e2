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
            StorySection.Compose(index, shown, chosen),
            SinceSection.Compose(index, shown, chosen),
            RemovalSection.Compose(index, shown, chosen),
            FindingSections.Established(index, shown, chosen),
            AgreementSection.Compose(index, shown, chosen),
            TreatySection.Compose(index, shown, chosen),
            DealingsSection.Compose(index, shown, chosen),
            DisagreementSection.Compose(index, shown, chosen),
            FindingSections.Unknown(index, shown, chosen),
            SpeakerSection.Compose(index, shown, chosen),
            FindingSections.Alleged(index, shown, chosen),
            FindingSections.SingleOrigin(index, shown, chosen),
            FindingSections.Judged(index, shown, chosen),
            DriftSection.Compose(index, shown, chosen),
            CreditSection.Compose(index, shown, chosen),
            TimelineSection.Compose(index, shown, chosen),
        ];
        ImmutableArray<BriefSection> kept = [.. sections.OfType<BriefSection>().OrderBy(s => s.Kind)];
        return new BriefModel
        {
            Headline = Headline(found),
            Summary = Summary(found),
            Figures = Figures(found),
            Sections = kept,
            Agreement = AgreementDetails.Compose(index),
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
        int publishers = Publishers(found);
        if (publishers > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{publishers} publishers"));
        }

        if (found.Stories.Length > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{found.Stories.Length} stories"));
        }

        if (Dates(found) is { } dates)
        {
            parts.Add("published " + dates);
        }

        parts.Add(Display.Count(found.Claims.Length, "claim", "claims"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Corroborated(found)} confirmed by independent origins"));
        return string.Join(" · ", parts);
    }

    private static ImmutableArray<(string Name, string Value)> Figures(Case found)
    {
        List<(string Name, string Value)> figures = [("reports", Text(found.Documents.Length))];
        if (found.Stories.Length > 1)
        {
            figures.Add(("stories", Text(found.Stories.Length)));
        }

        figures.Add(("claims", Text(found.Claims.Length)));
        figures.Add(("findings", Text(found.Findings.Length)));
        figures.Add(("confirmed independently", Text(Corroborated(found))));
        figures.Add(("disagreements", Text(found.Disagreements.Length)));
        if (Dates(found) is { } dates)
        {
            figures.Add(("published", dates));
        }

        return [.. figures];
    }

    private static int Publishers(Case found) =>
        found.Documents.Select(d => d.Source.Document.Publisher).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static int Corroborated(Case found) => found.Findings.Count(f => f.State == FindingState.Corroborated && !f.IsUnknown);

    private static string? Dates(Case found)
    {
        string[] dates = [.. found.Documents.Select(d => d.Source.Document.Published).OfType<string>().Select(Day).Order(StringComparer.Ordinal)];
        if (dates.Length == 0 || dates[0] == dates[^1])
        {
            return dates.FirstOrDefault();
        }

        // Two days of one month need the month once, as an ISO 8601 interval writes it.
        bool sameMonth = dates[0].Length == 10 && dates[^1].Length == 10 && dates[0][..7] == dates[^1][..7];
        return sameMonth ? $"{dates[0]}–{dates[^1][8..]}" : $"{dates[0]} – {dates[^1]}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(string published) => published.Length > 10 ? published[..10] : published;
}
