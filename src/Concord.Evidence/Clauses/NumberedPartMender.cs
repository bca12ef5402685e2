using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>"Article 5 calls for consultations", "Chapter 3 limits exports": the word behind a numbered part of a text is its verb, though it could be a noun.</summary>
internal static class NumberedPartMender
{
    public static bool Mend(SentenceTree tree, int token, ImmutableArray<Token>.Builder tokens)
    {
        bool isPart = token + 2 < tree.End && tree[token].Lemma.ToLowerInvariant() is "article" or "clause" or "section" or "chapter" or "paragraph" or "annex" && tree[token + 1].Upos == Upos.Num;
        int verb = token + 2;
        if (!isPart || tree[verb].Upos != Upos.Noun || tree[verb].Xpos != "NNS" || tree.HeadOf(verb) >= 0 || tree.HeadOf(token) != verb || tree.Child(verb, "cop") >= 0)
        {
            return false;
        }

        // Some other verb may have the whole as its subject.
        for (int other = verb + 1; other < tree.End; other++)
        {
            if (tree[other].Xpos is "VBZ" or "VBD" or "VBP" && tree.HeadOf(other) == verb && tree.Is(other, "parataxis"))
            {
                return false;
            }
        }

        string lemma = tree[verb].Lemma;
        tokens[verb] = tokens[verb] with { Upos = Upos.Verb, Xpos = "VBZ", Lemma = lemma, Head = -1, Deprel = "root" };
        tokens[token] = tokens[token] with { Head = verb, Deprel = "nsubj" };
        tokens[token + 1] = tokens[token + 1] with { Head = token, Deprel = "nummod" };
        foreach (int child in tree.Children(verb))
        {
            string relation = tree[child].Deprel;
            if (child > verb && relation.StartsWith("nmod", StringComparison.Ordinal))
            {
                tokens[child] = tokens[child] with { Deprel = "obl" };
            }
            else if (child > verb && relation.StartsWith("acl", StringComparison.Ordinal))
            {
                tokens[child] = tokens[child] with { Deprel = "advcl" };
            }
        }

        return true;
    }
}
