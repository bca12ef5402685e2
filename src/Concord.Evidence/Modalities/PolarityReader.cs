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

        return IsDisclosure(tree[head].Lemma) && Read(tree, head) == Polarity.Negative && tree[head].Upos == Upos.Verb;
    }

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
