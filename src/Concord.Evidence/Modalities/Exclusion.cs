using Concord.Evidence.Clauses;

namespace Concord.Evidence.Modalities;

/// <summary>"did not rule out", "refused to exclude": two negations that leave a possibility open.</summary>
internal static class Exclusion
{
    /// <summary>Whether the clause at <paramref name="head"/> denies that something is ruled out.</summary>
    public static bool IsLeftOpen(SentenceTree tree, int head)
    {
        if (!Negation.IsNegated(tree, head))
        {
            return false;
        }

        int infinitive = tree.Child(head, "xcomp");
        return Excludes(tree, head) || (infinitive >= 0 && Excludes(tree, infinitive) && !Negation.IsNegated(tree, infinitive));
    }

    private static bool Excludes(SentenceTree tree, int verb)
    {
        if (tree[verb].Lemma != "rule")
        {
            return tree[verb].Lemma == "exclude";
        }

        foreach (int child in tree.Children(verb))
        {
            if (child == verb + 1 && tree[child].Lemma is "out" or "Out")
            {
                return true;
            }
        }

        return false;
    }
}
