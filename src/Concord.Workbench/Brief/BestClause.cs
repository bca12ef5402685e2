using System.Collections.Immutable;
using Concord.Casework;
using Concord.Evidence;

namespace Concord.Workbench.Brief;

/// <summary>Chooses which of a finding's clauses to show: the one chosen for it, unless another reads on its own and it does not.</summary>
internal static class BestClause
{
    private const int ShortestTelling = 24;

    public static (CaseClaim Claim, ClauseText Text)? Of(CaseIndex index, Finding finding) =>
        Of(index, index.Claims(finding.Claims), finding.StatementClaim, finding.State == FindingState.Corroborated);

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
            int cost = Cost(claim, text, asserted) * 2 + (claim.Id == preferred ? 0 : 1);
            if (cost < bestCost)
            {
                best = (claim, text);
                bestCost = cost;
            }
        }

        return best;
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
        return cost + (asserted && claim.Source.Modality != Modality.Asserted ? 3 : 0);
    }
}
