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

    /// <summary>treaty, defence-pact, nonaggression-pact, ceasefire, peace-agreement, trade-agreement, arms-contract, arms-control, border-treaty, memorandum, protocol, declaration or other.</summary>
    public AgreementSlot? Kind { get; init; }

    /// <summary>Date of signature, ISO 8601.</summary>
    public AgreementSlot? Signed { get; init; }

    /// <summary>Dates by step (announced, initialled, signed, ratified, in-force, ends), ISO 8601, as precise as told; those ahead are planned.</summary>
    public ImmutableSortedDictionary<string, AgreementSlot> Dates { get; init; } = ImmutableSortedDictionary.Create<string, AgreementSlot>(StringComparer.Ordinal);

    /// <summary>How long it runs: "20 years", "90 days", "indefinite".</summary>
    public AgreementSlot? Term { get; init; }

    /// <summary>automatic, by agreement or none.</summary>
    public AgreementSlot? Renewal { get; init; }

    /// <summary>Number of its articles.</summary>
    public AgreementSlot? ArticleCount { get; init; }

    public AgreementSlot? Place { get; init; }

    /// <summary>announced, initialled, signed, ratified, in-force, suspended, withdrawal-announced, terminated or lapsed.</summary>
    public AgreementSlot? Status { get; init; }

    public ImmutableArray<Provision> Provisions { get; init; } = [];

    public ImmutableArray<Lineage> Lineage { get; init; } = [];

    /// <summary>Ids of all claims about it.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];
}

/// <summary>A value and the claims that give it.</summary>
public sealed record AgreementSlot(string Value, ImmutableArray<string> Claims)
{
    /// <summary>What other reports give in its place, most told first.</summary>
    public ImmutableArray<AgreementSlot> Rivals { get; init; } = [];
}

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
public sealed record Provision(string Kind, string Text, string? Article, ProvisionStanding Standing, ImmutableArray<string> Claims)
{
    /// <summary>What sets it off, verbatim ("if either is attacked"); null where the reports do not tell.</summary>
    public string? Trigger { get; init; }

    /// <summary>How strongly it binds, verbatim ("without delay", "with all means"); empty where not told.</summary>
    public ImmutableArray<string> Strength { get; init; } = [];

    /// <summary>Exceptions and what is left to discretion, verbatim ("in accordance with Article 51").</summary>
    public ImmutableArray<string> Exceptions { get; init; } = [];

    /// <summary>Ids of the parties that it binds, where it names them; empty where it binds all.</summary>
    public ImmutableArray<string> Obligors { get; init; } = [];
}

/// <summary>How an agreement relates to an earlier one.</summary>
/// <param name="Relation">supersedes, revives, amends, builds-on or terminates.</param>
/// <param name="Agreement">Id of the earlier agreement.</param>
/// <param name="Claims">Ids; at least one.</param>
public sealed record Lineage(string Relation, string Agreement, ImmutableArray<string> Claims);
