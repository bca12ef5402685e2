using System.Collections.Immutable;
using Concord.Casework;
using Concord.Evidence;

namespace Concord.Workbench.Brief;

/// <summary>Chooses which of a finding's clauses to show: the one chosen for it, unless another reads on its own and it does not.</summary>
internal static class BestClause
{
    private const int ShortestTelling = 24;

    // What these point at stands in the sentence before.
    private static readonly string[] Pointers = ["this ", "these ", "that ", "those ", "such ", "both "];

    public static (CaseClaim Claim, ClauseText Text)? Of(CaseIndex index, Finding finding) =>
        index.Remember(finding.Id, () => Of(index, index.Claims(finding.Counted), finding.StatementClaim,
            finding.State is FindingState.Corroborated or FindingState.SingleOrigin));

    /// <param name="index">The case.</param>
    /// <param name="claims">Claims to choose from.</param>
    /// <param name="preferred">Id of the claim to take where it reads well.</param>
    /// <param name="asserted">Whether a clause that hedges would say less than the finding does.</param>
    public static (CaseClaim Claim, ClauseText Text)? Of(
        CaseIndex index, ImmutableArray<CaseClaim> claims, string? preferred, bool asserted)
    {
        (CaseClaim Claim, ClauseText Text)? best = null;
        int bestCost = int.MaxValue;
        foreach (CaseClaim claim in claims)
        {
            ClauseText text = ClauseText.Of(index.DocumentOf(claim), claim.Source);
            int cost = Cost(claim, text, asserted) * 8 - Specifics(index, claim) - (claim.Id == preferred ? 10 : 0);
            if (cost < bestCost)
            {
                best = (claim, text);
                bestCost = cost;
            }
        }

        return best;
    }

    // Names, dates and figures are what a reader looks for.
    private static int Specifics(CaseIndex index, CaseClaim claim)
    {
        const int Enough = 5;
        Language.AnalyzedText text = index.DocumentOf(claim).Analysis;
        int found = text.Entities.Count(e => claim.Source.Span.Contains(e.Span)) + text.Times.Count(t => claim.Source.Span.Contains(t.Span));
        return Math.Min(found, Enough);
    }

    private static int Cost(CaseClaim claim, ClauseText text, bool asserted)
    {
        int cost = text.Shape switch
        {
            ClauseShape.Whole or ClauseShape.Inner => 0,
            ClauseShape.Bracketed => 1,
            _ => 4,
        };
        cost += claim.Source.IsHeading ? 3 : 0;
        cost += text.Text.Length < ShortestTelling ? 2 : 0;
        cost += Pointers.Any(p => text.Text.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        return cost + (asserted && claim.Source.Modality != Modality.Asserted ? 3 : 0);
    }
}
