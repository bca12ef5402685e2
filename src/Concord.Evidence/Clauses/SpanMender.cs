using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Joins or trims spans that stop where no reader would stop.</summary>
internal static class SpanMender
{
    public static void Mend(SentenceTree tree, List<Clause> clauses)
    {
        foreach (Clause clause in clauses)
        {
            if (clause.IsEmpty || clause.Kind == ClauseKind.Cue)
            {
                continue;
            }

            while (clause.FirstToken < clause.Head && tree[clause.FirstToken].Upos == Upos.Cconj && tree[clause.FirstToken].Lemma.ToLowerInvariant() is "and" or "or" or "but")
            {
                clause.FirstToken++;
            }

            if (Breaks(tree, clause))
            {
                Complete(tree, clauses, clause);
            }
        }
    }

    /// <summary>Whether the last word opens something that stands right after the span.</summary>
    private static bool Breaks(SentenceTree tree, Clause clause)
    {
        int last = clause.LastToken, next = last + 1;
        return next < tree.End && !tree.IsPunctuation(next) && IsOpener(tree, last)
            && !(clause.FirstToken > next || tree[next].Upos == Upos.Cconj);
    }

    /// <summary>Auxiliaries, determiners, prepositions, conjunctions and focusing adverbs want something after them.</summary>
    private static bool IsOpener(SentenceTree tree, int token) => tree[token].Upos switch
    {
        Upos.Aux or Upos.Sconj => true,
        Upos.Det => true,
        Upos.Pron => tree[token].Lemma.ToLowerInvariant() is "that" or "those" && tree[token].Xpos == "DT",
        Upos.Adp => tree[token].Xpos == "IN" && !tree.Is(token, "compound") && token + 1 < tree.End && tree[token + 1].Upos is not (Upos.Adp or Upos.Sconj),
        Upos.Adv => tree[token].Lemma.ToLowerInvariant() is "only" or "just" or "even" or "soon" or "shortly" && tree[token + 1].Upos is Upos.Sconj or Upos.Adp,
        _ => false,
    };

    /// <summary>Takes in the clause that follows, where it hangs on this one; else drops the words left open.</summary>
    private static void Complete(SentenceTree tree, List<Clause> clauses, Clause clause)
    {
        foreach (Clause next in clauses)
        {
            bool follows = !next.IsEmpty && next != clause && next.Head > clause.LastToken && tree.LeftOf(next.Head) <= clause.LastToken + 1
                && next.FirstToken <= clause.LastToken + 2 && next.LastToken > clause.LastToken;
            if (follows && next.Parent >= 0 && clauses[next.Parent] == clause)
            {
                clause.LastToken = next.LastToken;
                (next.FirstToken, next.LastToken) = (next.Head + 1, next.Head);
                return;
            }
        }

        int last = clause.LastToken;
        while (last > clause.Head && IsOpener(tree, last))
        {
            last--;
        }

        clause.LastToken = last;
    }
}
