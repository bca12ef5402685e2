using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>What is new, strengthened, weakened, contradicted or dropped since an earlier output.</summary>
internal static class SinceSection
{
    private const int MostOfAKind = 5, ShortQuote = 150;

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        if (index.Case.Since is not { } since)
        {
            return null;
        }

        Dictionary<string, Finding> findings = index.Case.Findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        Dictionary<ChangeKind, int> ofKind = [];
        int hidden = 0;
        foreach (CaseChange change in since.Changes)
        {
            BriefLine? line = Line(index, shown, change, change.Finding is null ? null : findings[change.Finding], options);
            if (line is null)
            {
                continue;
            }

            int before = ofKind.GetValueOrDefault(change.Kind);
            ofKind[change.Kind] = before + 1;
            if (before >= MostOfAKind && !options.All)
            {
                hidden++;
                continue;
            }

            lines.Add(line);
        }

        return new BriefSection(SectionKind.Since, "Since the earlier output", Lead(index, since), lines.ToImmutable(), hidden);
    }

    private static BriefLine? Line(CaseIndex index, Shown shown, CaseChange change, Finding? finding, BriefOptions options)
    {
        if (finding is null)
        {
            string from = string.Join(", ", change.Lost.Select(passage => passage.Uri).Distinct(StringComparer.Ordinal));
            return new BriefLine
            {
                Id = shown.NextId(), Lead = "dropped", Text = Display.Quoted(Display.Clip(Display.Squash(change.Statement), ShortQuote)) + " – was in " + Display.Squash(from),
                Why = change.Why,
            };
        }

        if (BestClause.Of(index, finding) is not { } best || index.IsFrame(best.Claim)
            || ((best.Claim.Source.IsHeading || best.Text.Shape == ClauseShape.Weak) && change.Kind == ChangeKind.New && !options.All))
        {
            return null;
        }

        if (change.Kind != ChangeKind.Contradicted)
        {
            return new BriefLine
            {
                Id = shown.NextId(), Lead = Word(change), Text = best.Text.Shown, Passages = index.Passages(finding.Counted), Why = change.Why,
            };
        }

        return new BriefLine
        {
            Id = shown.NextId(),
            Text = "Contradicted",
            Why = change.Why,
            Children =
            [
                .. index.Claims(finding.Claims.Where(claim => !change.Claims.Contains(claim))).Take(2).Select(claim => Side("told", claim)),
                .. index.Claims(change.Claims).Take(2).Select(claim => Side("against", claim)),
            ],
        };

        // Each side in its own words: the finding's statement may be the other one's.
        BriefLine Side(string lead, CaseClaim claim) => new()
        {
            Id = shown.NextId(), Lead = lead, Text = Display.Quoted(Display.Clip(Display.Squash(index.Passage(claim).Quote), ShortQuote)),
            Passages = [index.Passage(claim)],
        };
    }

    private static string Word(CaseChange change) => change.Kind == ChangeKind.New ? "new"
        : Contract.Words.Of(change.Kind) + (change.OriginsBefore == change.OriginsNow && change is { StateBefore: { } then, StateNow: { } now }
            ? $", {Contract.Words.Of(then)} → {Contract.Words.Of(now)}"
            : string.Create(CultureInfo.InvariantCulture, $", {change.OriginsBefore} → {Display.Count(change.OriginsNow, "origin", "origins")}"));

    private static string Lead(CaseIndex index, CaseComparison since)
    {
        List<string> parts = [];
        foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
        {
            int count = since.Changes.Count(change => change.Kind == kind);
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {Contract.Words.Of(kind)}"));
            }
        }

        string changes = parts.Count == 0 ? "Nothing changed" : "Findings: " + string.Join(", ", parts);
        return string.Create(CultureInfo.InvariantCulture, $"{changes}; {since.Unchanged} as before.")
            + Documents(" Reports that came in: ", since.Added.Select(id => $"[{index.NumberOf(id)}]"))
            + Documents(" Reports whose text changed: ", since.Revised.Select(id => $"[{index.NumberOf(id)}]"))
            + Documents(" Reports that are gone: ", since.Removed.Select(uri => Display.Squash(uri)));
    }

    private static string Documents(string lead, IEnumerable<string> names)
    {
        const int Most = 12;
        string[] all = [.. names];
        return all.Length == 0 ? ""
            : lead + string.Join(" ", all.Take(Most)) + (all.Length > Most ? string.Create(CultureInfo.InvariantCulture, $" and {all.Length - Most} more") : "") + ".";
    }
}
