using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>An agreement as the reports tell it. Every slot keeps its claims; rivals are kept beside it.</summary>
public sealed record Agreement
{
    /// <summary>a1, a2 …</summary>
    public required string Id { get; init; }

    /// <summary>The name or description that the reports use, verbatim.</summary>
    public required string Name { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Actor ids.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>Actor ids.</summary>
    public ImmutableArray<string> Signatories { get; init; } = [];

    /// <summary>Date of signature, ISO 8601.</summary>
    public AgreementSlot? Signed { get; init; }

    public AgreementSlot? Place { get; init; }

    /// <summary>announced, initialled, signed, ratified, in-force, suspended, withdrawal-announced, terminated or lapsed.</summary>
    public AgreementSlot? Status { get; init; }

    public ImmutableArray<Provision> Provisions { get; init; } = [];

    public ImmutableArray<Lineage> Lineage { get; init; } = [];

    /// <summary>Ids of all claims about it.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];
}

/// <summary>A value and the claims that give it.</summary>
public sealed record AgreementSlot(string Value, ImmutableArray<string> Claims);

/// <summary>What a provision rests on.</summary>
public enum ProvisionStanding : byte
{
    /// <summary>Words of the clause are quoted.</summary>
    Text,

    /// <summary>It is only told.</summary>
    Reported,

    /// <summary>Reports disagree about it.</summary>
    Disputed,

    /// <summary>It is said not to be in there.</summary>
    Absent,
}

/// <summary>What an agreement provides.</summary>
/// <param name="Kind">ATOP obligation type (defense, offense, neutrality, nonaggression, consultation) or a cooperation domain.</param>
/// <param name="Text">A verbatim clause.</param>
/// <param name="Article">Article number as the reports give it.</param>
/// <param name="Standing">What it rests on.</param>
/// <param name="Claims">Ids; at least one.</param>
public sealed record Provision(string Kind, string Text, string? Article, ProvisionStanding Standing, ImmutableArray<string> Claims);

/// <summary>How an agreement relates to an earlier one.</summary>
/// <param name="Relation">supersedes, revives, amends, builds-on or terminates.</param>
/// <param name="Agreement">Id of the earlier agreement.</param>
/// <param name="Claims">Ids; at least one.</param>
public sealed record Lineage(string Relation, string Agreement, ImmutableArray<string> Claims);
