using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>What falls, weakens or stands when sources are taken out.</summary>
internal static class RemovalSection
{
    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        if (index.Case.Removal is not { } removal)
        {
            return null;
        }

        Dictionary<string, Finding> findings = index.Case.Findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        int hidden = 0;
        foreach (RemovalEffect effect in removal.Effects.OrderBy(effect => effect.Outcome).Where(effect => effect.Outcome != RemovalOutcome.Stands))
        {
            Finding finding = findings[effect.Finding];
            if (BestClause.Of(index, finding) is not { } best || (best.Claim.Source.IsHeading && !options.All) || index.IsFrame(best.Claim))
            {
                continue;
            }

            if (lines.Count >= options.Limit(SectionKind.Removal))
            {
                hidden++;
                continue;
            }

            lines.Add(new BriefLine
            {
                Id = shown.NextId(),
                Lead = effect.Outcome == RemovalOutcome.Falls ? "falls" : Weaker(finding, effect),
                Text = best.Text.Shown,
                Passages = index.Passages(finding.Counted),
            });
        }

        int falls = removal.Effects.Count(effect => effect.Outcome == RemovalOutcome.Falls);
        int weaken = removal.Effects.Count(effect => effect.Outcome == RemovalOutcome.Weakens);
        int stand = removal.Effects.Length - falls - weaken;
        string reports = removal.Documents.IsEmpty ? "" : $" Whole reports that go: {string.Concat(removal.Documents.Select(id => $"[{index.NumberOf(id)}]"))}.";
        string lead = removal.Claims.IsEmpty
            ? "Nothing in this case comes by way of it."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Display.Count(falls, "finding falls", "findings fall")}, {Display.Count(weaken, "weakens", "weaken")}, {Display.Count(stand, "stands", "stand")} on others, and {removal.Untouched} never rested on it.") + reports;
        return new BriefSection(SectionKind.Removal, "Without " + string.Join(" and ", removal.Sources), lead, lines.ToImmutable(), hidden);
    }

    private static string Weaker(Finding finding, RemovalEffect effect) =>
        finding.State == FindingState.Corroborated && effect.StateLeft != FindingState.Corroborated && effect.OriginsLeft == effect.OriginsBefore
            ? "no longer confirmed"
            : string.Create(CultureInfo.InvariantCulture, $"{effect.OriginsBefore} → {Display.Count(effect.OriginsLeft, "origin", "origins")}");
}
