using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>Who has what from whom, over the whole case: publishers, agencies, officials and anonymous sources as the reports credit them.</summary>
public sealed record CreditGraph
{
    /// <summary>In the order of their ids.</summary>
    public required ImmutableArray<CreditVoice> Voices { get; init; }

    /// <summary>By the ids of their ends.</summary>
    public required ImmutableArray<Credit> Credits { get; init; }

    /// <summary>Ids of outlets and agencies that credit one another, each at least two; what they have from one another alone has no root.</summary>
    public ImmutableArray<ImmutableArray<string>> Cycles { get; init; } = [];

    /// <summary>By claim of <see cref="Case.Claims"/>: ids of the voices from the publisher inwards to the root.</summary>
    public required ImmutableArray<ImmutableArray<string>> Paths { get; init; }
}

/// <summary>One who publishes, relays or says.</summary>
/// <param name="Id">v1, v2 …</param>
/// <param name="Name">Name for the reader.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsDeadEnd">Whether nobody is named: the lead ends here.</param>
/// <param name="Document">Id of the document that it stands for, where a report has no publisher of its own; else null.</param>
public sealed record CreditVoice(string Id, string Name, OriginKind Kind, bool IsDeadEnd, string? Document = null);

/// <summary>One voice names another as its source.</summary>
/// <param name="From">Id of the voice that relays.</param>
/// <param name="To">Id of the voice it has it from.</param>
/// <param name="Claims">Ids of the claims; at least one.</param>
public sealed record Credit(string From, string To, ImmutableArray<string> Claims);
