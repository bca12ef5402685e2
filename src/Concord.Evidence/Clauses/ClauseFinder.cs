using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Finds the clauses of a sentence: where they run, who acts, what it is done to.</summary>
internal static class ClauseFinder
{
    public static List<Clause> Find(SentenceTree tree)
    {
        List<Clause> clauses = ClauseSplitter.Split(tree, out int[] owners);
        ClauseSpans.Fill(tree, clauses, owners);
        SpanMender.Mend(tree, clauses);
        ClauseArguments.Fill(tree, clauses);
        return clauses;
    }

    /// <summary>Whether a clause says something of its own, and not only who speaks.</summary>
    public static bool IsStatement(SentenceTree tree, Clause clause, bool heading)
    {
        if (clause.IsEmpty || clause.Kind == ClauseKind.Cue || clause.Head < clause.FirstToken || clause.Head > clause.LastToken)
        {
            return false;
        }

        if (ReportingOnly.Is(tree, clause) || NamesOnly(tree, clause))
        {
            return false;
        }

        int content = Weights.Content(tree, clause.FirstToken, clause.LastToken);
        bool predicate = Subordinators.IsPredicate(tree, clause.Head);
        if (clause.LostComplement && clause.Kind is not (ClauseKind.Item or ClauseKind.Nominal or ClauseKind.Apposition))
        {
            return content >= 3 && !ReportingWords.Contains(tree[clause.Head].Lemma) && HasOwnArgument(tree, clause);
        }

        if (tree[clause.Head].Lemma is "say" or "read" or "add" or "tell" or "note" or "write" or "state" or "explain" && content <= 3 && !HasOwnArgument(tree, clause))
        {
            return false;
        }

        if (clause.Kind is ClauseKind.Main && !predicate)
        {
            return !heading && content >= 4;
        }

        return content >= 2 || (predicate && content >= 1 && clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Complement && clause.LastToken - clause.FirstToken >= 2);
    }

    /// <summary>"presidential adviser Ana Ruiz", "the defence minister": a phrase that only says who somebody is.</summary>
    private static bool NamesOnly(SentenceTree tree, Clause clause)
    {
        if (Subordinators.IsPredicate(tree, clause.Head) || clause.Kind is ClauseKind.Participial or ClauseKind.Item)
        {
            return false;
        }

        for (int token = clause.FirstToken; token <= clause.LastToken; token++)
        {
            if (tree[token].Upos is Upos.Verb or Upos.Num or Upos.Adp or Upos.Aux)
            {
                return false;
            }
        }

        return tree[clause.LastToken].Upos == Upos.Propn
            || (clause.Kind == ClauseKind.Apposition && Weights.Content(tree, clause.FirstToken, clause.LastToken) < 3);
    }

    /// <summary>Whether an object or oblique of the head is left inside the span.</summary>
    private static bool HasOwnArgument(SentenceTree tree, Clause clause)
    {
        foreach (int child in tree.Children(clause.Head))
        {
            if (child >= clause.FirstToken && child <= clause.LastToken
                && (tree.Is(child, "obj") || tree.Is(child, "obl") || tree.Is(child, "xcomp") || tree.Is(child, "advcl") || tree[child].Deprel == "nsubj:pass"))
            {
                return true;
            }
        }

        return false;
    }
}
