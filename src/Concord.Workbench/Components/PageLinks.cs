using Concord.Workbench.Brief;

namespace Concord.Workbench.Components;

/// <summary>Where things are in the workbench; a report file has all of it on its one page.</summary>
public sealed class PageLinks
{
    private readonly Func<string, string?> findingOfClaim;

    internal PageLinks(Func<string, string?> findingOfClaim) => this.findingOfClaim = findingOfClaim;

    public string Passage(BriefPassage passage) => FormattableString.Invariant($"/documents/{passage.Number}#{PassageText.Anchor(passage.Claim)}");

    /// <summary>The page of the finding that a line tells; null where it tells none.</summary>
    public string? Finding(BriefLine line) => line.Passages.IsEmpty || line.Support is null ? null : findingOfClaim(line.Passages[0].Claim);
}
