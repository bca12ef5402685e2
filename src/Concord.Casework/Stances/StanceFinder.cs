using System.Collections.Immutable;
using Concord.Casework.Actors;
using Concord.Casework.Agreements;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Stances;

/// <summary>Finds who supports, opposes or worries about whom or what.</summary>
internal static class StanceFinder
{
    /// <summary>Stances by actor and target. A target is an actor, the agreement of the case, or the finding that the claim is part of.</summary>
    /// <param name="material">Documents and claims.</param>
    /// <param name="actors">Actors of the case.</param>
    /// <param name="claimIds">Ids by claim index.</param>
    /// <param name="findingOf">Finding by claim index: its id and statement.</param>
    /// <param name="agreement">The agreement that the case is about, where there is one.</param>
    public static ImmutableArray<Stance> Find(
        CaseMaterial material, ActorRegistry actors, ImmutableArray<string> claimIds,
        Func<int, (string Id, string Statement)?> findingOf, Agreement? agreement)
    {
        SortedDictionary<(string Actor, string Toward, StanceKind Kind), (string Name, SortedSet<int> Claims)> found = [];
        ImmutableArray<Dependents> trees = [.. material.Documents.Select(document => new Dependents(document.Analysis))];
        for (int claim = 0; claim < material.Places.Length; claim++)
        {
            Read(claim);
        }

        return StanceHistory.InOrder(found.Select(row => new Stance(
            row.Key.Actor, row.Key.Toward, row.Value.Name, row.Key.Kind, [.. row.Value.Claims.Select(claim => claimIds[claim])])
        {
            First = row.Value.Claims.Min(DayOf), Last = row.Value.Claims.Max(DayOf),
        }));

        DateOnly? DayOf(int claim) => material.DocumentOf(claim).Document.PublishedDate;

        void Read(int claim)
        {
            Claim source = material.ClaimAt(claim);
            int document = material.Places[claim].Document;
            Dependents tree = trees[document];
            if (source.Subject < 0 || source.Polarity == Polarity.Negative || source.Modality is not (Modality.Asserted or Modality.Intended)
                || Stated(tree, source) is not { } stated)
            {
                return;
            }

            (string Id, string Name)? target = Target(document, tree, stated.At, source.Head, claim);
            if (target is null)
            {
                return;
            }

            foreach (string actor in Speakers(document, tree, source.Subject))
            {
                if (actor != target.Value.Id)
                {
                    (string Actor, string Toward, StanceKind Kind) key = (actor, target.Value.Id, stated.Kind);
                    if (!found.TryGetValue(key, out (string Name, SortedSet<int> Claims) row))
                    {
                        found[key] = row = (target.Value.Name, []);
                    }

                    row.Claims.Add(claim);
                }
            }
        }

        (string Id, string Name)? Target(int document, Dependents tree, int at, int verb, int claim)
        {
            foreach (int candidate in Candidates(tree, at, verb))
            {
                Token token = tree.Text.Tokens[candidate];
                if (agreement is not null && AgreementWords.Nouns.Contains(token.Lemma.ToLowerInvariant()))
                {
                    return (agreement.Id, agreement.Name);
                }

                if (actors.IdAt(document, candidate) is { } id && actors.Find(id) is { } actor)
                {
                    return (id, actor.Name);
                }
            }

            return findingOf(claim) is { } finding ? (finding.Id, finding.Statement) : null;
        }

        IEnumerable<string> Speakers(int document, Dependents tree, int subject)
        {
            if (actors.IdAt(document, subject) is { } first)
            {
                yield return first;
            }

            foreach (int child in tree.Of(subject))
            {
                if (Dependents.Is(tree.Text.Tokens[child].Deprel, "conj") && actors.IdAt(document, child) is { } joined)
                {
                    yield return joined;
                }
            }
        }
    }

    /// <summary>The stance that a clause states, and the token whose complements name its target.</summary>
    private static (StanceKind Kind, int At)? Stated(Dependents tree, Claim source)
    {
        Token head = tree.Text.Tokens[source.Head];
        string lemma = head.Lemma.ToLowerInvariant();
        bool isPassive = tree.Child(source.Head, "aux:pass") >= 0;
        if (head.Upos == Upos.Verb && !isPassive && StanceWords.Verbs.TryGetValue(lemma, out StanceKind kind))
        {
            return OfOneself(tree, source.Head) ? null : (lemma == "warn" && WarnsAgainst(tree, source.Head) ? StanceKind.Opposes : kind, source.Head);
        }

        if (head.Upos == Upos.Adj && lemma is "concerned" or "worried" or "alarmed" or "supportive" or "critical")
        {
            return (lemma switch { "supportive" => StanceKind.Supports, "critical" => StanceKind.Opposes, _ => StanceKind.Concerned }, source.Head);
        }

        int noun = tree.Child(source.Head, "obj");
        return noun >= 0 && StanceWords.LightVerbs.Contains(lemma) && StanceWords.Nouns.TryGetValue(tree.Text.Tokens[noun].Lemma.ToLowerInvariant(), out kind)
            ? (kind, noun)
            : null;
    }

    /// <summary>Who defends or praises what is his own takes no side; "thank you" is said to who listens.</summary>
    private static bool OfOneself(Dependents tree, int verb)
    {
        int target = tree.Child(verb, "obj");
        if (target < 0)
        {
            return false;
        }

        int owner = tree.Child(target, "nmod:poss");
        return tree.Text.Tokens[target].Upos == Upos.Pron && tree.Text.Tokens[target].Lemma is "you" or "I" or "we" or "himself" or "herself" or "themselves"
            || (tree.Text.Tokens[verb].Lemma is "defend" or "champion" or "praise" && owner >= 0 && tree.Text.Tokens[owner].Upos == Upos.Pron);
    }

    private static bool WarnsAgainst(Dependents tree, int verb)
    {
        foreach (int child in tree.Of(verb))
        {
            if (Dependents.Is(tree.Text.Tokens[child].Deprel, "obl") && tree.Preposition(child) == "against")
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Candidates(Dependents tree, int at, int verb)
    {
        foreach (int start in at == verb ? [at] : new[] { at, verb })
        {
            foreach (int child in tree.Of(start))
            {
                string relation = tree.Text.Tokens[child].Deprel;
                bool isOblique = (Dependents.Is(relation, "obl") || Dependents.Is(relation, "nmod"))
                    && tree.Preposition(child) is "over" or "about" or "of" or "for" or "to" or "at" or "on" or "against" or "toward" or "towards" or "with";
                if ((relation == "obj" && child != at) || isOblique)
                {
                    yield return child;
                }
            }
        }
    }
}
