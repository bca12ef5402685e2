using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Which prepositional phrases and members of enumerations are claims of their own.</summary>
internal static class PhraseRules
{
    private const int HeavyConjunct = 7;

    /// <summary>For an oblique or nominal modifier.</summary>
    public static ClauseKind Decide(SentenceTree tree, int token)
    {
        string marker = Subordinators.Lemma(tree, Subordinators.Find(tree, token));
        int left = tree.LeftOf(token);
        bool pause = Weights.FollowsPause(tree, left);
        switch (marker)
        {
            case "include" or "including" or "such as":
                return IsEnumeration(tree, token) ? ClauseKind.Item : ClauseKind.None;
            case "with" when pause && token > tree.HeadOf(token):
                return Weights.Content(tree, token) >= 3 ? ClauseKind.Participial : ClauseKind.None;
            case "accord to" or "according to" or "per":
                return ClauseKind.Cue;
            case "in" when tree[token].Lemma is "exchange" or "return" && Weights.Content(tree, token) >= 3:
                return ClauseKind.Nominal;
            default:
                return ClauseKind.None;
        }
    }

    /// <summary>For a noun coordinated with <paramref name="first"/>.</summary>
    public static ClauseKind DecideConjunct(SentenceTree tree, int token, int first, ClauseKind firstKind)
    {
        if (firstKind == ClauseKind.Item)
        {
            return tree[token].Upos == Upos.Pron || Weights.IsName(tree, token) ? ClauseKind.None : ClauseKind.Item;
        }

        bool object_ = tree.Is(first, "obj") || tree.Is(first, "obl");
        return object_ && HasClause(tree, token) && Weights.Content(tree, token) >= HeavyConjunct ? ClauseKind.Item : ClauseKind.None;
    }

    private static bool HasClause(SentenceTree tree, int token) => tree.Child(token, "acl") >= 0;

    /// <summary>Whether an "including …" phrase lists things that say something each, not bare names or words.</summary>
    private static bool IsEnumeration(SentenceTree tree, int token)
    {
        if (tree[token].Upos == Upos.Pron || Weights.IsName(tree, token))
        {
            return false;
        }

        int members = 1, heavy = IsHeavy(tree, token) ? 1 : 0;
        foreach (int child in tree.Children(token))
        {
            if (tree.Is(child, "conj"))
            {
                members++;
                heavy += IsHeavy(tree, child) ? 1 : 0;
            }
        }

        return heavy == members;
    }

    /// <summary>A noun with a modifier of its own, so that it says something alone.</summary>
    private static bool IsHeavy(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
        {
            if ((tree.Is(child, "amod") || tree.Is(child, "nmod") || tree.Is(child, "acl") || tree.Is(child, "compound") || tree.Is(child, "nummod"))
                && !tree.Is(child, "conj"))
            {
                return true;
            }
        }

        return false;
    }
}
