using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>How much a stretch of a sentence says.</summary>
internal static class Weights
{
    /// <summary>Nouns, names, full verbs, adjectives and numbers among the tokens that <paramref name="head"/> governs.</summary>
    public static int Content(SentenceTree tree, int head) => Content(tree, tree.LeftOf(head), tree.RightOf(head));

    /// <summary>Nouns, names, full verbs, adjectives and numbers from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static int Content(SentenceTree tree, int first, int last)
    {
        int count = 0;
        for (int token = first; token <= last; token++)
        {
            if (IsContent(tree[token].Upos))
            {
                count++;
            }
        }

        return count;
    }

    public static bool IsContent(Upos upos) =>
        upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num;

    /// <summary>Whether everything that <paramref name="head"/> governs is a name, but for function words.</summary>
    public static bool IsName(SentenceTree tree, int head)
    {
        for (int token = tree.LeftOf(head); token <= tree.RightOf(head); token++)
        {
            if (tree[token].Upos is Upos.Noun or Upos.Verb or Upos.Num or Upos.Adj)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a comma, dash or bracket stands right before <paramref name="token"/>.</summary>
    public static bool FollowsPause(SentenceTree tree, int token)
    {
        // The tree may give the comma itself to the clause that it opens.
        while (token < tree.End - 1 && tree.IsPunctuation(token))
        {
            token++;
        }

        int before = token - 1;
        while (before >= tree.First && tree[before].Upos is Upos.Adv or Upos.Cconj && token - before < 4)
        {
            before--;
        }

        return before >= tree.First && tree.IsPunctuation(before) && IsPause(tree.Text.Form(before));
    }

    /// <summary>Whether a comma, dash or bracket stands in or right after what <paramref name="head"/> governs.</summary>
    public static bool PrecedesPause(SentenceTree tree, int head)
    {
        int last = tree.RightOf(head);
        if (tree.IsPunctuation(last) && IsPause(tree.Text.Form(last)))
        {
            return true;
        }

        return last + 1 < tree.End && tree.IsPunctuation(last + 1) && IsPause(tree.Text.Form(last + 1));
    }

    private static bool IsPause(ReadOnlySpan<char> form) =>
        form.Length > 0 && form[0] is ',' or ';' or ':' or '-' or '–' or '—' or '(' or ')';
}
