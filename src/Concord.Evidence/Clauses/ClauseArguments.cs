using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Who acts in a clause and what it is done to, inherited where the clause itself is silent.</summary>
internal static class ClauseArguments
{
    /// <summary>Fills subjects and objects; governing clauses come first in <paramref name="clauses"/>.</summary>
    public static void Fill(SentenceTree tree, List<Clause> clauses)
    {
        foreach (Clause clause in clauses)
        {
            (clause.Subject, clause.Object) = Find(tree, clause.Head, 0);
        }
    }

    /// <summary>Agent and undergoer of the predicate at <paramref name="head"/>; -1 where unknown.</summary>
    public static (int Subject, int Object) Find(SentenceTree tree, int head, int depth)
    {
        int subject = -1, undergoer = -1, patient = -1, agent = -1;
        foreach (int child in tree.Children(head))
        {
            string relation = tree[child].Deprel;
            if (relation is "nsubj:pass" or "csubj:pass")
            {
                patient = child;
            }
            else if (relation is "nsubj:outer" || (relation is "nsubj" or "csubj" && subject < 0))
            {
                subject = child;
            }
            else if (relation == "obj" && undergoer < 0)
            {
                undergoer = child;
            }
            else if (relation == "obl:agent")
            {
                agent = child;
            }
        }

        if (patient >= 0 && (undergoer >= 0 || tree[head].Xpos == "VBD") && !IsPassive(tree, head))
        {
            // The parser took the subject of an active past tense for that of a passive.
            subject = subject >= 0 ? subject : patient;
            patient = -1;
        }

        bool passive = patient >= 0 || IsPassive(tree, head);
        if (subject < 0 && patient < 0 && depth < 8)
        {
            int inherited = Inherit(tree, head, depth);
            if (passive)
            {
                patient = inherited;
            }
            else
            {
                subject = inherited;
            }
        }

        subject = Antecedent(tree, head, subject);
        patient = Antecedent(tree, head, patient);
        undergoer = Antecedent(tree, head, undergoer);
        return passive ? (agent, patient >= 0 ? patient : undergoer) : (subject, undergoer);
    }

    /// <summary>Whether <paramref name="head"/> is a passive verb or a bare past participle.</summary>
    public static bool IsPassive(SentenceTree tree, int head)
    {
        if (tree[head].Xpos != "VBN")
        {
            return false;
        }

        foreach (int child in tree.Children(head))
        {
            if (tree[child].Deprel == "aux:pass")
            {
                return true;
            }

            if (tree.Is(child, "aux"))
            {
                return false;
            }
        }

        // A coordinated participle is passive where the first one is ("was seized and taken away").
        if (tree.Is(head, "conj") && tree.HeadOf(head) is int first and >= 0 && tree[first].Xpos == "VBN")
        {
            return IsPassive(tree, first);
        }

        return tree.Is(head, "acl") || tree.Is(head, "advcl") || tree.Is(head, "amod");
    }

    private static int Inherit(SentenceTree tree, int head, int depth)
    {
        int governor = tree.HeadOf(head);
        if (governor < 0)
        {
            return -1;
        }

        if (tree.Is(head, "acl") || tree.Is(head, "appos") || tree.Is(head, "amod"))
        {
            return governor;
        }

        if (tree.Is(head, "xcomp"))
        {
            // Object control: "urged the parties to sign".
            int controller = tree.Child(governor, "obj");
            controller = controller >= 0 && controller < head ? controller : tree.Child(governor, "iobj");
            if (controller >= 0 && controller < head && Subordinators.IsInfinitive(tree, head))
            {
                return controller;
            }
        }

        if (tree.Is(head, "conj") || tree.Is(head, "xcomp") || tree.Is(head, "advcl") || tree.Is(head, "parataxis"))
        {
            (int subject, int undergoer) = Find(tree, governor, depth + 1);
            return IsPassive(tree, governor) ? undergoer : subject;
        }

        return -1;
    }

    /// <summary>The noun right before the pronoun, where the tree does not say what it stands for.</summary>
    private static int NounBefore(SentenceTree tree, int pronoun)
    {
        int before = pronoun - 1;
        while (before > tree.First && tree.IsPunctuation(before))
        {
            before--;
        }

        return before >= tree.First && tree[before].Upos is Upos.Noun or Upos.Propn ? before : pronoun;
    }

    /// <summary>The noun that a relative pronoun stands for.</summary>
    private static int Antecedent(SentenceTree tree, int head, int argument)
    {
        if (argument < 0 || tree[argument].Xpos is not ("WDT" or "WP"))
        {
            return argument;
        }

        int clause = head;
        while (clause >= 0 && tree[clause].Deprel is not ("acl:relcl" or "advcl:relcl"))
        {
            clause = tree.Is(clause, "conj") || tree.Is(clause, "ccomp") || tree.Is(clause, "xcomp") ? tree.HeadOf(clause) : -1;
        }

        int antecedent = clause >= 0 ? tree.HeadOf(clause) : -1;
        return antecedent >= 0 ? antecedent : NounBefore(tree, argument);
    }
}
