using System.Globalization;
using Concord.Casework.Disagreements;
using Concord.Casework.Findings;
using Concord.Casework.Origins;
using Concord.Evidence;

namespace Concord.Casework.Sources;

/// <summary>Derives information credibility, 1 to 6, from who asserts a finding and who contradicts it.</summary>
internal sealed class CredibilityRater(CaseMaterial material, OriginMap origins)
{
    public Credibility Rate(Finding finding, ClaimCluster cluster, IReadOnlyList<DisagreementDraft> disagreements)
    {
        if (finding.IsUnknown)
        {
            return new Credibility(6, "it says that something is not known");
        }

        int asserting = Count(cluster.Claims, static modality => modality == Modality.Asserted);
        switch (finding.State)
        {
            case FindingState.Disputed:
                return Disputed(cluster, Math.Max(asserting, 1), disagreements);
            case FindingState.Corroborated:
                return new Credibility(1, $"asserted by {Origins(finding.IndependentOrigins)} and contradicted by none");
            case FindingState.Denied:
                return new Credibility(5, "told only to be denied");
            case FindingState.Predicted:
                return new Credibility(6, "it lies in the future: nothing can confirm it yet");
            case FindingState.Alleged:
                return new Credibility(4, "nobody in the case asserts it");
            default:
                break;
        }

        if (!HasNamedRoot(cluster))
        {
            return new Credibility(4, "asserted, but the lead ends without a name");
        }

        int all = origins.CountIndependent(origins.RootsOf(cluster.Claims.Select(claim => (claim, material.Places[claim].Document))));
        return all > 1
            ? new Credibility(2, $"asserted by one origin; {Origins(all - 1)} more hold it possible, alleged or planned")
            : new Credibility(3, "asserted by one origin, confirmed and contradicted by none");
    }

    private Credibility Disputed(ClaimCluster cluster, int own, IReadOnlyList<DisagreementDraft> disagreements)
    {
        HashSet<int> members = [.. cluster.Claims];
        int other = 0;
        foreach (DisagreementDraft draft in disagreements)
        {
            foreach (DraftSide side in draft.Sides.Where(side => draft.Sides.Exists(mine => mine.Claims.Exists(members.Contains)) && !side.Claims.Exists(members.Contains)))
            {
                other = Math.Max(other, Math.Max(1, origins.CountIndependent(origins.RootsOf(side.Claims.Select(claim => (claim, material.Places[claim].Document))))));
            }
        }

        string against = other == 0 ? "its own claims differ" : $"{Origins(own)} for it, {Origins(other)} against";
        return new Credibility(other > own ? 5 : other == own || other == 0 ? 4 : 3, against);
    }

    private int Count(IEnumerable<int> claims, Func<Modality, bool> counts) => origins.CountIndependent(origins.RootsOf(
        claims.Where(claim => counts(material.ClaimAt(claim).Modality)).Select(claim => (claim, material.Places[claim].Document))));

    private bool HasNamedRoot(ClaimCluster cluster)
    {
        foreach (int claim in cluster.Claims)
        {
            if (!origins.Origins[origins.OfClaim[claim]].IsDeadEnd)
            {
                return true;
            }
        }

        return false;
    }

    private static string Origins(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} independent origin{(count == 1 ? "" : "s")}");
}
