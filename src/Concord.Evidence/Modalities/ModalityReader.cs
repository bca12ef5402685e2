using Concord.Evidence.Clauses;
using Concord.Language;

namespace Concord.Evidence.Modalities;

/// <summary>Reads how a clause is put forward from its own words and from what governs it.</summary>
internal static class ModalityReader
{
    private const int DeepestGovernor = 12;

    /// <summary>Modality of the clause that <paramref name="head"/> heads.</summary>
    public static ModalityReading Read(SentenceTree tree, int head)
    {
        ModalityReading reading = Own(tree, head);
        int token = head;
        for (int steps = 0; steps < DeepestGovernor; steps++)
        {
            int governor = tree.HeadOf(token);
            if (governor < 0 || !Governs(tree, token, governor))
            {
                break;
            }

            reading = IsAdjunct(tree, token) ? reading.Weaken(OwnModal(tree, governor)) : FromGovernor(tree, token, governor, reading);
            token = governor;
        }

        return reading;
    }

    /// <summary>Cues inside the clause: modals, adverbs, adjectives, conditions, "plans to".</summary>
    private static ModalityReading Own(SentenceTree tree, int head)
    {
        ModalityReading reading = ModalityReading.Asserted;
        bool modal = false;
        int condition = -1;
        foreach (int child in tree.Children(head))
        {
            string lemma = Lower(tree, child);
            if (tree.Is(child, "aux") && ModalityWords.Modals.TryGetValue(lemma, out Modality modality))
            {
                reading = reading.Weaken(modality, tree[child].Span);
                modal = true;
            }
            else if (tree.Is(child, "advmod") && ModalityWords.Adverbs.TryGetValue(lemma, out modality))
            {
                reading = reading.Weaken(modality, tree[child].Span);
            }
            else if (tree.Is(child, "amod") && tree[head].Upos == Upos.Noun && ModalityWords.Adjectives.TryGetValue(lemma, out modality))
            {
                reading = reading.Weaken(modality, tree[child].Span);
            }
            else if (tree.Is(child, "advcl") && condition < 0)
            {
                int marker = Subordinators.Find(tree, child);
                condition = Subordinators.Lemma(tree, marker) is "if" or "unless" or "provided" or "should" ? marker : -1;
            }
            else if (tree.Is(child, "xcomp") && Subordinators.IsInfinitive(tree, child) && ModalityWords.BeforeInfinitive.TryGetValue(Lower(tree, head), out modality)
                && IsOpenTo(tree, head, modality) && !HasObjectBefore(tree, head, child))
            {
                reading = reading.Weaken(modality, tree[head].Span);
            }
        }

        if (Futures.Of(tree, head) is { } future)
        {
            reading = reading.Weaken(future.Modality, future.Cue);
        }

        if (Exclusion.IsLeftOpen(tree, head))
        {
            reading = reading.Weaken(Modality.Possible, tree[head].Span);
        }

        int question = Subordinators.Find(tree, head);
        if (Subordinators.Lemma(tree, question) is string asks && (asks == "whether" ? !tree.Is(head, "advcl") : asks == "if" && tree.Is(head, "ccomp")))
        {
            reading = reading.Weaken(Modality.Possible, tree[question].Span);
        }

        if (Lower(tree, head) == "deny" && !ClauseArguments.IsPassive(tree, head) && tree.Child(head, "iobj") < 0)
        {
            reading = reading.Weaken(Modality.Denied, tree[head].Span);
        }

        if (ModalityWords.OwnClause.TryGetValue(Lower(tree, head), out Modality own) && tree[head].Upos == Upos.Verb)
        {
            reading = reading.Weaken(own, tree[head].Span);
        }

        return modal && condition >= 0 ? reading.Weaken(Modality.Conditional, tree[condition].Span) : reading;
    }

    /// <summary>"commits both to act", "asked them to go": the act of the verb stands, whatever comes of it.</summary>
    private static bool HasObjectBefore(SentenceTree tree, int head, int infinitive)
    {
        int undergoer = tree.Child(head, "obj");
        return undergoer >= 0 && undergoer < infinitive && !ClauseArguments.IsPassive(tree, head);
    }

    /// <summary>"is said to" alleges and "is expected to" predicts only in the passive; "says to" does not.</summary>
    private static bool IsOpenTo(SentenceTree tree, int head, Modality modality) =>
        tree[head].Upos != Upos.Verb || modality is Modality.Intended or Modality.Possible || Lower(tree, head) == "expect"
        || ClauseArguments.IsPassive(tree, head) || tree[head].Xpos == "VBN";

    /// <summary>Whether the words that govern reach into the clause below.</summary>
    private static bool Governs(SentenceTree tree, int token, int governor)
    {
        string relation = tree[token].Deprel;
        return relation switch
        {
            "ccomp" or "xcomp" or "csubj" => true,
            "conj" => SharesScope(tree, token, governor),
            "acl" => tree.Child(token, "mark") >= 0 || Subordinators.HasSubject(tree, token),
            "acl:relcl" => tree.Child(token, "mark") is int marker && marker >= 0 && tree[marker].Lemma == "that",
            "advcl" => IsAdjunct(tree, token) || (Subordinators.Lemma(tree, Subordinators.Find(tree, token)) is "of" && tree.Child(token, "mark") >= 0),
            _ => IsAdjunct(tree, token),
        };
    }

    /// <summary>"could supply arms, prompting …", "… in exchange for aid": what may happen carries its outcome and its price along.</summary>
    private static bool IsAdjunct(SentenceTree tree, int token)
    {
        if (token <= tree.HeadOf(token) || tree.Child(token, "mark") >= 0)
        {
            return false;
        }

        return tree.Is(token, "advcl") ? tree[token].Xpos == "VBG" && !Subordinators.HasSubject(tree, token) && !ReportingWords.Contains(Lower(tree, token))
            : (tree.Is(token, "obl") || tree.Is(token, "obj") || tree.Is(token, "nmod")) && tree[token].Upos == Upos.Noun;
    }

    /// <summary>A coordinated verb without a subject of its own shares modal and governor with the first.</summary>
    private static bool SharesScope(SentenceTree tree, int token, int first)
    {
        if (Subordinators.HasSubject(tree, token) && Subordinators.IsFinite(tree, token))
        {
            return Subordinators.Lemma(tree, Subordinators.Find(tree, first)) == "that" && tree.Is(first, "ccomp");
        }

        return !Subordinators.IsFinite(tree, token) || tree.Is(first, "ccomp") || tree.Is(first, "xcomp");
    }

    private static ModalityReading FromGovernor(SentenceTree tree, int token, int governor, ModalityReading reading)
    {
        string lemma = Lower(tree, governor);
        if (tree.Is(token, "conj"))
        {
            return Subordinators.HasSubject(tree, token) || (Subordinators.IsFinite(tree, token) && !tree.Is(governor, "xcomp"))
                ? Subordinators.HasSubject(tree, token) ? reading : reading.Weaken(Hearsay(tree, governor))
                : reading.Weaken(Own(tree, governor));
        }

        if (tree.Is(token, "xcomp"))
        {
            return ModalityWords.BeforeInfinitive.TryGetValue(lemma, out Modality open) && IsOpenTo(tree, governor, open)
                ? reading.Weaken(open, tree[governor].Span).Weaken(OwnModal(tree, governor))
                : reading.Weaken(OwnModal(tree, governor));
        }

        if (tree[governor].Upos is Upos.Noun && ModalityWords.Nouns.TryGetValue(lemma, out Modality noun))
        {
            return reading.Weaken(noun, tree[governor].Span);
        }

        if (tree[governor].Upos is Upos.Verb or Upos.Adj && ModalityWords.OverContent.TryGetValue(lemma, out Modality content)
            && !(content == Modality.Intended && IsIndicative(tree, token)))
        {
            return reading.Weaken(content, tree[governor].Span);
        }

        // "This could involve X doing Y": the modal reaches what it takes; a speaker's "would say" does not.
        return ReportingWords.Contains(lemma) ? reading : reading.Weaken(OwnModal(tree, governor));
    }

    /// <summary>"insists that it is peaceful" states; "insists that it be peaceful" wants.</summary>
    private static bool IsIndicative(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree.Is(child, "aux") && tree[child].Xpos == "MD")
            {
                return false;
            }
        }

        return Subordinators.IsFinite(tree, head);
    }

    /// <summary>"allegedly bought a house and paid off debts": hearsay before the first of two verbs holds for both.</summary>
    private static ModalityReading Hearsay(SentenceTree tree, int head)
    {
        ModalityReading reading = ModalityReading.Asserted;
        foreach (int child in tree.Children(head))
        {
            if (child < head && tree.Is(child, "advmod") && ModalityWords.Adverbs.TryGetValue(Lower(tree, child), out Modality modality) && modality == Modality.Alleged)
            {
                reading = reading.Weaken(modality, tree[child].Span);
            }
        }

        return reading;
    }

    private static ModalityReading OwnModal(SentenceTree tree, int head)
    {
        ModalityReading reading = ModalityReading.Asserted;
        foreach (int child in tree.Children(head))
        {
            string lemma = Lower(tree, child);
            if ((tree.Is(child, "aux") && ModalityWords.Modals.TryGetValue(lemma, out Modality modality))
                || (tree.Is(child, "advmod") && ModalityWords.Adverbs.TryGetValue(lemma, out modality)))
            {
                reading = reading.Weaken(modality, tree[child].Span);
            }
        }

        return reading;
    }

    private static string Lower(SentenceTree tree, int token) => tree[token].Lemma.ToLowerInvariant();
}
