using Concord.Language;

namespace Concord.Evidence;

internal sealed partial class VerbCues
{
    // "Asked why he left, Lee …", "when asked about it": somebody asked, and the question ends at the comma.
    private Draft? ReadAsked(int verb)
    {
        if (!tree.FormIs(verb, "asked") || tree.NearChild(verb, "nsubj") >= 0)
        {
            return null;
        }

        Sentence sentence = tree.SentenceOf(verb);
        int before = verb - 1;
        while (before > sentence.FirstToken && tree.Tokens[before].Upos == Upos.Adv && tree.Tokens[before].Xpos == "RB")
        {
            before--;
        }

        bool first = verb == sentence.FirstToken || (verb == sentence.FirstToken + 1 && clauses.IsQuoteMark(verb - 1));
        if (!first && !(before >= sentence.FirstToken && tree.Form(before) is "when" or "When" or "If" or "if"))
        {
            return null;
        }

        int start = verb + 1;
        Draft draft = new() { Head = verb, Lemma = "ask", Class = CueClass.Report };
        while (start < sentence.EndToken && (tree.Tokens[start].Upos == Upos.Adv && tree.Tokens[start].Xpos == "RB" || ClauseReader.IsTimeWord(tree.Tokens[start].Lemma)))
        {
            start++;
        }

        if (start < sentence.EndToken && tree.Form(start) is "about")
        {
            start++;
            draft.Cue.Add(new(verb, start));
        }
        else
        {
            draft.Cue.Add(new(verb, verb + 1));
        }

        int end = start;
        while (end < sentence.EndToken && !(tree.FormIs(end, ",") || tree.Form(end) is ":" or ";" or "—" or "–"))
        {
            end++;
        }

        if (end <= start || tree.IsPunctuation(start))
        {
            return null;
        }

        draft.AddContent(clauses.Trim(new(start, end)));
        return draft;
    }

    // "Noting that A, Lee left": what is noted ends where the main clause begins. False where nothing is left.
    private bool EndsBeforeMain(Draft draft, int verb)
    {
        if (tree.Tokens[verb].Xpos is not ("VBG" or "VBN" or "VBD") || !tree.Is(verb, "advcl") || tree.Head(verb) <= verb)
        {
            return true;
        }

        int mark = tree.NearChild(tree.Head(verb), "nsubj");
        while (mark > draft.Cue[0].End && !tree.FormIs(mark, ","))
        {
            mark--;
        }

        if (mark > draft.Cue[0].End + 1)
        {
            draft.CutContent(new(mark, tree.SentenceOf(verb).EndToken));
        }

        return draft.Content.Count > 0;
    }

    // "The plan and its costs were known, Lee said.": trees often attach only part of what precedes.
    private void Widen(Draft draft, int verb, CueEntry entry)
    {
        if (draft.Content.Count != 1 || !entry.Takes(CueFrames.Quotation) || !entry.Takes(CueFrames.Clause) || draft.Source.Count == 0)
        {
            return;
        }

        TokenRange range = draft.Content[0];
        int own = Math.Min(draft.Source[0].Start, draft.Cue[0].Start);
        int first = tree.SentenceOf(verb).FirstToken;
        if (range.End != own - 1 || !tree.FormIs(range.End, ",") || range.Start <= first)
        {
            return;
        }

        for (int token = first; token < range.Start; token++)
        {
            if (clauses.IsQuoteMark(token) || tree.Form(token) is ";" or ":"
                || (tree.Tokens[token].Upos == Upos.Verb && tree.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP" or "VBG"
                    && CueLexicon.Verb(tree.Tokens[token].Lemma) is { Class: CueClass.Report }))
            {
                return;
            }
        }

        while (first < range.Start && (tree.Tokens[first].Upos == Upos.Cconj || tree.IsPunctuation(first)))
        {
            first++;
        }

        draft.AddContent(range with { Start = first });
    }

    // "said yes", "said so", "said the same": a few words without a verb.
    private Draft? ReadBrief(int verb, CueEntry entry, bool passive)
    {
        if (passive || tree.Tokens[verb].Lemma is not ("say" or "answer" or "reply" or "plead"))
        {
            return null;
        }

        int start = clauses.VerbGroup(verb).End;
        int limit = tree.SentenceOf(verb).EndToken;
        if (start >= limit || tree.Tokens[start].Upos is Upos.Adp or Upos.Punct or Upos.Cconj || ClauseReader.IsTimeWord(tree.Tokens[start].Lemma))
        {
            return null;
        }

        Draft draft = Begin(verb, entry, passive);
        if (draft.Source.Count == 0 || draft.Source[0].Start > verb)
        {
            return null;
        }

        int end = start + 1;
        while (end < limit && !tree.IsPunctuation(end) && tree.Tokens[end].Upos is not (Upos.Cconj or Upos.Sconj))
        {
            end++;
        }

        draft.AddContent(clauses.Trim(new(start, end)));
        return draft;
    }

    // "took issue with the plan": verb, noun and preposition are one cue.
    private Draft? ReadIdiom(int verb, bool passive)
    {
        const int Longest = 5;
        if (passive)
        {
            return null;
        }

        int limit = Math.Min(tree.SentenceOf(verb).EndToken - 2, verb + Longest);
        for (int noun = verb + 1; noun <= limit; noun++)
        {
            if (tree.Tokens[noun].Upos is Upos.Punct or Upos.Verb or Upos.Propn or Upos.Sconj)
            {
                return null;
            }

            if (tree.Tokens[noun].Upos != Upos.Noun || CueLexicon.Idiom(tree.Tokens[verb].Lemma, tree.Tokens[noun].Lemma) is not { } prepositions)
            {
                continue;
            }

            int marker = noun + 1;
            while (marker < limit + 1 && tree.Tokens[marker].Upos == Upos.Adv)
            {
                marker++;
            }

            if (!prepositions.Contains(" " + tree.Tokens[marker].Lemma + " ", StringComparison.Ordinal) || tree.Head(marker) <= marker)
            {
                return null;
            }

            int last = tree.Right(tree.Head(marker));
            Draft draft = Begin(verb, new(CueFrames.Light, CueClass.Attitude, ""), passive, marker + 1);
            AddTail(draft, marker + 1, PhraseEnd(verb, last));
            if (draft.Content.Count == 0)
            {
                return null;
            }

            taken.Add(noun);
            return draft;
        }

        return null;
    }

    // "seems like a threat", "looks like they will leave".
    private Draft? ReadLike(int verb)
    {
        int start = clauses.VerbGroup(verb).End;
        int limit = tree.SentenceOf(verb).EndToken;
        if (start + 1 >= limit || !(tree.FormIs(start, "like") || (tree.FormIs(start, "as") && tree.Form(start + 1) is "if" or "though")))
        {
            return null;
        }

        int after = tree.FormIs(start, "like") ? start + 1 : start + 2;
        Draft draft = new() { Head = verb, Lemma = tree.Tokens[verb].Lemma, Class = CueClass.Appearance };
        draft.Cue.Add(clauses.VerbGroup(verb) with { End = after });
        int subject = tree.NearChild(verb, "nsubj");
        if (subject >= 0 && subject < verb && tree.Tokens[subject].Deprel != "expl" && tree.Tokens[subject].Upos != Upos.Pron)
        {
            draft.AddContent(clauses.Trim(new(tree.Left(subject), Math.Min(tree.Right(subject) + 1, draft.Cue[0].Start))));
        }

        int end = after;
        while (end < limit && !tree.IsPunctuation(end))
        {
            end++;
        }

        draft.AddContent(clauses.Trim(new(after, end)));
        return draft;
    }

    /// <summary>For a verb without a subject of its own, the subject of the verbs over it, else the first noun of its sentence.</summary>
    public void SetDistantSource(Draft draft)
    {
        if (draft.Source.Count > 0 || draft.Fixed is not null || draft.Speaker is not null || draft.Head < 0 || draft.Cue.Count == 0
            || draft.Class == CueClass.Appearance || draft.Lemma == "ask" || tree.Tokens[draft.Head].Upos != Upos.Verb || clauses.IsPassive(draft.Head))
        {
            return;
        }

        int at = tree.Head(draft.Head);
        for (int step = 0; at >= 0 && step < 6; step++, at = tree.Head(at))
        {
            int subject = tree.NearChild(at, "nsubj");
            if (subject >= 0 && subject < draft.Cue[0].Start && tree.Tokens[subject].Deprel != "expl" && !draft.ContentContains(subject))
            {
                SetSource(draft, subject);
                return;
            }
        }

        for (int token = tree.SentenceOf(draft.Head).FirstToken; token < draft.Cue[0].Start; token++)
        {
            bool nominal = tree.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron || tree.Form(token) is "Another" or "Others" or "Some" or "Many" or "Most";
            if (nominal && tree.CaseOf(token) < 0 && tree.Tokens[token].Deprel is not "compound" and not "nmod:poss" && !draft.ContentContains(token) && !clauses.IsTime(token))
            {
                SetSource(draft, token);
                return;
            }
        }
    }

    // "made clear that A", "has made it clear he will go".
    private Draft? ReadClear(int verb, bool passive)
    {
        if (passive || tree.Tokens[verb].Lemma != "make")
        {
            return null;
        }

        int limit = tree.SentenceOf(verb).EndToken;
        int clear = verb + 1;
        while (clear < limit - 2 && clear - verb < 4 && (tree.Tokens[clear].Upos == Upos.Adv || tree.FormIs(clear, "it")))
        {
            clear++;
        }

        if (clear >= limit - 2 || !tree.FormIs(clear, "clear") || tree.Tokens[clear + 1].Upos is not (Upos.Sconj or Upos.Pron or Upos.Det or Upos.Propn or Upos.Noun))
        {
            return null;
        }

        Draft draft = Begin(verb, new(CueFrames.Clause, CueClass.Report, ""), passive, clear + 1);
        int end = clear + 1;
        while (end < limit && !tree.IsPunctuation(end))
        {
            end++;
        }

        draft.AddContent(clauses.Trim(new(clear + 1, end)));
        return draft;
    }
}
