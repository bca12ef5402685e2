using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Gives each clause one unbroken run of the tokens it owns.</summary>
internal static class ClauseSpans
{
    /// <summary>Longest inserted clause, in tokens, across which a clause is still quoted as one.</summary>
    private const int JoinedGap = 7;

    /// <summary>The same for appositions, without which a subject is only a name.</summary>
    private const int JoinedApposition = 12;

    public static void Fill(SentenceTree tree, List<Clause> clauses, int[] owners)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            Clause clause = clauses[i];
            (int first, int last) = Run(tree, clauses, owners, i);
            (clause.FirstToken, clause.LastToken) = Trim(tree, clause, AfterLabel(tree, clause.Head, first), last);
        }
    }

    private static (int First, int Last) Run(SentenceTree tree, List<Clause> clauses, int[] owners, int index)
    {
        Clause clause = clauses[index];
        int left = tree.LeftOf(clause.Head), right = tree.RightOf(clause.Head);
        int first = clause.Head, last = clause.Head;
        int gap = 0;
        int widest = JoinedApposition;
        for (int token = clause.Head - 1; token >= left; token--)
        {
            if (owners[token - tree.First] == index)
            {
                if (gap > widest)
                {
                    break;
                }

                first = token;
                gap = 0;
                widest = JoinedApposition;
            }
            else
            {
                gap++;
                widest = IsApposition(clauses, owners[token - tree.First]) ? widest : JoinedGap;
            }
        }

        gap = 0;
        for (int token = clause.Head + 1; token <= right; token++)
        {
            if (owners[token - tree.First] == index)
            {
                if (gap > JoinedGap)
                {
                    break;
                }

                if (gap == 0 || !tree.IsPunctuation(token))
                {
                    last = token;
                    gap = 0;
                }
            }
            else
            {
                gap++;
            }
        }

        return (first, last);
    }

    /// <summary>Passes over a label without a verb before a colon ("Next steps: …").</summary>
    private static int AfterLabel(SentenceTree tree, int head, int first)
    {
        for (int token = first; token < head; token++)
        {
            if (tree[token].Upos is Upos.Verb or Upos.Aux)
            {
                return first;
            }

            if (tree.Text.Form(token) is ":")
            {
                return token + 1;
            }
        }

        return first;
    }

    private static bool IsApposition(List<Clause> clauses, int owner) =>
        owner >= 0 && clauses[owner].Kind == ClauseKind.Apposition;

    private static (int First, int Last) Trim(SentenceTree tree, Clause clause, int first, int last)
    {
        bool moved = true;
        while (moved && first <= last)
        {
            moved = false;
            if (IsLeadingWaste(tree, clause, first, last))
            {
                first += FixedLength(tree, first);
                moved = true;
            }
            else if (IsTrailingWaste(tree, clause, first, last))
            {
                last--;
                moved = true;
            }
        }

        return (first, last);
    }

    private static int FixedLength(SentenceTree tree, int token)
    {
        int length = 1;
        foreach (int child in tree.Children(token))
        {
            if (tree.Is(child, "fixed") && child == token + length)
            {
                length++;
            }
        }

        return length;
    }

    private static bool IsLeadingWaste(SentenceTree tree, Clause clause, int token, int last)
    {
        if (tree.IsPunctuation(token))
        {
            return !IsOpening(tree, token) || !HasClosing(tree, token + 1, last);
        }

        if (token == clause.Head)
        {
            return false;
        }

        if (tree.Is(token, "cc"))
        {
            return tree.HeadOf(token) == clause.Head || tree.HeadOf(token) < token;
        }

        return tree.HeadOf(token) == clause.Head && (tree.Is(token, "mark") || tree.Is(token, "case"))
            && clause.Kind is not (ClauseKind.Main or ClauseKind.Nominal)
            && Subordinators.IsDropped(Subordinators.Lemma(tree, token));
    }

    private static bool IsTrailingWaste(SentenceTree tree, Clause clause, int first, int token)
    {
        if (tree.IsPunctuation(token))
        {
            return !IsClosing(tree, token) || !HasOpening(tree, first, token - 1);
        }

        return token != clause.Head && tree.Is(token, "cc");
    }

    private static bool IsOpening(SentenceTree tree, int token) => tree.Text.Form(token) is "\"" or "'" or "“" or "‘" or "``" or "(" or "[" or "«";

    private static bool IsClosing(SentenceTree tree, int token) => tree.Text.Form(token) is "\"" or "'" or "”" or "’" or "''" or ")" or "]" or "»";

    private static bool HasClosing(SentenceTree tree, int first, int last) => Any(tree, first, last, IsClosing);

    private static bool HasOpening(SentenceTree tree, int first, int last) => Any(tree, first, last, IsOpening);

    private static bool Any(SentenceTree tree, int first, int last, Func<SentenceTree, int, bool> test)
    {
        for (int token = first; token <= last; token++)
        {
            if (tree.IsPunctuation(token) && test(tree, token))
            {
                return true;
            }
        }

        return false;
    }
}
