using System.Collections.Frozen;

namespace Concord.Evidence.Modalities;

/// <summary>English words that set how a clause is put forward, by lemma.</summary>
internal static class ModalityWords
{
    /// <summary>Modal auxiliaries.</summary>
    public static readonly FrozenDictionary<string, Modality> Modals = Table(
        (Modality.Possible, "may might could"),
        (Modality.Predicted, "will shall would 'll wo ll"),
        (Modality.Intended, "should ought"));

    /// <summary>Adverbs of the clause.</summary>
    public static readonly FrozenDictionary<string, Modality> Adverbs = Table(
        (Modality.Alleged, "reportedly allegedly purportedly supposedly apparently ostensibly rumouredly"),
        (Modality.Possible, "potentially possibly perhaps maybe conceivably arguably"),
        (Modality.Predicted, "likely probably presumably"));

    /// <summary>Verbs and predicates before an infinitive: "plans to", "is expected to".</summary>
    public static readonly FrozenDictionary<string, Modality> BeforeInfinitive = Table(
        (Modality.Intended, "plan intend vow pledge promise aim hope want seek threaten offer agree commit prepare propose undertake"
            + " ready willing determined eager keen committed set poised strive try attempt resolve decide wish swear opt move look"),
        (Modality.Predicted, "expect schedule anticipate forecast predict project due likely bind sure certain slate destine tip"),
        (Modality.Alleged, "say allege believe think report claim suspect accuse rumor rumour suppose presume purport understand"),
        (Modality.Possible, "appear seem unlikely possible"));

    /// <summary>Verbs whose content is put forward so: "alleged that", "accused of".</summary>
    public static readonly FrozenDictionary<string, Modality> OverContent = Table(
        (Modality.Denied, "deny refute disavow repudiate disprove debunk"),
        (Modality.Alleged, "allege claim accuse suspect purport insinuate charge rumor rumour speculate surmise"),
        (Modality.Possible, "fear worry suggest hint imply believe think doubt wonder consider caution raise question"),
        (Modality.Predicted, "expect predict anticipate forecast foresee project envisage"),
        (Modality.Intended, "plan intend vow pledge promise demand propose recommend hope want urge request ask insist require call"));

    /// <summary>Heads that mark their own clause, whatever follows: "hints at X", "accused X of Y".</summary>
    public static readonly FrozenDictionary<string, Modality> OwnClause = Table(
        (Modality.Alleged, "allege accuse suspect purport insinuate speculate"),
        (Modality.Possible, "hint"));

    /// <summary>Nouns whose content is put forward so: "speculation that", "plans to".</summary>
    public static readonly FrozenDictionary<string, Modality> Nouns = Table(
        (Modality.Alleged, "allegation accusation claim speculation rumor rumour suspicion report charge insinuation"),
        (Modality.Possible, "possibility risk concern fear worry threat chance danger prospect potential hint suggestion doubt likelihood"
            + " belief opportunity option idea question anxiety apprehension scenario unease sign signal"),
        (Modality.Predicted, "expectation prediction forecast projection"),
        (Modality.Intended, "plan intention pledge promise vow proposal offer commitment goal aim hope ambition demand call request desire bid"
            + " agreement decision obligation threat effort attempt readiness willingness recommendation appeal order requirement instruction"),
        (Modality.Denied, "denial"));

    /// <summary>Adjectives of a noun that heads a claim: "an alleged attack".</summary>
    public static readonly FrozenDictionary<string, Modality> Adjectives = Table(
        (Modality.Alleged, "alleged suspected purported supposed rumored rumoured reported so-called"),
        (Modality.Possible, "possible potential hypothetical"),
        (Modality.Predicted, "expected likely probable forthcoming upcoming looming anticipated"),
        (Modality.Intended, "planned proposed intended scheduled"));

    private static FrozenDictionary<string, Modality> Table(params (Modality Modality, string Words)[] rows)
    {
        Dictionary<string, Modality> table = new(StringComparer.Ordinal);
        foreach ((Modality modality, string words) in rows)
        {
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table.TryAdd(word, modality);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
