using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Mends attachments that a greedy parser often gets wrong in news prose; token indices stay as they are.</summary>
internal static class TreeMender
{
    private const int MostPasses = 3;

    public static AnalyzedText Mend(AnalyzedText text)
    {
        ImmutableArray<Token> tokens = text.Tokens;
        for (int pass = 0; pass < MostPasses; pass++)
        {
            AnalyzedText current = Copy(text, tokens);
            ImmutableArray<Token>.Builder mended = tokens.ToBuilder();
            bool changed = false;
            for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
            {
                SentenceTree tree = new(current, sentence);
                changed |= MendSentence(tree, mended);
            }

            if (!changed)
            {
                return current;
            }

            tokens = mended.MoveToImmutable();
        }

        return Copy(text, tokens);
    }

    private static AnalyzedText Copy(AnalyzedText text, ImmutableArray<Token> tokens) => text.Tokens == tokens ? text : new AnalyzedText
    {
        Text = text.Text,
        Tokens = tokens,
        Sentences = text.Sentences,
        Entities = text.Entities,
        Times = text.Times,
        Mentions = text.Mentions,
        Actors = text.Actors,
    };

    /// <summary>Makes at most one change in a sentence, so that each change starts from a sound tree.</summary>
    private static bool MendSentence(SentenceTree tree, ImmutableArray<Token>.Builder tokens)
    {
        for (int token = tree.First; token < tree.End; token++)
        {
            if (GerundAfterNoun(tree, token, tokens) || WithPhrase(tree, token, tokens) || ParticipleAfterList(tree, token, tokens)
                || ParticipleAsAdjective(tree, token, tokens) || ConjunctOfNoun(tree, token, tokens) || ConjunctOfMatrix(tree, token, tokens)
                || AtLeast(tree, token, tokens) || ReducedRelativeAsRoot(tree, token, tokens) || FiniteMender.Mend(tree, token, tokens)
                || NumberedPartMender.Mend(tree, token, tokens))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"fears about X receiving Y": X is the subject of the gerund.</summary>
    private static bool GerundAfterNoun(SentenceTree tree, int verb, ImmutableArray<Token>.Builder tokens)
    {
        int head = tree.HeadOf(verb);
        if (head < 0 || tree[verb].Xpos != "VBG" || !(tree.Is(verb, "acl") || tree.Is(verb, "advcl")) || tree.Child(verb, "mark") >= 0
            || Subordinators.HasSubject(tree, verb) || tree.Child(verb, "aux") >= 0)
        {
            return false;
        }

        int before = verb - 1;
        while (before > tree.First && tree[before].Upos is Upos.Adv or Upos.Part)
        {
            before--;
        }

        for (int noun = before; noun > tree.First; noun = tree.HeadOf(noun))
        {
            int governor = tree.HeadOf(noun);
            if (governor < 0 || noun > before)
            {
                return false;
            }

            int marker = tree.Child(noun, "case");
            if (tree.Is(noun, "nmod") && tree.RightOf(noun) == before && marker >= 0 && marker < noun && tree[governor].Upos == Upos.Noun
                && tree[marker].Lemma.ToLowerInvariant() is "about" or "of" or "over" && ContentNouns.Contains(tree[governor].Lemma.ToLowerInvariant())
                && !tree.Dominates(verb, governor))
            {
                Attach(tokens, verb, governor, "acl");
                Attach(tokens, noun, verb, "nsubj");
                Attach(tokens, marker, verb, "mark");
                return true;
            }
        }

        return false;
    }

    /// <summary>"with NOUN doing": "with" belongs to the noun where the noun already hangs on the matrix.</summary>
    private static bool WithPhrase(SentenceTree tree, int marker, ImmutableArray<Token>.Builder tokens)
    {
        int verb = tree.HeadOf(marker);
        int noun = verb < 0 ? -1 : tree.HeadOf(verb);
        if (noun < 0 || !tree.Is(marker, "mark") || !string.Equals(tree[marker].Lemma, "with", StringComparison.OrdinalIgnoreCase)
            || marker > noun || noun > verb || !(tree.Is(noun, "obl") || tree.Is(noun, "nmod")))
        {
            return false;
        }

        Attach(tokens, marker, noun, "case");
        return true;
    }

    /// <summary>"residents, including children, taking part": the residents take part.</summary>
    private static bool ParticipleAfterList(SentenceTree tree, int verb, ImmutableArray<Token>.Builder tokens)
    {
        int member = tree.HeadOf(verb);
        int noun = member < 0 ? -1 : tree.HeadOf(member);
        if (noun < 0 || !tree.Is(verb, "acl") || tree[verb].Xpos is not ("VBG" or "VBN") || !tree.Is(member, "nmod")
            || Subordinators.Lemma(tree, Subordinators.Find(tree, member)) is not ("include" or "such as")
            || !Weights.FollowsPause(tree, tree.LeftOf(verb)))
        {
            return false;
        }

        Attach(tokens, verb, noun, "acl");
        return true;
    }

    /// <summary>", raising hopes": a participle after a comma is no adjective of the noun that follows.</summary>
    private static bool ParticipleAsAdjective(SentenceTree tree, int verb, ImmutableArray<Token>.Builder tokens)
    {
        int noun = tree.HeadOf(verb);
        if (noun < verb || tree[verb].Xpos != "VBG" || !tree.Is(verb, "amod") || !(tree.Is(noun, "conj") || tree.Is(noun, "appos"))
            || tree.Child(noun, "cc") is int coordinator && coordinator >= 0 && coordinator < verb
            || tree.Child(noun, "det") is int determiner && determiner >= 0 && determiner < verb || verb == tree.First
            || !tree.IsPunctuation(verb - 1) || tree.LeftOf(noun) < verb - 1)
        {
            return false;
        }

        int matrix = tree.HeadOf(noun);
        while (matrix >= 0 && tree[matrix].Upos != Upos.Verb)
        {
            matrix = tree.HeadOf(matrix);
        }

        if (matrix < 0 || matrix > verb)
        {
            return false;
        }

        Attach(tokens, verb, matrix, "advcl");
        Attach(tokens, noun, verb, "obj");
        return true;
    }

    /// <summary>"a drive through the capital and a parade": the parade is not in the capital.</summary>
    private static bool ConjunctOfNoun(SentenceTree tree, int token, ImmutableArray<Token>.Builder tokens)
    {
        int first = tree.HeadOf(token);
        int noun = first < 0 ? -1 : tree.HeadOf(first);
        if (noun < 0 || !tree.Is(token, "conj") || !tree.Is(first, "nmod") || tree[token].Upos != Upos.Noun || tree[first].Upos != Upos.Propn
            || tree[noun].Upos != Upos.Noun || tree.Child(token, "det") < 0 || tree.Child(noun, "det") < 0)
        {
            return false;
        }

        Attach(tokens, token, noun, "conj");
        return true;
    }

    /// <summary>"said that prices rise and urged restraint": the tense tells which verb is continued.</summary>
    private static bool ConjunctOfMatrix(SentenceTree tree, int token, ImmutableArray<Token>.Builder tokens)
    {
        int first = tree.HeadOf(token);
        int matrix = first < 0 ? -1 : tree.HeadOf(first);
        if (matrix < 0 || matrix > first || !tree.Is(token, "conj") || !tree.Is(first, "ccomp") || tree[token].Xpos is not ("VBD" or "VBZ" or "VBP")
            || tree[matrix].Xpos != tree[token].Xpos || tree[first].Xpos == tree[token].Xpos || Subordinators.HasSubject(tree, token)
            || tree.Child(token, "aux") >= 0 || CopulaTense(tree, first) == tree[token].Xpos)
        {
            return false;
        }

        Attach(tokens, token, matrix, "conj");
        return true;
    }

    /// <summary>"killed at least 12 people": the people are the object, not the place.</summary>
    private static bool AtLeast(SentenceTree tree, int marker, ImmutableArray<Token>.Builder tokens)
    {
        int noun = tree.HeadOf(marker);
        int verb = noun < 0 ? -1 : tree.HeadOf(noun);
        if (verb < 0 || marker + 1 >= tree.End || tree[marker].Deprel != "case" || tree[marker].Lemma != "at" || tree[marker + 1].Lemma is not ("least" or "most" or "little")
            || tree[noun].Deprel != "obl" || tree[verb].Upos != Upos.Verb || verb > noun || tree.Child(verb, "obj") >= 0 || ClauseArguments.IsPassive(tree, verb))
        {
            return false;
        }

        Attach(tokens, marker, noun, "advmod");
        Attach(tokens, noun, verb, "obj");
        return true;
    }

    /// <summary>"A treaty focused on trade but lacked teeth": what looked like a reduced relative is the main verb.</summary>
    private static bool ReducedRelativeAsRoot(SentenceTree tree, int verb, ImmutableArray<Token>.Builder tokens)
    {
        int noun = tree.HeadOf(verb);
        int next = noun < 0 ? -1 : tree.Child(verb, "conj");
        if (next < 0 || tree.HeadOf(noun) >= 0 || !tree.Is(verb, "acl") || tree[verb].Xpos != "VBN" || tree[next].Xpos is not ("VBD" or "VBZ")
            || Subordinators.HasSubject(tree, next) || Subordinators.HasSubject(tree, verb) || Subordinators.IsPredicate(tree, noun) || noun > verb)
        {
            return false;
        }

        tokens[verb] = tokens[verb] with { Head = -1, Deprel = "root", Xpos = "VBD" };
        Attach(tokens, noun, verb, "nsubj");
        foreach (int child in tree.Children(noun))
        {
            if (child > verb)
            {
                Attach(tokens, child, verb, tree[child].Deprel);
            }
        }

        return true;
    }

    private static string CopulaTense(SentenceTree tree, int head)
    {
        int copula = tree.Child(head, "cop");
        copula = copula >= 0 ? copula : tree.Child(head, "aux");
        return copula >= 0 && tree[head].Xpos is not ("VBN" or "VB") ? tree[copula].Xpos : "";
    }

    private static void Attach(ImmutableArray<Token>.Builder tokens, int token, int head, string relation) =>
        tokens[token] = tokens[token] with { Head = head, Deprel = relation };
}
