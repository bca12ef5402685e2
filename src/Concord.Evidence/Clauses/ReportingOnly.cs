using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Clauses that only say who speaks: "the agency reported", "the minister told reporters on Sunday".</summary>
internal static class ReportingOnly
{
    public static bool Is(SentenceTree tree, Clause clause)
    {
        int head = clause.Head;
        if (tree[head].Upos != Upos.Verb)
        {
            return false;
        }

        bool agentOnly = tree[head].Xpos == "VBN" && (tree.Is(head, "acl") || tree.Is(head, "advcl"))
            && tree[head].Lemma is "cite" or "quote" or "report" or "detail" or "describe" or "state" or "note" or "confirm" or "announce";
        if (!agentOnly && !Says(tree[head].Lemma))
        {
            return false;
        }

        bool agent = false;
        foreach (int child in tree.Children(head))
        {
            if (child < clause.FirstToken || child > clause.LastToken)
            {
                continue;
            }

            string relation = tree[child].Deprel;
            agent |= relation == "obl:agent" || (tree.Is(child, "obl") && IsBy(tree, child));
            if (relation is "nsubj:pass" or "aux:pass" || Negation.IsNegated(tree, head) || tree.Is(child, "conj") || HasContent(tree, head, child))
            {
                return false;
            }
        }

        return !agentOnly || agent;
    }

    private static bool Says(string lemma) =>
        lemma is "say" or "tell" or "report" or "announce" or "add" or "state" or "note" or "write" or "explain" or "claim" or "estimate" or "warn"
            or "argue" or "declare" or "insist" or "stress" or "remark" or "observe" or "tweet" or "believe" or "think" or "assert" or "conclude";

    private static bool IsBy(SentenceTree tree, int token) =>
        Subordinators.Lemma(tree, Subordinators.Find(tree, token)) == "by";

    /// <summary>Whether an argument carries more than the listener, the time or the place of speaking.</summary>
    private static bool HasContent(SentenceTree tree, int head, int child)
    {
        if (tree.Is(child, "obj") || tree.Is(child, "iobj"))
        {
            return tree[head].Lemma != "tell" || tree.RightOf(child) - tree.LeftOf(child) > 3;
        }

        if (tree.Is(child, "obl") && child > head)
        {
            return Subordinators.Lemma(tree, Subordinators.Find(tree, child)) is not ("" or "on" or "in" or "at" or "during" or "after" or "by" or "via" or "to" or "through");
        }

        return tree.Is(child, "ccomp") || tree.Is(child, "xcomp") || tree.Is(child, "advcl") || tree.Is(child, "csubj") || tree.Is(child, "parataxis");
    }
}
