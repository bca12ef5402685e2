using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>What the case would be without some of its sources: the source-removal test.</summary>
/// <param name="Sources">Names as the user gave them.</param>
/// <param name="Documents">Ids of documents that fall as a whole: published by them, or taken over from them.</param>
/// <param name="Claims">Ids of claims that come to the case only by way of them.</param>
/// <param name="Effects">One for each finding that rests on them at all, in the order of the findings.</param>
/// <param name="Untouched">How many findings do not rest on them.</param>
public sealed record Removal(
    ImmutableArray<string> Sources, ImmutableArray<string> Documents, ImmutableArray<string> Claims, ImmutableArray<RemovalEffect> Effects, int Untouched);

/// <summary>What becomes of a finding when a source is taken out.</summary>
public enum RemovalOutcome : byte
{
    /// <summary>Nothing is left of it.</summary>
    Falls,

    /// <summary>It is left with fewer independent origins, or in a weaker state.</summary>
    Weakens,

    /// <summary>Others carry it as before.</summary>
    Stands,
}

/// <summary>What becomes of one finding.</summary>
/// <param name="Finding">Its id.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="OriginsBefore">Independent origins with the sources.</param>
/// <param name="OriginsLeft">Independent origins without them.</param>
/// <param name="StateLeft">Its state without them; null where it falls.</param>
public sealed record RemovalEffect(string Finding, RemovalOutcome Outcome, int OriginsBefore, int OriginsLeft, FindingState? StateLeft);
