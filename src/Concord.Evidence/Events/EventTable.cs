using System.Collections.Frozen;

namespace Concord.Evidence.Events;

/// <summary>Builds the word tables of the coder: one row a code and mode, the words after it.</summary>
internal static class EventTable
{
    /// <summary>What a word tells, before intent, refusal and ending are taken into account.</summary>
    public static FrozenDictionary<string, EventSense> Senses(params (string Code, string? Mode, string Words)[] rows)
    {
        Dictionary<string, EventSense> table = new(StringComparer.Ordinal);
        foreach ((string code, string? mode, string words) in rows)
        {
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table.TryAdd(word.Replace('_', ' '), new EventSense(code, mode));
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);
}
