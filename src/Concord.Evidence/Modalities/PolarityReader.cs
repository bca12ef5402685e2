using Concord.Evidence.Clauses;
using Concord.Language;

namespace Concord.Evidence.Modalities;

/// <summary>Reads whether a clause is negated, and whether it says that something is not known.</summary>
internal static class PolarityReader
{
    /// <summary>Polarity of the clause that <paramref name="head"/> heads.</summary>
    public static Polarity Read(SentenceTree tree, int head)
    {
        bool negative = false;
        int token = head;
        for (int depth = 0; depth < 6 && token >= 0; depth++)
        {
            if (Negation.IsNegated(tree, token) && !Exclusion.IsLeftOpen(tree, token))
            {
                negative = !negative;
            }

            int governor = tree.HeadOf(token);
            bool inherits = governor >= 0
                && ((tree.Is(token, "xcomp") && (token == head || tree.Is(head, "conj")))
                    || (tree.Is(token, "ccomp") && IsRaised(tree, governor))
                    || (tree.Is(token, "conj") && !Subordinators.IsFinite(tree, token) && !Subordinators.HasSubject(tree, token) && Subordinators.IsPredicate(tree, token)));
            if (!inherits)
            {
                break;
            }

            token = governor;
        }

        return negative ? Polarity.Negative : Polarity.Positive;
    }

    /// <summary>"does not believe that he lied" says of the lie that it was not, as far as the speaker goes.</summary>
    private static bool IsRaised(SentenceTree tree, int governor) =>
        tree[governor].Lemma is "believe" or "think" or "expect" or "suppose" or "imagine" or "want" or "reckon" && tree[governor].Upos == Upos.Verb;

    /// <summary>Whether the clause says that something is not known, not disclosed or unclear.</summary>
    public static bool IsUnknown(SentenceTree tree, int head, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            string lemma = tree[token].Lemma.ToLowerInvariant();
            if (lemma is "undisclosed" or "unclear" or "unspecified" or "unconfirmed" or "unverified" or "unknown" or "uncertain" or "unconfirm" or "unverify" or "undisclose" or "undetermined")
            {
                // "an unknown number" says something else; the predicate has to be it.
                return token == head || tree.HeadOf(token) == head && !tree.Is(token, "amod");
            }
        }

        if (tree[head].Lemma is "available" or "clear" or "detailed" or "public" or "certain" or "see" or "confirm" && IsOpen(tree, head))
        {
            return true;
        }

        return IsDisclosure(tree[head].Lemma) && Read(tree, head) == Polarity.Negative && tree[head].Upos == Upos.Verb && !IsOtherwiseMeant(tree, head);
    }

    /// <summary>"No voters say …", "did not say that it was so", "I don't know this man", "was not released from prison" withhold nothing.</summary>
    private static bool IsOtherwiseMeant(SentenceTree tree, int head)
    {
        foreach (int token in tree.Children(head))
        {
            string lemma = tree[token].Lemma.ToLowerInvariant();
            bool other = tree[head].Lemma switch
            {
                "say" => (tree.Is(token, "ccomp") && !IsQuestion(tree, token)) || (tree.Is(token, "nsubj") && IsNone(tree, token)),
                "know" => tree.Is(token, "nsubj") && lemma is "i" or "you",
                "release" => tree.Is(token, "obl") && tree.Child(token, "case") is >= 0 and int preposition && tree[preposition].Lemma is "from",
                _ => false,
            };
            if (other)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNone(SentenceTree tree, int token) => tree.Child(token, "det") is >= 0 and int determiner && tree[determiner].Lemma.Equals("no", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a clause asks: it opens with "whether", "if", "how" and the like.</summary>
    private static bool IsQuestion(SentenceTree tree, int clause)
    {
        foreach (int token in tree.Children(clause))
        {
            if (token <= clause && IsAsking(tree, token))
            {
                return true;
            }

            foreach (int below in tree.Children(token))
            {
                if (below <= clause && IsAsking(tree, below))
                {
                    return true;
                }
            }
        }

        return IsAsking(tree, clause);
    }

    private static bool IsAsking(SentenceTree tree, int token) =>
        tree[token].Lemma.ToLowerInvariant() is "whether" or "if" or "how" or "when" or "where" or "why" or "what" or "who" or "which";

    /// <summary>"is not clear", "remains to be seen", "has yet to be confirmed".</summary>
    private static bool IsOpen(SentenceTree tree, int head)
    {
        if (tree[head].Upos == Upos.Adj)
        {
            return Read(tree, head) == Polarity.Negative;
        }

        int governor = tree.Is(head, "xcomp") ? tree.HeadOf(head) : -1;
        return governor >= 0 && tree[governor].Lemma is "remain" or "have";
    }

    private static bool IsDisclosure(string lemma) =>
        lemma is "disclose" or "release" or "publish" or "reveal" or "specify" or "detail" or "confirm" or "verify" or "elaborate" or "know"
            or "clarify" or "establish" or "determine" or "say" or "comment" or "identify" or "announce" or "provide" or "divulge";
}
