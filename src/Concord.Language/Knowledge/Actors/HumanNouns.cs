using System.Collections.Frozen;

namespace Concord.Language.Knowledge.Actors;

/// <summary>Common nouns for a person, with the gender that some of them show.</summary>
internal static class HumanNouns
{
    private static readonly FrozenSet<string> Male = Set("man", "boy", "father", "dad", "husband", "brother", "son", "uncle", "nephew", "grandfather", "grandson", "boyfriend", "gentleman", "guy", "ex-husband", "stepfather");

    private static readonly FrozenSet<string> Female = Set("woman", "girl", "mother", "mom", "mum", "wife", "sister", "daughter", "aunt", "niece", "grandmother", "granddaughter", "girlfriend", "lady", "ex-wife", "stepmother");

    private static readonly FrozenSet<string> Either = Set(
        "person", "child", "friend", "colleague", "player", "reader", "student", "teacher", "doctor", "patient", "victim", "suspect", "officer", "driver", "lawyer", "attorney",
        "parent", "baby", "kid", "teenager", "teen", "defendant", "plaintiff", "witness", "gunman", "attacker", "assailant", "soldier", "passenger", "worker", "employee", "boss",
        "owner", "resident", "voter", "candidate", "rival", "opponent", "partner", "cousin", "neighbor", "neighbour", "journalist", "reporter", "author", "artist", "singer", "actor",
        "actress", "someone", "anyone", "somebody", "individual", "immigrant", "migrant", "refugee", "whistleblower", "accuser", "mentor", "client", "customer", "professor", "nurse",
        "prisoner", "inmate", "hostage", "guest", "member", "predecessor", "successor", "user", "killer", "shooter", "pilot", "firefighter");

    /// <summary>Whether "he" (or "she") may stand for a noun; offices and roles of the world tables count too.</summary>
    public static bool Fits(string lemma, GazetteerTag tag, bool male) =>
        (male ? Male : Female).Contains(lemma) || Either.Contains(lemma) || tag == GazetteerTag.Title && !(male ? Female : Male).Contains(lemma);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
