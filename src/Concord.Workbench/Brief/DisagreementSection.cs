using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>Where the reports disagree, each side in its own words.</summary>
internal static class DisagreementSection
{
    private const int ShortQuote = 150;

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        int hidden = 0;
        foreach (Disagreement disagreement in index.Case.Disagreements)
        {
            ImmutableArray<BriefLine> sides = Sides(index, shown, disagreement);
            if (sides.Length < 2)
            {
                continue;
            }

            if (lines.Count >= options.Limit(SectionKind.Disagreements))
            {
                hidden++;
                continue;
            }

            lines.Add(new BriefLine
            {
                Id = shown.NextId(), Text = AgreementSection.Capitalised(Display.Squash(disagreement.About)), Why = disagreement.Why, Children = sides,
            });
            foreach (Finding finding in index.Case.Findings.Where(f => disagreement.Findings.Contains(f.Id)))
            {
                // What is disputed is told here, in both versions, unless it stood among the established before.
                shown.Add(finding, null, finding.Statement);
            }
        }

        return lines.Count == 0 && hidden == 0
            ? null
            : new BriefSection(SectionKind.Disagreements, "Where the reports disagree", null, lines.ToImmutable(), hidden);
    }

    private static ImmutableArray<BriefLine> Sides(CaseIndex index, Shown shown, Disagreement disagreement)
    {
        ImmutableArray<BriefLine>.Builder sides = ImmutableArray.CreateBuilder<BriefLine>();
        foreach (DisagreementSide side in disagreement.Sides)
        {
            ImmutableArray<CaseClaim> claims = index.Claims(side.Claims);
            if (claims.IsEmpty)
            {
                continue;
            }

            ClauseText text = BestClause.Of(index, claims, null, asserted: false)!.Value.Text;
            sides.Add(new BriefLine
            {
                Id = shown.NextId(),
                Lead = Display.Clip(Display.Squash(side.Value), 60),
                Text = Display.Quoted(Display.Clip(text.Text, ShortQuote)),
                Passages = [.. claims.Select(index.Passage)],
            });
        }

        return sides.ToImmutable();
    }
}
