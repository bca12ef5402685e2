using Concord.Evidence.Clauses;
using Concord.Language;

namespace Concord.Evidence.Modalities;

/// <summary>Futures without "will" of their own: "is going to", "when the time comes, we will", and the refusal in "won't say".</summary>
internal static class Futures
{
    /// <summary>What the clause foretells or means to do, and the words that say so; null for any other clause.</summary>
    public static (Modality Modality, TextSpan Cue)? Of(SentenceTree tree, int head)
    {
        if (GoingTo(tree, head) is >= 0 and int going)
        {
            return (OwnWill(tree, going) ? Modality.Intended : Modality.Predicted, tree[going].Span);
        }

        if (Refusal(tree, head) is >= 0 and int will)
        {
            return (Modality.Intended, tree[will].Span);
        }

        return IsTimeOfFuture(tree, head, out int governing) ? (Modality.Predicted, tree[governing].Span) : null;
    }

    /// <summary>"going" where it makes a future of the infinitive that heads the clause, or heads the clause itself; -1 elsewhere.</summary>
    private static int GoingTo(SentenceTree tree, int head)
    {
        if (IsGoing(tree, head) && tree.Child(head, "xcomp") is >= 0 and int own && Subordinators.IsInfinitive(tree, own))
        {
            return head;
        }

        int governor = tree.Is(head, "xcomp") && Subordinators.IsInfinitive(tree, head) ? tree.HeadOf(head) : -1;
        return governor >= 0 && IsGoing(tree, governor) ? governor : -1;
    }

    private static bool IsGoing(SentenceTree tree, int token) => tree[token].Lemma == "go" && tree[token].Xpos == "VBG" && IsPresent(tree, token);

    // "was going to" tells what somebody meant to do then.
    private static bool IsPresent(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (tree.Is(child, "aux") && tree[child].Xpos == "VBD")
            {
                return false;
            }
        }

        return true;
    }

    private static bool OwnWill(SentenceTree tree, int verb) =>
        tree.Child(verb, "nsubj") is >= 0 and int subject && tree[subject].Lemma.ToLowerInvariant() is "i" or "we";

    /// <summary>"will not say", "won't comment": whoever is asked refuses; nothing is foretold.</summary>
    private static int Refusal(SentenceTree tree, int head)
    {
        if (tree[head].Lemma is not ("say" or "comment" or "tell" or "discuss" or "disclose" or "reveal" or "answer" or "name" or "accept" or "tolerate" or "allow" or "negotiate")
            || !Negation.IsNegated(tree, head) || ClauseArguments.IsPassive(tree, head))
        {
            return -1;
        }

        foreach (int child in tree.Children(head))
        {
            if (tree.Is(child, "aux") && tree[child].Lemma.ToLowerInvariant() is "will" or "wo")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"when the votes are counted, she will resign": the present tense of a time clause lies ahead with its main clause.</summary>
    private static bool IsTimeOfFuture(SentenceTree tree, int head, out int governing)
    {
        governing = -1;
        int main = tree.Is(head, "advcl") ? tree.HeadOf(head) : -1;
        if (main < 0 || tree[head].Xpos == "VBD" || !HasTimeMark(tree, head) || HasPast(tree, head))
        {
            return false;
        }

        foreach (int child in tree.Children(main))
        {
            if (tree.Is(child, "aux") && tree[child].Lemma.ToLowerInvariant() is "will" or "'ll" or "wo")
            {
                governing = child;
                return true;
            }
        }

        governing = GoingTo(tree, main);
        return governing >= 0;
    }

    private static bool HasTimeMark(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child < head && (tree.Is(child, "mark") || tree.Is(child, "advmod")) && tree[child].Lemma.ToLowerInvariant() is "when" or "once" or "until" or "after" or "before")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPast(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree.Is(child, "aux") && tree[child].Xpos == "VBD")
            {
                return true;
            }
        }

        return false;
    }
}
