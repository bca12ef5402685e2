using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>What a clause does to an agreement, whatever its construction: active, passive, relative, a participle, or with a preposition.</summary>
internal sealed class AgreementClause(AgreementContext context)
{
    private static readonly string[] Modals = ["must", "shall", "should", "will", "would", "may", "might", "can", "could", "need", "’ll", "'ll"];

    /// <summary>The agreement that is signed, left, ended …: object, passive subject, the noun before a relative clause, the subject of the sentence for a participle.</summary>
    public AgreementMention? Undergoer(int document, Claim claim)
    {
        Dependents tree = context.Trees[document];
        Token head = tree.Text.Tokens[claim.Head];
        if (context.MentionAt(document, claim.Object) is { } undergoer)
        {
            return undergoer;
        }

        if (IsPassive(document, claim.Head) && context.MentionAt(document, claim.Subject) is { } subject)
        {
            return subject;
        }

        if (context.Standing(document, claim.Object) is { } standing)
        {
            return standing;
        }

        // "… a contract that the two governments signed": the tree may lose what "that" stands for.
        foreach (int child in tree.Of(claim.Head))
        {
            bool isRelative = child < claim.Head && tree.Text.Tokens[child].Lemma is "that" or "which" && !Dependents.Is(tree.Text.Tokens[child].Deprel, "nsubj");
            if (isRelative && context.Standing(document, child, near: 0) is { } relative)
            {
                return relative;
            }
        }

        foreach (int child in tree.Of(claim.Head))
        {
            if (Dependents.Is(tree.Text.Tokens[child].Deprel, "obl") && tree.Preposition(child) is "on" or "to" or "from" or "of" or "into" or "out"
                && (context.MentionAt(document, child) ?? context.Standing(document, child)) is { } oblique)
            {
                return oblique;
            }
        }

        // "Elena Vargas initialled for Peru": what was initialled was told before.
        bool isFor = claim.Object < 0 && head.Lemma.ToLowerInvariant() is "sign" or "initial" or "initialle"
            && (tree.Of(claim.Head).Any(child => Dependents.Is(tree.Text.Tokens[child].Deprel, "obl") && tree.Preposition(child) == "for")
                || (claim.Subject >= 0 && tree.Below(claim.Subject, 2).Exists(token => context.Actors.IdAt(document, token) is { } signer && context.Actors.Find(signer) is { Type: "person" })));
        if (isFor && context.Before(document, claim.Head, near: 8) is { } told)
        {
            return told;
        }

        if (head.Head < 0)
        {
            return null;
        }

        if (Dependents.Is(head.Deprel, "acl"))
        {
            return context.MentionAt(document, head.Head);
        }

        return Dependents.Is(head.Deprel, "advcl") && head.Xpos == "VBN" && tree.Child(claim.Head, "nsubj") < 0
            ? context.MentionAt(document, tree.Child(head.Head, "nsubj"))
            : null;
    }

    /// <summary>The agreement that lapses, enters into force …: subject, or the noun before a relative clause.</summary>
    public AgreementMention? Actor(int document, Claim claim)
    {
        Dependents tree = context.Trees[document];
        if ((context.MentionAt(document, claim.Subject) ?? context.Standing(document, claim.Subject)) is { } subject)
        {
            return subject;
        }

        Token head = tree.Text.Tokens[claim.Head];
        return Dependents.Is(head.Deprel, "acl") && head.Head >= 0 ? context.MentionAt(document, head.Head) : null;
    }

    public bool IsPassive(int document, int head)
    {
        Dependents tree = context.Trees[document];
        Token token = tree.Text.Tokens[head];
        return tree.Child(head, "aux:pass") >= 0 || tree.Child(head, "nsubj:pass") >= 0
            || (Dependents.Is(token.Deprel, "acl") && token.Xpos == "VBN") || (Dependents.Is(token.Deprel, "advcl") && token.Xpos == "VBN" && tree.Child(head, "nsubj") < 0);
    }

    /// <summary>Whether what the clause tells has happened: past or perfect, without "must", "will", "before" or "until".</summary>
    public bool IsDone(int document, Claim claim)
    {
        Dependents tree = context.Trees[document];
        Token head = tree.Text.Tokens[claim.Head];
        bool isBe = false, isTo = false;
        foreach (int child in tree.Of(claim.Head))
        {
            string lemma = tree.Text.Tokens[child].Lemma.ToLowerInvariant();
            bool isAux = Dependents.Is(tree.Text.Tokens[child].Deprel, "aux");
            if ((isAux && Array.IndexOf(Modals, lemma) >= 0)
                || (Dependents.Is(tree.Text.Tokens[child].Deprel, "mark") && lemma is "before" or "until" or "unless" or "if" or "once" or "when"))
            {
                return false;
            }

            isBe |= isAux && lemma == "be" && tree.Text.Tokens[child].Xpos is "VBZ" or "VBP";
            isTo |= lemma == "to";
        }

        // "Is to be signed" and "to sign" are ahead; headings tell what is done in the present tense.
        return !isTo && (head.Xpos is "VBD" || (head.Xpos == "VBN" && !(isBe && tree.Child(claim.Head, "aux:pass") < 0)) || (claim.IsHeading && head.Xpos is "VBZ" or "VBP"));
    }
}
