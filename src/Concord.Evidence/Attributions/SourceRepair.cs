using Concord.Language;

namespace Concord.Evidence;

/// <summary>Finds who speaks where the tree gave nobody, or somebody who only stands near.</summary>
internal sealed class SourceRepair(ClauseReader clauses, VerbCues verbs)
{
    private readonly TreeView tree = clauses.Tree;

    public void Apply(Draft draft)
    {
        if (draft.Head < 0 || draft.Cue.Count == 0 || draft.Fixed is not null || draft.Speaker is not null || draft.Class == CueClass.Appearance || draft.Lemma == "accord")
        {
            return;
        }

        if (draft.Source.Count == 0)
        {
            Supply(draft);
        }
        else if (Better(draft) is >= 0 and int head && head < draft.Cue[0].Start)
        {
            draft.Source.Clear();
            draft.SourceHead = -1;
            verbs.SetSource(draft, head);
        }
    }

    private void Supply(Draft draft)
    {
        int verb = draft.Head;
        if (tree.Tokens[verb].Upos != Upos.Verb)
        {
            return;
        }

        if (tree.Tokens[verb].Xpos is "VBN" or "VBD" && Agent(verb) is >= 0 and int agent)
        {
            verbs.SetSource(draft, agent);
            int by = tree.CaseOf(agent);
            if (draft.Source.Count > 0 && by == draft.Cue[^1].End)
            {
                // "asked by Lee whether he left": the question may hang from who asked.
                draft.Source[^1] = clauses.NounPhrase(agent, brief: true);
            }

            draft.CutContent(new(by, by + 1));
            return;
        }

        // "is convinced that": whoever has been convinced holds it.
        if (draft.Lemma is "convince" or "assure" or "reassure" or "persuade" && tree.NearChild(verb, "nsubj") is >= 0 and int subject && subject < draft.Cue[0].Start)
        {
            verbs.SetSource(draft, subject);
            return;
        }

        int after = draft.Cue[^1].End;
        if (tree.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" && after < tree.SentenceOf(verb).EndToken && tree.Tokens[after].Upos is Upos.Propn or Upos.Pron or Upos.Det)
        {
            verbs.SetSourceAfter(draft, after);
        }
    }

    // "was called a threat by officials", "asked by Lee whether": the agent may hang from the wrong word.
    private int Agent(int verb)
    {
        const int Longest = 30;
        int end = Math.Min(tree.SentenceOf(verb).EndToken, verb + Longest);
        for (int token = verb + 1; token < end && tree.Tokens[token].Xpos is not ("VBD" or "VBZ" or "VBP"); token++)
        {
            int head = tree.Head(token);
            if (tree.FormIs(token, "by") && head > token && tree.Tokens[head].Upos is Upos.Noun or Upos.Propn or Upos.Pron && tree.CaseOf(head) == token && !clauses.IsTime(head))
            {
                return head;
            }
        }

        return -1;
    }

    private int Better(Draft draft)
    {
        if (OnlyTime(draft) is >= 0 and int before)
        {
            return before;
        }

        if (Author(draft) is >= 0 and int author)
        {
            return author;
        }

        int verb = draft.Head;
        if (tree.Tokens[verb].Upos != Upos.Verb)
        {
            return -1;
        }

        if (Controller(verb) is >= 0 and int controller)
        {
            return controller;
        }

        return tree.Tokens[verb].Xpos != "VBG" ? -1 : Companion(draft) is >= 0 and int companion ? companion : MainSubject(draft);
    }

    // "A poll last month showed": the noun before the time.
    private int OnlyTime(Draft draft)
    {
        TokenRange range = draft.Source[^1];
        if (draft.Source.Count > 1 || range.End != draft.Cue[0].Start || range.Length > 4)
        {
            return -1;
        }

        for (int token = range.Start; token < range.End; token++)
        {
            if (!ClauseReader.IsTimeWord(tree.Tokens[token].Lemma) && tree.Form(token) is not ("last" or "this" or "late" or "early" or "on" or "earlier"))
            {
                return -1;
            }
        }

        int first = tree.SentenceOf(draft.Head).FirstToken;
        int before = range.Start - 1;
        while (before > first && (tree.FormIs(before, "on") || (tree.Tokens[before].Xpos is "VBN" or "RB" && range.Start - before < 3)))
        {
            before--;
        }

        return before >= first && tree.Tokens[before].Upos is Upos.Noun or Upos.Propn or Upos.Pron ? before : -1;
    }

    // "She released a statement saying": she says it.
    private int Author(Draft draft)
    {
        int text = draft.SourceHead;
        return text >= 0 && text < draft.Cue[0].Start && tree.Is(text, "obj") && SourceKinds.IsText(tree.Tokens[text].Lemma) && tree.Head(text) is >= 0 and int giver && giver < text
            && tree.NearChild(giver, "nsubj") is >= 0 and int subject && subject < giver
            ? subject
            : -1;
    }

    // "led officials to warn", "left many wondering".
    private int Controller(int verb)
    {
        int cause = tree.Head(verb);
        return cause >= 0 && cause < verb && (tree.Is(verb, "xcomp") || tree.Is(verb, "advcl") || tree.Is(verb, "ccomp")) && tree.NearChild(verb, "nsubj") < 0
            && tree.Tokens[cause].Upos == Upos.Verb
            && tree.Tokens[cause].Lemma is "lead" or "leave" or "force" or "drive" or "prompt" or "allow" or "cause" or "inspire" or "compel" or "enable" or "let" or "push" or "encourage" or "help"
            && tree.Child(cause, "obj") is >= 0 and int controller && controller > cause && controller < verb
            ? controller
            : -1;
    }

    // "Lee went further, with the mayor calling it a disgrace".
    private int Companion(Draft draft)
    {
        const int Longest = 14;
        int cue = draft.Cue[0].Start;
        int first = tree.SentenceOf(cue).FirstToken;
        if (cue == first || tree.Tokens[cue - 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron))
        {
            return -1;
        }

        int with = cue - 1;
        while (with >= first && cue - with < Longest && !tree.FormIs(with, "with"))
        {
            if (tree.Tokens[with].Upos == Upos.Verb || tree.FormIs(with, ","))
            {
                return -1;
            }

            with--;
        }

        if (with < first || !tree.FormIs(with, "with"))
        {
            return -1;
        }

        // The noun over the others heads the phrase.
        for (int token = with + 1; token < cue; token++)
        {
            if (tree.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron && (tree.Head(token) <= with || tree.Head(token) >= cue))
            {
                return token;
            }
        }

        return -1;
    }

    // "Lee rejected the idea that he would leave, saying": the subject of the sentence, where the one found lies deeper or behind.
    private int MainSubject(Draft draft)
    {
        int cue = draft.Cue[0].Start;
        int source = draft.SourceHead;
        if (source < 0 || cue == 0 || !tree.FormIs(cue - 1, ",") || tree.NearChild(draft.Head, "nsubj") >= 0)
        {
            return -1;
        }

        // "…, citing officials" is a hop of its own: they told it.
        if (source > cue && draft.Lemma == "cite")
        {
            return -1;
        }

        bool behind = source > cue;
        bool deeper = tree.Is(source, "nsubj") ? tree.Head(source) >= 0 && tree.Is(tree.Head(source), "acl") : !tree.Is(source, "conj");
        int top = draft.Head;
        while (tree.Head(top) >= 0)
        {
            top = tree.Head(top);
        }

        int subject = behind || deeper ? tree.NearChild(top, "nsubj") : -1;
        return subject >= 0 && tree.Right(subject) < cue && subject != source ? subject : -1;
    }
}
