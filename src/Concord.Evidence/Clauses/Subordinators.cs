using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>The word that introduces a clause or phrase, and what it means for cutting.</summary>
internal static class Subordinators
{
    /// <summary>First marker or case word at the left edge of what <paramref name="head"/> governs, or -1.</summary>
    public static int Find(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child > head)
            {
                break;
            }

            if (tree.Is(child, "mark") || tree.Is(child, "case"))
            {
                if (tree[child].Upos != Upos.Part)
                {
                    return child;
                }
            }
            else if (tree.Is(child, "advmod") && tree[child].Xpos == "WRB")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Lower-case lemma of the marker, fixed parts joined ("such as"), or an empty string.</summary>
    public static string Lemma(SentenceTree tree, int marker)
    {
        if (marker < 0)
        {
            return "";
        }

        string lemma = tree[marker].Lemma.ToLowerInvariant();
        foreach (int child in tree.Children(marker))
        {
            if (tree.Is(child, "fixed"))
            {
                lemma += " " + tree[child].Lemma.ToLowerInvariant();
            }
        }

        return lemma;
    }

    public static bool IsConditional(string marker) =>
        marker is "if" or "unless" or "provided" or "provided that" or "in case" or "as long as" or "so long as" or "whether" or "should" or "lest";

    /// <summary>Markers that a clause reads better without.</summary>
    public static bool IsDropped(string marker) =>
        marker is "that" or "while" or "although" or "though" or "whereas" or "as" or "by" or "with" or "such as" or "include"
            or "including" or "like" or "for" or "of" or "about" or "whilst" or "even though" or "on" or "over" or "so" or "so that";

    public static bool IsComparison(string marker) => marker is "than" or "as if" or "as though" or "like";

    /// <summary>Whether "to" marks <paramref name="head"/> as an infinitive.</summary>
    public static bool IsInfinitive(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child < head && tree[child].Upos == Upos.Part && tree.Is(child, "mark") && tree[child].Lemma == "to")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause has a finite verb or auxiliary of its own.</summary>
    public static bool IsFinite(SentenceTree tree, int head)
    {
        if (tree[head].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
        {
            return true;
        }

        foreach (int child in tree.Children(head))
        {
            if ((tree.Is(child, "aux") || tree.Is(child, "cop")) && tree[child].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="head"/> has a subject of its own.</summary>
    public static bool HasSubject(SentenceTree tree, int head) =>
        tree.Child(head, "nsubj") >= 0 || tree.Child(head, "csubj") >= 0;

    /// <summary>Whether <paramref name="head"/> is a verb, or a predicate with a copula or a subject.</summary>
    public static bool IsPredicate(SentenceTree tree, int head) =>
        tree[head].Upos == Upos.Verb || tree.Child(head, "cop") >= 0 || HasSubject(tree, head);
}
