using System.Collections.Frozen;

namespace Concord.Casework.Stances;

/// <summary>Words by which somebody takes a stance, by lemma.</summary>
internal static class StanceWords
{
    public static readonly FrozenDictionary<string, StanceKind> Verbs = Build(
        (StanceKind.Supports, "support back welcome endorse praise hail thank commend applaud defend champion embrace laud salute"),
        (StanceKind.Opposes, "condemn criticize criticise denounce reject oppose protest slam decry deplore blast rebuke accuse lambast dismiss veto"),
        (StanceKind.Concerned, "worry alarm concern fear warn dismay unsettle"));

    /// <summary>Nouns that carry the stance under a light verb ("expressed concern about").</summary>
    public static readonly FrozenDictionary<string, StanceKind> Nouns = Build(
        (StanceKind.Supports, "support backing endorsement praise solidarity approval"),
        (StanceKind.Opposes, "condemnation criticism opposition objection protest rejection disapproval outrage"),
        (StanceKind.Concerned, "concern worry alarm fear unease dismay anxiety misgiving"));

    public static readonly FrozenSet<string> LightVerbs =
        new[] { "express", "voice", "raise", "pledge", "vow", "offer", "reiterate", "declare", "announce", "reaffirm", "show", "give", "convey", "signal", "promise", "share" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, StanceKind> Build(params (StanceKind Kind, string Words)[] rows)
    {
        Dictionary<string, StanceKind> table = new(StringComparer.Ordinal);
        foreach ((StanceKind kind, string words) in rows)
        {
            foreach (string word in words.Split(' '))
            {
                table[word] = kind;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
