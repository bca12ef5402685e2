namespace Concord.Evidence.Clauses;

/// <summary>Whether a clause inside a noun phrase narrows the noun so that neither reads right without the other.</summary>
internal static class Restriction
{
    /// <summary>Whether the relative clause at <paramref name="token"/> has to stay with <paramref name="noun"/>.</summary>
    public static bool Binds(SentenceTree tree, int token, int noun)
    {
        int left = tree.LeftOf(token);
        if (left <= noun || Weights.FollowsPause(tree, left))
        {
            return false;
        }

        int governor = tree.HeadOf(noun);
        bool feared = tree.Is(noun, "nmod") && governor >= 0 && ContentNouns.Contains(tree[governor].Lemma.ToLowerInvariant());
        return feared || IsSuperlative(tree, token, noun) || !HasRelativizer(tree, left, token);
    }

    /// <summary>"the strongest ever signed between the two": cut off, the superlative would claim more.</summary>
    public static bool IsSuperlative(SentenceTree tree, int token, int noun)
    {
        if (noun < 0 || token < noun || Weights.FollowsPause(tree, tree.LeftOf(token)))
        {
            return false;
        }

        if (tree[noun].Xpos == "JJS")
        {
            return true;
        }

        foreach (int child in tree.Children(noun))
        {
            if (child < noun && (tree[child].Xpos == "JJS" || (tree.Is(child, "amod") && tree.Child(child, "advmod") is int degree and >= 0 && tree[degree].Xpos == "RBS")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRelativizer(SentenceTree tree, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            if (tree[token].Xpos is "WDT" or "WP" or "WP$" or "WRB" || string.Equals(tree[token].Lemma, "that", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
