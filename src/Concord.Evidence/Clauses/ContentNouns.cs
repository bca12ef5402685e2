using System.Collections.Frozen;

namespace Concord.Evidence.Clauses;

/// <summary>Nouns that take a clause as what they are about ("fears about X leaving"), by lemma.</summary>
internal static class ContentNouns
{
    private static readonly FrozenSet<string> Nouns = new[]
    {
        "allegation", "accusation", "claim", "speculation", "rumor", "rumour", "suspicion", "report", "possibility", "risk", "concern", "fear",
        "worry", "threat", "chance", "danger", "prospect", "hint", "suggestion", "doubt", "likelihood", "expectation", "hope", "idea",
        "question", "anxiety", "apprehension", "evidence", "sign", "talk", "news", "warning", "denial", "notion", "unease", "case",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lemma) => Nouns.Contains(lemma);
}
