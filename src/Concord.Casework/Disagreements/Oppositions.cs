using System.Collections.Frozen;
using Concord.Casework.Agreements;
using Concord.Casework.Findings;
using Concord.Evidence;

namespace Concord.Casework.Disagreements;

/// <summary>Claims of which one says that it is so and the other that it is not: negation, denial, the status of an agreement, and who did it.</summary>
internal sealed class Oppositions(CaseMaterial material, int[] storyOf)
{
    private const int MostViews = 120;

    private static readonly FrozenSet<string> Deeds = FrozenSet.ToFrozenSet(
        ["attack", "shell", "bomb", "kill", "fire", "shoot", "sink", "down", "strike", "violate", "break", "breach", "sabotage", "start", "cause", "order",
            "launch", "destroy", "burn", "poison", "kidnap", "abduct", "murder", "assassinate", "provoke", "win"],
        StringComparer.Ordinal);

    /// <summary>Disagreements by cluster.</summary>
    public IEnumerable<DisagreementDraft> Find(List<ClaimView> views)
    {
        SortedDictionary<(int Story, string Head), List<ClaimView>> byHead = [];
        HashSet<(int Cluster, bool Negative, Modality Modality, int Root)> seen = [];
        foreach (ClaimView view in views)
        {
            // One voice of each kind from a root speaks for its copies.
            if (view.Head.Length > 0 && Speaks(view) && seen.Add((view.Cluster, view.IsNegative, view.Source.Modality, view.Root)))
            {
                (int, string) key = (storyOf[view.Document], Antonyms.Positive(view.Lemma) is { IsOpposite: true } row ? NewsLexicon.Default.Family(row.Verb) : view.Head);
                if (!byHead.TryGetValue(key, out List<ClaimView>? list))
                {
                    byHead[key] = list = [];
                }

                list.Add(view);
            }
        }

        HashSet<(int, int)> reported = [];
        foreach (List<ClaimView> list in byHead.Values)
        {
            for (int i = 0; i < Math.Min(list.Count, MostViews); i++)
            {
                for (int j = i + 1; j < Math.Min(list.Count, MostViews); j++)
                {
                    if (Compare(list[i], list[j]) is { } draft && reported.Add((list[i].Cluster, list[j].Cluster)))
                    {
                        yield return draft;
                    }
                }
            }
        }
    }

    private static bool Speaks(ClaimView view) => !view.Source.IsUnknown && view.Source.Modality is Modality.Asserted or Modality.Denied or Modality.Alleged;

    private DisagreementDraft? Compare(ClaimView one, ClaimView two)
    {
        // What a root says of itself twice is no quarrel, and neither is "will not" about another day.
        if (one.Root == two.Root || Differ(one.Source.Time, two.Source.Time))
        {
            return null;
        }

        (double share, int count) = one.Overlap(two);
        bool sameSubject = one.Subject.Length > 0 && one.Subject == two.Subject;
        bool sameObject = one.Object.Length > 0 && one.Object == two.Object;
        if (Antonyms.AreOpposite(one.Lemma, two.Lemma))
        {
            bool shared = one.Object.Length > 0 && two.Object.Length > 0 && (sameObject || one.Terms.Contains(two.Object) || two.Terms.Contains(one.Object));
            return sameSubject && shared && Antonyms.Holds(one) && Antonyms.Holds(two)
                ? Draft(DisagreementKind.Negation, $"whether it is so: “{material.Quote(one.Claim)}”", one, two,
                    "The clauses have one actor and one object, and verbs that exclude each other; they go back to different origins.")
                : null;
        }

        if (one.IsNegative != two.IsNegative)
        {
            bool same = share >= 0.6 && count >= 2 && (sameSubject || sameObject) && !(one.Subject.Length > 0 && two.Subject.Length > 0 && !sameSubject && !sameObject);
            return same ? Opposite(one, two) : null;
        }

        return !one.IsNegative && sameObject && !sameSubject && Deeds.Contains(one.Head) && AreRivals(one, two, share, count) ? Rivals(one, two) : null;
    }

    private DisagreementDraft Opposite(ClaimView one, ClaimView two)
    {
        ClaimView positive = one.IsNegative ? two : one, negative = one.IsNegative ? one : two;
        bool status = AgreementWords.StatusVerbs.ContainsKey(one.Head)
            && (AgreementWords.Nouns.Contains(one.Object) || AgreementWords.Nouns.Contains(one.Subject) || one.Terms.Any(AgreementWords.Nouns.Contains));
        string why = negative.Source.Modality == Modality.Denied
            ? "One source denies what another puts forward; they go back to different origins."
            : "The clauses agree in predicate and arguments, one is negated, and they go back to different origins.";
        return Draft(status ? DisagreementKind.Status : DisagreementKind.Negation, $"whether it is so: “{material.Quote(positive.Claim)}”", positive, negative, why);
    }

    /// <summary>Two actors of one kind, neither named beside the other, for one deed on one object.</summary>
    private static bool AreRivals(ClaimView one, ClaimView two, double share, int count)
    {
        int first = one.Subject.IndexOf(':', StringComparison.Ordinal), second = two.Subject.IndexOf(':', StringComparison.Ordinal);
        return first > 0 && second > 0 && one.Document != two.Document
            && one.Subject.AsSpan(0, first).SequenceEqual(two.Subject.AsSpan(0, second))
            && share >= 0.5 && count >= 2 && !one.Terms.Contains(two.Subject) && !two.Terms.Contains(one.Subject);
    }

    private DisagreementDraft Rivals(ClaimView one, ClaimView two) => Draft(
        DisagreementKind.Actor, $"who: {one.Head} {one.Object}", one, two,
        "The clauses agree in deed and object but name different actors of one kind; they go back to different origins.");

    private DisagreementDraft Draft(DisagreementKind kind, string about, ClaimView one, ClaimView two, string why) => new(
        kind, about,
        [new DraftSide(material.Quote(one.Claim), [one.Claim]), new DraftSide(material.Quote(two.Claim), [two.Claim])],
        [one.Cluster, two.Cluster], why);

    private static bool Differ(string? one, string? two) => one is not null && two is not null && !string.Equals(one, two, StringComparison.Ordinal);
}
