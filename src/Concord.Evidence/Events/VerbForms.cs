using System.Collections.Frozen;

namespace Concord.Evidence.Events;

/// <summary>Finds the base form of a verb that the word tables know, where the lemma given is none of theirs.</summary>
internal static class VerbForms
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["withdrew"] = "withdraw", ["withdrawn"] = "withdraw", ["sought"] = "seek", ["held"] = "hold", ["met"] = "meet", ["gave"] = "give",
        ["given"] = "give", ["sent"] = "send", ["took"] = "take", ["taken"] = "take", ["began"] = "begin", ["begun"] = "begin", ["broke"] = "break",
        ["struck"] = "strike", ["shot"] = "shoot", ["overthrew"] = "overthrow", ["overran"] = "overrun", ["told"] = "tell", ["led"] = "lead",
        ["sued"] = "sue", ["suing"] = "sue", ["freed"] = "free", ["freeing"] = "free", ["lent"] = "lend", ["laid"] = "lay", ["froze"] = "freeze",
        ["frozen"] = "freeze", ["forgave"] = "forgive", ["cut"] = "cut", ["hit"] = "hit", ["paid"] = "pay", ["flew"] = "fly", ["built"] = "build",
        ["fought"] = "fight", ["beat"] = "beat", ["beaten"] = "beat", ["swore"] = "swear", ["quit"] = "quit", ["spoke"] = "speak",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A known base of <paramref name="form"/>, or <paramref name="lemma"/>.</summary>
    public static string Base(string form, string lemma)
    {
        if (EventVerbs.IsKnown(lemma))
        {
            return lemma;
        }

        string lower = form.ToLowerInvariant();
        if (Irregular.TryGetValue(lower, out string? irregular))
        {
            return irregular;
        }

        foreach (string ending in new[] { "ing", "ed", "es", "s" })
        {
            if (!lower.EndsWith(ending, StringComparison.Ordinal) || lower.Length < ending.Length + 3)
            {
                continue;
            }

            string stem = lower[..^ending.Length];
            foreach (string candidate in new[] { stem, stem + "e", stem[^1] == stem[^2] ? stem[..^1] : stem, stem[^1] == 'i' ? stem[..^1] + "y" : stem })
            {
                if (EventVerbs.IsKnown(candidate))
                {
                    return candidate;
                }
            }
        }

        return lemma;
    }
}
