using System.Collections.Frozen;

namespace Concord.Casework.Disagreements;

/// <summary>Verbs of which one says no where the other says yes, by lemma.</summary>
internal static class Antonyms
{
    /// <summary>Verb and the one it is the opposite of; several may oppose one.</summary>
    private static readonly FrozenDictionary<string, string> Against = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["refuse"] = "accept", ["reject"] = "accept", ["decline"] = "accept",
        ["lose"] = "win", ["deny"] = "confirm", ["oppose"] = "support", ["close"] = "open", ["leave"] = "enter", ["ban"] = "allow",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<(string, string)> Pairs = FrozenSet.ToFrozenSet(
        [.. Against.Select(row => (row.Key, row.Value)), ("refuse", "agree"), ("reject", "approve"), ("reject", "back"), ("fall", "rise"), ("decrease", "increase"), ("impose", "lift")]);

    public static bool AreOpposite(string one, string two) => Pairs.Contains((one, two)) || Pairs.Contains((two, one));

    /// <summary>Whether the claim holds what its verb says; "refuse" and its like are negative of themselves.</summary>
    public static bool Holds(ClaimView view) => view.IsNegative == (view.Lemma is "refuse" or "reject" or "decline" or "deny");

    /// <summary>The verb that this one is the opposite of, or itself.</summary>
    public static (string Verb, bool IsOpposite) Positive(string lemma) =>
        Against.TryGetValue(lemma, out string? verb) && lemma is "refuse" or "reject" or "decline" or "lose" ? (verb!, true) : (lemma, false);
}
