using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Mends verbs that the parser parted from their subject or their auxiliary.</summary>
internal static class FiniteMender
{
    /// <summary>Makes at most one change at <paramref name="token"/>.</summary>
    public static bool Mend(SentenceTree tree, int token, ImmutableArray<Token>.Builder tokens) =>
        ContentWithoutThat(tree, token, tokens) || AuxiliaryAlone(tree, token, tokens) || SubjectTakenForObject(tree, token, tokens);

    /// <summary>"said the plan breached the law": the noun is the subject of what is said, not its object.</summary>
    private static bool ContentWithoutThat(SentenceTree tree, int verb, ImmutableArray<Token>.Builder tokens)
    {
        int noun = tree.HeadOf(verb);
        int says = noun < 0 ? -1 : tree.HeadOf(noun);
        if (says < 0 || says > noun || noun > verb || !tree.Is(verb, "acl") || tree[verb].Xpos is not ("VBN" or "VBD")
            || tree[says].Lemma is not ("say" or "think" or "argue" or "insist" or "contend" or "add")
            || !(tree.Is(noun, "obj") || tree.Is(noun, "nsubj")) || tree.Child(verb, "obj") < 0 || Subordinators.HasSubject(tree, verb)
            || HasPause(tree, says, verb) || !HasSubjectBefore(tree, says))
        {
            return false;
        }

        tokens[verb] = tokens[verb] with { Head = says, Deprel = "ccomp", Xpos = "VBD" };
        Attach(tokens, noun, verb, "nsubj");
        return true;
    }

    /// <summary>"relations had | risen": the auxiliary goes under its verb, and the verb takes its place.</summary>
    private static bool AuxiliaryAlone(SentenceTree tree, int auxiliary, ImmutableArray<Token>.Builder tokens)
    {
        if (tree[auxiliary].Lemma is not ("have" or "be") || tree.Is(auxiliary, "aux") || tree.Is(auxiliary, "cop")
            || !Subordinators.HasSubject(tree, auxiliary) || tree.Child(auxiliary, "obj") >= 0)
        {
            return false;
        }

        int verb = auxiliary + 1;
        while (verb < tree.End && tree[verb].Upos == Upos.Adv)
        {
            verb++;
        }

        if (verb >= tree.End || tree[verb].Xpos != "VBN" || tree.Child(verb, "aux") >= 0 || Subordinators.HasSubject(tree, verb)
            || !(tree.HeadOf(verb) == auxiliary || (tree.HeadOf(verb) >= 0 && tree.HeadOf(verb) == tree.HeadOf(auxiliary)))
            || tree.Is(verb, "conj"))
        {
            return false;
        }

        tokens[verb] = tokens[verb] with { Head = tokens[auxiliary].Head, Deprel = tokens[auxiliary].Deprel };
        foreach (int child in tree.Children(auxiliary))
        {
            if (child != verb)
            {
                Attach(tokens, child, verb, tree[child].Deprel);
            }
        }

        Attach(tokens, auxiliary, verb, tree[auxiliary].Lemma == "be" ? "aux:pass" : "aux");
        return true;
    }

    /// <summary>"the help the clause | obliges them to give": the noun right before a finite verb without a subject is its subject.</summary>
    private static bool SubjectTakenForObject(SentenceTree tree, int verb, ImmutableArray<Token>.Builder tokens)
    {
        int noun = verb - 1;
        int governor = noun < tree.First ? -1 : tree.HeadOf(noun);
        int head = tree.HeadOf(verb);
        if (governor < 0 || head < 0 || noun == tree.First || governor > noun || tree[verb].Xpos is not ("VBZ" or "VBP") || tree[verb].Upos != Upos.Verb
            || tree[noun].Upos is not (Upos.Noun or Upos.Propn) || !tree.Is(noun, "obj") || tree.LeftOf(verb) < verb
            || Subordinators.HasSubject(tree, verb) || !(head == noun || head == governor)
            || !(tree.Is(verb, "acl") || tree.Is(verb, "advcl") || tree.Is(verb, "ccomp")) || tree.RightOf(noun) > noun && head != noun)
        {
            return false;
        }

        tokens[verb] = tokens[verb] with { Head = governor, Deprel = tree.Is(verb, "ccomp") ? "ccomp" : "acl:relcl" };
        Attach(tokens, noun, verb, "nsubj");
        return true;
    }

    private static bool HasSubjectBefore(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < verb && tree.Is(child, "nsubj"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPause(SentenceTree tree, int first, int last)
    {
        for (int token = first; token < last; token++)
        {
            if (tree.IsPunctuation(token))
            {
                return true;
            }
        }

        return false;
    }

    private static void Attach(ImmutableArray<Token>.Builder tokens, int token, int head, string relation) =>
        tokens[token] = tokens[token] with { Head = head, Deprel = relation };
}
