using System.Collections.Frozen;

namespace Concord.Casework.Agreements;

/// <summary>Who is bound by an agreement, told by what they do with it: who breaks it, suspends it, keeps to it, or is party to it.</summary>
internal sealed class BoundReader(AgreementContext context)
{
    private static readonly FrozenSet<string> Verbs = Set("violate breach break suspend honor honour observe comply abide adhere flout");
    private static readonly FrozenSet<string> Acts = Set("violation breach withdrawal compliance suspension adherence exit obligation commitment noncompliance non-compliance departure");
    private static readonly FrozenSet<string> Roles = Set("party signatory partner member");
    private static readonly FrozenSet<string> Accusing = Set("accuse ban stop blame prevent keep suspect");

    /// <summary>Ids of states that a mention's surroundings show to be bound; empty where none.</summary>
    public IEnumerable<string> Around(AgreementMention mention)
    {
        // "The Iran deal".
        foreach (string named in Owners(mention.Document, mention.Token))
        {
            yield return named;
        }

        Dependents tree = context.Trees[mention.Document];
        int at = mention.Token, up = tree.Text.Tokens[at].Head;
        for (int hop = 0; hop < 2 && up >= 0; hop++, at = up, up = tree.Text.Tokens[at].Head)
        {
            string lemma = tree.Text.Tokens[up].Lemma.ToLowerInvariant();
            bool isVerb = tree.Text.Tokens[up].Xpos.StartsWith('V');
            if (!isVerb && Acts.Contains(lemma))
            {
                foreach (string owner in Owners(mention.Document, up))
                {
                    yield return owner;
                }
            }
            else if (Verbs.Contains(lemma))
            {
                foreach (string doer in Doers(mention.Document, up))
                {
                    yield return doer;
                }

                yield break;
            }
            else if (Roles.Contains(lemma) && tree.Preposition(at) is "to" or "of" or "in")
            {
                foreach (string holder in Holders(mention.Document, up))
                {
                    yield return holder;
                }

                yield break;
            }
            else
            {
                bool isPart = AgreementWords.PartNouns.Contains(lemma) || lemma is "limit" or "spirit" or "rule" or "side";
                if (!isPart)
                {
                    yield break;
                }
            }
        }
    }

    private IEnumerable<string> Owners(int document, int noun)
    {
        Dependents tree = context.Trees[document];
        foreach (int child in tree.Of(noun))
        {
            string relation = tree.Text.Tokens[child].Deprel;
            bool isOwner = relation == "nmod:poss" || Dependents.Is(relation, "compound") || relation == "amod" || (Dependents.Is(relation, "nmod") && tree.Preposition(child) == "by");
            if (isOwner && StateAt(document, child) is { } owner)
            {
                yield return owner;
            }
        }
    }

    /// <summary>The subject; of "accused X of breaching", X.</summary>
    private List<string> Doers(int document, int verb)
    {
        Dependents tree = context.Trees[document];
        int subject = tree.Child(verb, "nsubj"), head = tree.Text.Tokens[verb].Head;
        if (subject < 0 && head >= 0)
        {
            bool isAccused = Accusing.Contains(tree.Text.Tokens[head].Lemma.ToLowerInvariant());
            subject = tree.Child(head, isAccused && tree.Child(head, "nsubj:pass") < 0 ? "obj" : "nsubj");
        }

        return subject < 0 ? [] : States(document, subject);
    }

    /// <summary>"X and Y are the only parties to it", "X, a signatory of it"; not "X is no party".</summary>
    private List<string> Holders(int document, int role)
    {
        Dependents tree = context.Trees[document];
        bool isDenied = tree.Of(role).Any(child => tree.Text.Tokens[child].Lemma.ToLowerInvariant() is "no" or "not" or "never");
        if (isDenied)
        {
            return [];
        }

        int subject = tree.Child(role, "nsubj"), head = tree.Text.Tokens[role].Head;
        bool isApposed = head >= 0 && Dependents.Is(tree.Text.Tokens[role].Deprel, "appos");
        return subject >= 0 ? States(document, subject) : isApposed ? States(document, head) : [];
    }

    private List<string> States(int document, int token) => context.ActorsOf(document, token).FindAll(id => id.StartsWith("state:", StringComparison.Ordinal));

    private string? StateAt(int document, int token) =>
        context.Actors.IdAt(document, token) is { } id && id.StartsWith("state:", StringComparison.Ordinal) ? id : null;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
