using System.Collections.Frozen;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>Attributions whose cue is a phrase: "according to", "as reported by", "per", "citing", "reportedly", "in a poll".</summary>
internal sealed class PhraseCues(ClauseReader clauses, VerbCues verbs)
{
    private static readonly FrozenSet<string> Hearsay = FrozenSet.ToFrozenSet(
        ["reportedly", "allegedly", "supposedly", "purportedly", "reputedly", "seemingly"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(
        ["word", "words", "view", "opinion", "telling", "account", "mind", "estimation", "eye", "judgment", "judgement"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Surveys = FrozenSet.ToFrozenSet(
        ["poll", "survey", "polling"], StringComparer.Ordinal);

    private readonly TreeView tree = clauses.Tree;

    public Draft? Read(int token)
    {
        string lemma = tree.Tokens[token].Lemma;
        if (tree.FormIs(token, "according") || (tree.FormIs(token, "per") && tree.Is(token, "case")))
        {
            return ReadAccording(token);
        }

        if (tree.Tokens[token].Upos == Upos.Adv && Hearsay.Contains(lemma))
        {
            return ReadHearsay(token);
        }

        if (tree.Tokens[token].Upos is Upos.Noun or Upos.Propn && tree.Is(token, "obl"))
        {
            return ReadIn(token, lemma);
        }

        return tree.Tokens[token].Upos is Upos.Verb or Upos.Adj ? ReadAs(token) ?? ReadCiting(token) : null;
    }

    // UD makes "according" the case of its noun; parsers also make it a verb with an oblique.
    private Draft? ReadAccording(int token)
    {
        int source = tree.Is(token, "case") || tree.Is(token, "mark") ? tree.Head(token) : -1;
        int top = source;
        if (source < 0)
        {
            foreach (int child in tree.Children(token))
            {
                if (child > token && (tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "obj")))
                {
                    source = child;
                    break;
                }
            }

            top = token;
        }

        bool per = tree.FormIs(token, "per");
        if (source < token || (per && tree.Tokens[source].Upos is not (Upos.Propn or Upos.Pron)))
        {
            return null;
        }

        Draft draft = new() { Head = token, Lemma = per ? "per" : "accord", Class = CueClass.Report };
        int end = token + 1;
        if (!per && end < tree.Tokens.Length && tree.FormIs(end, "to"))
        {
            end++;
        }

        draft.Cue.Add(new(token, end));
        verbs.SetSource(draft, source);
        if (draft.Source.Count > 0 && draft.Source[0].Start < end)
        {
            draft.Source[0] = draft.Source[0] with { Start = end };
        }

        return AddClause(draft, top, whole: IsFinal(top));
    }

    // ", according to X." at the end speaks of the whole sentence.
    private bool IsFinal(int top)
    {
        int last = tree.SentenceOf(top).EndToken - 1;
        while (last > top && (tree.IsPunctuation(last)))
        {
            last--;
        }

        return tree.Right(top) >= last && clauses.IsAfterComma(top);
    }

    /// <summary>The clause that <paramref name="phrase"/> belongs to becomes the content, without the phrase.</summary>
    private Draft? AddClause(Draft draft, int phrase, bool whole = false)
    {
        int clause = tree.Head(phrase);
        while (clause >= 0 && tree.Head(clause) >= 0
            && (whole || !IsClause(clause)))
        {
            clause = tree.Head(clause);
        }

        if (clause < 0)
        {
            return null;
        }

        verbs.AddWithout(draft, clause, phrase);
        return draft.Content.Count > 0 ? draft : null;
    }

    private bool IsClause(int token) =>
        tree.Is(token, "root") || tree.Is(token, "ccomp") || tree.Is(token, "advcl") || tree.Is(token, "acl:relcl")
        || tree.Is(token, "parataxis") || (tree.Is(token, "conj") && (tree.IsVerbal(token) || tree.Child(token, "cop") >= 0));

    private Draft? ReadHearsay(int token)
    {
        int head = tree.Head(token);
        if (head < 0 || !tree.Is(token, "advmod"))
        {
            return null;
        }

        Draft draft = new() { Head = token, Lemma = tree.Tokens[token].Lemma, Class = CueClass.Report };
        draft.Cue.Add(new(token, token + 1));
        if (IsClause(head) || tree.IsVerbal(head))
        {
            verbs.AddWithout(draft, head, token);
        }
        else
        {
            draft.AddContent(new(token + 1, tree.Right(head) + 1));
        }

        return draft.Content.Count > 0 ? draft : null;
    }

    private Draft? ReadIn(int noun, string lemma)
    {
        int marker = tree.CaseOf(noun);
        bool survey = Surveys.Contains(lemma.ToLowerInvariant()) && IsOneSurvey(noun);
        if (marker < 0 || tree.Tokens[marker].Lemma is not ("in" or "by") || !(survey || Telling.Contains(lemma)))
        {
            return null;
        }

        Draft draft = new() { Head = marker, Lemma = "in", Class = CueClass.Report };
        if (survey)
        {
            draft.Cue.Add(new(marker, marker + 1));
            verbs.SetSource(draft, noun);
        }
        else
        {
            int owner = tree.Child(noun, "nmod:poss");
            int holder = owner >= 0 ? owner : tree.Child(noun, "nmod");
            if (holder < 0 || lemma is "eye" or "mind" && owner < 0)
            {
                return null;
            }

            draft.Cue.Add(owner >= 0 ? new(noun, noun + 1) : new(marker, Math.Max(noun + 1, tree.Left(holder) + 1)));
            if (owner >= 0)
            {
                draft.SourceHead = owner;
                draft.Source.Add(new(tree.Left(owner), tree.Right(owner) + 1));
            }
            else
            {
                verbs.SetSource(draft, holder);
            }
        }

        return AddClause(draft, noun);
    }

    // "in a poll by the institute", "in the Post-News survey": "in the polls" means all of them and is no source.
    private bool IsOneSurvey(int noun) =>
        tree.Tokens[noun].Xpos is "NN" or "NNP" && (tree.Child(noun, "compound") >= 0 || tree.Child(noun, "nmod") >= 0 || tree.Child(noun, "acl") >= 0
        || (tree.Child(noun, "det") is >= 0 and int article && tree.Form(article) is "a" or "A" or "one" or "another"));

    // "as reported by X", "as X put it": the main clause is the content.
    private Draft? ReadAs(int verb)
    {
        if (!(tree.Is(verb, "advcl") || tree.Is(verb, "acl")) || tree.Child(verb, "mark") is not (>= 0 and int mark) || !tree.FormIs(mark, "as")
            || tree.Child(verb, "ccomp") >= 0)
        {
            return null;
        }

        bool put = tree.Tokens[verb].Lemma == "put" && tree.Child(verb, "obj") is >= 0 and int it && tree.FormIs(it, "it");
        // "as detailed by the agency": the participle may be taken for an adjective.
        string lemma = tree.Tokens[verb].Upos == Upos.Adj ? Stem(tree.Tokens[verb].Lemma) : tree.Tokens[verb].Lemma;
        CueEntry? entry = tree.Tokens[verb].Upos == Upos.Adj && clauses.Agent(verb) < 0 ? null : CueLexicon.Verb(lemma);
        if (!put && (entry is null || entry.Class != CueClass.Report || !(entry.Takes(CueFrames.Clause) || entry.Takes(CueFrames.Object))
            || tree.Child(verb, "obj") >= 0))
        {
            return null;
        }

        bool passive = clauses.IsPassive(verb) || tree.Tokens[verb].Upos == Upos.Adj;
        int source = passive ? clauses.Agent(verb) : tree.Child(verb, "nsubj");
        if (source < 0)
        {
            return null;
        }

        Draft draft = new() { Head = verb, Lemma = lemma, Class = CueClass.Report };
        TokenRange group = clauses.VerbGroup(verb);
        draft.Cue.Add(put ? group with { End = tree.Child(verb, "obj") + 1 } : group);
        verbs.SetSource(draft, source);
        return AddClause(draft, verb, whole: IsFinal(verb));
    }

    private static string Stem(string participle) =>
        participle.EndsWith("ed", StringComparison.Ordinal) ? participle[..^2] : participle;

    // "…, citing officials": a hop behind whoever reports the clause.
    private Draft? ReadCiting(int verb)
    {
        if (!tree.FormIs(verb, "citing") && !tree.FormIs(verb, "quoting") || !tree.Is(verb, "advcl")
            || tree.Child(verb, "obj") is not (>= 0 and int source) || !SourceKinds.IsSpeaker(tree, source))
        {
            return null;
        }

        Draft draft = new() { Head = verb, Lemma = "cite", Class = CueClass.Report };
        draft.Cue.Add(clauses.VerbGroup(verb));
        verbs.SetSource(draft, source);
        return AddClause(draft, verb);
    }
}
