using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Whether a word negates what it heads.</summary>
internal static class Negation
{
    /// <summary>Whether <paramref name="token"/> is negated by its own words ("not", "no", "without") or by itself ("lack", "fail").</summary>
    public static bool IsNegated(SentenceTree tree, int token)
    {
        bool negated = tree[token].Lemma is "lack" or "refuse" or "fail" or "decline" or "neglect" or "cease" && tree[token].Upos == Upos.Verb;
        foreach (int child in tree.Children(token))
        {
            string lemma = tree[child].Lemma.ToLowerInvariant();
            bool only = lemma == "not" && child + 1 < tree.Text.Tokens.Length && tree[child + 1].Lemma is "only" or "just" or "merely" or "simply";
            if (only)
            {
                // "not only signed but ratified" denies neither.
                continue;
            }

            bool word = lemma is "not" or "never" or "n't" or "nor" or "neither" or "hardly" or "barely" or "scarcely" && (tree.Is(child, "advmod") || tree.Is(child, "cc"));
            bool marker = lemma == "without" && tree.Is(child, "mark");
            bool quantity = lemma is "nobody" or "nothing" or "none" or "neither" && (tree.Is(child, "nsubj") || tree.Is(child, "obj"));
            bool determiner = (tree.Is(child, "nsubj") || tree.Is(child, "obj")) && HasNo(tree, child);
            if (word || marker || quantity || determiner)
            {
                negated = !negated;
            }
            else if (tree.Is(child, "advmod") && lemma is "long" or "longer" && HasNo(tree, child))
            {
                negated = !negated;
            }
        }

        return negated || (tree[token].Upos == Upos.Noun && HasNo(tree, token));
    }

    private static bool HasNo(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (tree[child].Lemma.ToLowerInvariant() is "no" or "neither" && (tree.Is(child, "det") || tree.Is(child, "advmod")))
            {
                return true;
            }
        }

        return false;
    }
}
