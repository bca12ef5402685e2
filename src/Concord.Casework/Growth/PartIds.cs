using System.Collections.Immutable;

namespace Concord.Casework.Growth;

/// <summary>What the ids of one part become in the whole.</summary>
internal sealed class PartIds
{
    public Dictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Claims { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Origins { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Findings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Stories { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Events { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Agreements { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Voices { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<string> All(Dictionary<string, string> map, ImmutableArray<string> old) => [.. old.Select(id => map[id])];

    /// <summary>What a stance may be toward: an agreement, a finding, an event; an actor's id stays.</summary>
    public string Any(string id) =>
        Agreements.GetValueOrDefault(id) ?? Findings.GetValueOrDefault(id) ?? Events.GetValueOrDefault(id) ?? id;

    public AgreementSlot? Slot(AgreementSlot? slot) => slot is null ? null
        : slot with { Claims = All(Claims, slot.Claims), Rivals = [.. slot.Rivals.Select(rival => Slot(rival)!)] };
}
