using System.Collections.Immutable;

namespace Concord.Casework.Stances;

/// <summary>Stances of one actor on one thing in the order of their days, each told what it changed from.</summary>
internal static class StanceHistory
{
    public static ImmutableArray<Stance> InOrder(IEnumerable<Stance> stances)
    {
        ImmutableArray<Stance>.Builder ordered = ImmutableArray.CreateBuilder<Stance>();
        foreach (IGrouping<(string Actor, string Toward), Stance> group in stances.GroupBy(stance => (stance.Actor, stance.Toward))
            .OrderBy(group => group.Key.Actor, StringComparer.Ordinal).ThenBy(group => group.Key.Toward, StringComparer.Ordinal))
        {
            Stance? before = null;
            foreach (Stance stance in group.OrderBy(stance => stance.First ?? DateOnly.MaxValue).ThenBy(stance => stance.Kind))
            {
                // Two stances reported of the same days stand side by side: nothing says which came first.
                bool changed = before is { Last: { } last } && stance.First is { } first && last < first;
                ordered.Add(changed ? stance with { ChangedFrom = before!.Kind } : stance);
                before = stance;
            }
        }

        return ordered.ToImmutable();
    }
}
