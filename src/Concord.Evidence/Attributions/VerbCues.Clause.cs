using Concord.Language;

namespace Concord.Evidence;

internal sealed partial class VerbCues
{
    // "said" always says something: where the tree gives no content, what follows in the sentence is it, else what precedes.
    private Draft? ReadRest(int verb, CueEntry entry, bool passive)
    {
        if (passive || !entry.Takes(CueFrames.Quotation) || !entry.Takes(CueFrames.Clause) || entry.Takes(CueFrames.Object) || entry.Takes(CueFrames.Light))
        {
            return null;
        }

        int subject = tree.NearChild(verb, "nsubj");
        bool participle = tree.Tokens[verb].Xpos == "VBG" && subject < 0;
        if (subject < 0 && !participle && tree.Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP"))
        {
            return null;
        }

        Draft draft = Begin(verb, entry, passive);
        int start = draft.Cue[0].End;
        int end = tree.SentenceOf(verb).EndToken;
        if (!participle && (subject > verb ? IsInverted(verb) && (tree.Left(subject) == verb + 1 || SpeakerAfter(verb, entry) >= 0) : start >= end || tree.IsPunctuation(start)))
        {
            int own = subject >= 0 ? tree.Left(subject) : draft.Source.Count > 0 ? draft.Source[0].Start : draft.Cue[0].Start;
            return ReadLeft(draft, verb, subject > verb ? verb : Math.Min(own, draft.Cue[0].Start));
        }

        bool clause = false;
        for (int token = start; token < end; token++)
        {
            if (tree.FormIs(token, "that") && token < start + 8 && !clause)
            {
                start = token;
            }

            clause |= tree.IsVerbal(token);
        }

        if (!clause || subject > verb || start >= end || tree.IsPunctuation(start))
        {
            return null;
        }

        draft.AddContent(clauses.Trim(new(start, end)));
        return draft;
    }

    // "A is so, said Lee": the clause before the comma.
    private Draft? ReadLeft(Draft draft, int verb, int to)
    {
        int from = tree.SentenceOf(verb).FirstToken;
        if (to - from < 3 || !tree.FormIs(to - 1, ","))
        {
            return null;
        }

        int head = tree.Head(verb);
        if (head >= 0 && head < verb)
        {
            from = tree.Left(head);
            foreach (int child in tree.Children(head))
            {
                if (child < verb && child > head && tree.Is(child, "conj") && tree.Is(verb, "conj"))
                {
                    from = tree.Left(child);
                }
            }
        }

        while (from < to - 1 && (tree.Tokens[from].Upos == Upos.Cconj || tree.IsPunctuation(from)) && !clauses.IsQuoteMark(from))
        {
            from++;
        }

        draft.AddContent(clauses.Trim(new(from, to)));
        return draft;
    }

    private Draft? ReadRaising(int verb, CueEntry entry, bool passive)
    {
        if (!(entry.Takes(CueFrames.Raising) && !passive) && !(entry.Takes(CueFrames.PassiveRaising) && passive))
        {
            return null;
        }

        int complement = tree.Child(verb, "xcomp");
        int subject = tree.NearChild(verb, "nsubj");
        if (complement < verb || (passive && !clauses.IsInfinitive(complement) && subject >= 0))
        {
            complement = entry.Takes(CueFrames.Raising) || subject < 0 ? RightClause(verb) : -1;
        }

        if (!passive && ReadLike(verb) is { } like)
        {
            return like;
        }

        if (complement < 0)
        {
            return null;
        }

        TokenRange group = clauses.VerbGroup(verb);
        if (tree.Tokens[complement].Upos == Upos.Verb && subject >= 0 && clauses.IsInfinitive(complement) && Read(complement) is { Source.Count: > 0 } inner
            && inner.Cue[0].Start == group.End)
        {
            // "seemed to confirm": one cue, and what it says is only how it looks.
            taken.Add(complement);
            inner.Cue[0] = inner.Cue[0] with { Start = group.Start };
            inner.Class = CueClass.Appearance;
            return inner;
        }

        Draft draft = new() { Head = verb, Lemma = tree.Tokens[verb].Lemma, Class = CueClass.Appearance };
        draft.Cue.Add(group);
        if (passive && clauses.Agent(verb) is >= 0 and int agent && agent < tree.Left(complement))
        {
            SetSource(draft, agent);
        }

        if (subject >= 0 && subject < verb && tree.Tokens[subject].Deprel != "expl")
        {
            draft.AddContent(clauses.Trim(new(tree.Left(subject), Math.Min(tree.Right(subject) + 1, group.Start))));
        }

        draft.AddContent(clauses.Trim(new(Math.Max(tree.Left(complement), group.End), tree.Right(complement) + 1)));
        return draft;
    }

    private int RightClause(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child > verb && (tree.Is(child, "ccomp") || tree.Is(child, "csubj")))
            {
                return child;
            }
        }

        return -1;
    }

    private Draft? ReadClause(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Clause) && !entry.Takes(CueFrames.Addressee))
        {
            return null;
        }

        int content = -1;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Is(child, "ccomp") || (child > verb && tree.Is(child, "csubj"))
                || (child > verb && tree.Is(child, "parataxis") && entry.Takes(CueFrames.Quotation) && IsAfterColon(child)))
            {
                // Of two, the one after the verb, unless the verb ends its clause: "if A, she said B", but "A, he said, adding B".
                if (content < 0 || (content < verb && child > verb && !(tree.Tokens[child].Xpos == "VBG" && clauses.IsAfterComma(child))))
                {
                    content = child;
                }
            }
        }

        if (content > verb && clauses.VerbGroup(verb).End is int after && after < tree.Tokens.Length && tree.FormIs(after, ";")
            && entry.Takes(CueFrames.Quotation) && !passive)
        {
            Draft closed = Begin(verb, entry, passive);
            int from = tree.SentenceOf(verb).FirstToken;
            int to = closed.Source.Count > 0 ? Math.Min(closed.Source[0].Start, closed.Cue[0].Start) : closed.Cue[0].Start;
            closed.AddContent(clauses.Trim(new(from, to)));
            return closed.Content.Count > 0 && to > from ? closed : null;
        }

        // "Asked about it, he said no": the question is not what he said.
        if (content >= 0 && content < verb && tree.FormIs(content, "asked") && tree.NearChild(content, "nsubj") < 0)
        {
            content = -1;
        }

        if (content >= 0)
        {
            Draft draft = Begin(verb, entry, passive);
            AddAround(draft, content, verb);
            return draft.Content.Count > 0 ? draft : null;
        }

        return ReadLooseThat(verb, entry, passive) ?? ReadParenthesis(verb, entry, passive);
    }

    // "announced this month that …", "writes in the journal that …": the clause may hang from the words in between.
    private Draft? ReadLooseThat(int verb, CueEntry entry, bool passive)
    {
        const int Longest = 12;
        if (!entry.Takes(CueFrames.Clause) || passive)
        {
            return null;
        }

        int start = clauses.VerbGroup(verb).End;
        int limit = Math.Min(tree.SentenceOf(verb).EndToken - 2, start + Longest);
        int that = start;
        bool question = tree.Tokens[verb].Lemma == "ask";
        while (that < limit && !tree.FormIs(that, "that") && !(question && tree.Form(that) is "whether" or "if" or "why" or "how" or "what"))
        {
            bool stops = tree.Tokens[that].Xpos is "VBD" or "VBZ" or "VBP" or "MD" || tree.FormIs(that, ":") || tree.FormIs(that, ";") || clauses.IsQuoteMark(that)
                || (tree.Is(that, "obj") && tree.Head(that) == verb && !entry.Takes(CueFrames.Addressee) && !ClauseReader.IsTimeWord(tree.Tokens[that].Lemma));
            if (stops)
            {
                return null;
            }

            that++;
        }

        int head = that < limit ? tree.Head(that) : -1;
        if (head <= that || tree.Is(that, "det") || tree.SentenceIndex[head] != tree.SentenceIndex[verb] || !(tree.IsVerbal(head) || tree.Child(head, "cop") >= 0))
        {
            return null;
        }

        Draft draft = Begin(verb, entry, passive);
        draft.AddContent(clauses.Trim(new(that, ClauseEnd(verb, tree.Right(head) + 1))));
        return draft;
    }

    private bool IsAfterColon(int child)
    {
        int first = tree.Left(child);
        return tree.FormIs(first, ":") || (first > 0 && tree.FormIs(first - 1, ":"));
    }

    // Content that surrounds the reporting clause: "X, he said, Y".
    private Draft? ReadParenthesis(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Clause) || passive || !tree.Is(verb, "parataxis") || (tree.Child(verb, "obj") >= 0 && !IsInverted(verb))
            || (tree.NearChild(verb, "nsubj") < 0 && Speaker(verb, entry) < 0))
        {
            return null;
        }

        Draft draft = Begin(verb, entry, passive);
        AddWithout(draft, tree.Head(verb), verb);
        return draft.Content.Count > 0 ? draft : null;
    }

    /// <summary>Adds the subtree of <paramref name="clause"/> but not the subtree of <paramref name="cut"/> inside it.</summary>
    public void AddWithout(Draft draft, int clause, int cut)
    {
        int start = tree.Left(clause);
        while (start < tree.Right(clause) && (tree.Is(start, "cc") || tree.IsPunctuation(start)) && !clauses.IsQuoteMark(start))
        {
            start++;
        }

        int cutStart = tree.Left(cut);
        int cutEnd = tree.Right(cut) + 1;
        if (cutStart > start)
        {
            draft.AddContent(clauses.Trim(new(start, cutStart)));
        }

        if (cutEnd <= tree.Right(clause) && HasWord(new(cutEnd, tree.Right(clause) + 1)))
        {
            draft.AddContent(clauses.Trim(new(Math.Max(start, cutEnd), tree.Right(clause) + 1)));
        }
    }

    private bool HasWord(TokenRange range)
    {
        for (int token = range.Start; token < range.End; token++)
        {
            if (!tree.IsPunctuation(token))
            {
                return true;
            }
        }

        return false;
    }

    // The complement's subtree; where the parser put the reporting clause inside it, both sides.
    private void AddAround(Draft draft, int content, int verb)
    {
        int start = tree.Left(content);
        int end = tree.Right(content) + 1;
        while (start < content && tree.Is(start, "cc"))
        {
            start++;
        }

        TokenRange own = draft.Cue[0];
        foreach (TokenRange source in draft.Source)
        {
            own = new(Math.Min(own.Start, source.Start), Math.Max(own.End, source.End));
        }

        if (start < own.Start && end > own.End)
        {
            draft.AddContent(clauses.Trim(new(start, own.Start)));
            draft.AddContent(clauses.Trim(new(own.End, end)));
        }
        else if (content > verb)
        {
            start = Math.Max(start, draft.Cue[0].End);
            draft.AddContent(clauses.Trim(new(ClauseStart(verb, draft.Cue[0].End, start), ClauseEnd(verb, end))));
        }
        else
        {
            draft.AddContent(clauses.Trim(new(start, Math.Min(end, own.Start))));
        }
    }

    // "that" and a subject may have come loose from their clause.
    private int ClauseStart(int verb, int from, int start)
    {
        bool loose = CueLexicon.Verb(tree.Tokens[verb].Lemma) is { } entry && !entry.Takes(CueFrames.Object) && !entry.Takes(CueFrames.Addressee);
        for (int token = from; token < start && start - from < 25; token++)
        {
            if (tree.FormIs(token, "that") && tree.Tokens[token].Upos == Upos.Sconj)
            {
                return token;
            }

            if (loose && token == from && tree.Tokens[token].Upos is Upos.Det or Upos.Propn or Upos.Noun or Upos.Pron or Upos.Num or Upos.Adj
                && TopBelow(token, verb) is >= 0 and int top && (tree.Is(top, "obj") || tree.Is(top, "iobj") || tree.Is(top, "nsubj") || tree.Is(top, "dep")))
            {
                return token;
            }
        }

        return start;
    }

    /// <summary>The child of <paramref name="verb"/> over <paramref name="token"/>, or -1.</summary>
    private int TopBelow(int token, int verb)
    {
        for (int step = 0; token >= 0 && step < 50; step++)
        {
            int up = tree.Head(token);
            if (up == verb)
            {
                return token;
            }

            token = up;
        }

        return -1;
    }

    // A clause hardly ends in mid-phrase: it runs on to the next mark, conjunction or adjunct of the reporting verb.
    private int ClauseEnd(int verb, int end)
    {
        int limit = tree.SentenceOf(verb).EndToken;
        end = PastThat(verb, end, limit);
        while (end < limit && (!tree.IsPunctuation(end) || tree.FormIs(end, ":") || tree.FormIs(end, "(")))
        {
            if (tree.Tokens[end].Upos == Upos.Cconj)
            {
                if (Conjunct(verb, end) is not (> 0 and int conjunct))
                {
                    break;
                }

                end = Math.Max(end + 1, tree.Right(conjunct) + 1);
                continue;
            }

            if (tree.FormIs(end, ":"))
            {
                return limit;
            }

            if (tree.FormIs(end, "("))
            {
                int close = end;
                while (close < limit && !tree.FormIs(close, ")"))
                {
                    close++;
                }

                if (close + 1 >= limit || tree.IsPunctuation(close + 1))
                {
                    return close < limit ? close + 1 : end;
                }

                end = close + 1;
                continue;
            }

            if (TopBelow(end, verb) is >= 0 and int top && tree.Left(top) == end && ((tree.Is(top, "advcl") && !IsReason(end)) || (tree.Is(top, "obl") && clauses.IsTime(top))))
            {
                break;
            }

            end++;
        }

        return end;
    }

    // "said A, and that B": the second clause is content too.
    private int PastThat(int verb, int end, int limit)
    {
        while (true)
        {
            int link = end < limit && tree.FormIs(end, ",") ? end + 1 : end;
            if (link + 1 >= limit || tree.Tokens[link].Upos != Upos.Cconj || !tree.FormIs(link + 1, "that"))
            {
                return end;
            }

            int head = tree.Head(link + 1);
            if (head <= link + 1 || tree.SentenceIndex[head] != tree.SentenceIndex[verb])
            {
                return end;
            }

            end = Math.Max(link + 2, tree.Right(head) + 1);
        }
    }

    // "said he left because …": what is given as a reason or condition is mostly part of what was said.
    private bool IsReason(int mark) => tree.Form(mark) is "because" or "if" or "unless" or "until" or "since" or "so" or "when" or "than";

    // What "and" goes on with inside a content: no finite clause without "that" of its own, as it may be another report.
    private int Conjunct(int verb, int conjunction)
    {
        int conjunct = tree.Head(conjunction);
        if (conjunct <= conjunction || tree.SentenceIndex[conjunct] != tree.SentenceIndex[verb] || conjunct - conjunction > 20)
        {
            return -1;
        }

        if (tree.FormIs(conjunction + 1, "that"))
        {
            return conjunct;
        }

        bool finite = tree.Tokens[conjunct].Xpos is "VBD" or "VBZ" or "VBP" || tree.Child(conjunct, "aux") >= 0 || tree.Child(conjunct, "cop") >= 0;
        return finite ? -1 : conjunct;
    }

    private Draft? ReadInfinitive(int verb, CueEntry entry, bool passive)
    {
        int complement = tree.Child(verb, "xcomp");
        if (complement < verb || !clauses.IsInfinitive(complement))
        {
            return null;
        }

        int heard = tree.Child(verb, "obj");
        bool own = entry.Takes(CueFrames.Infinitive) && heard < 0;
        bool other = entry.Takes(CueFrames.Addressee) && (heard >= 0 || passive);
        if (!own && !other)
        {
            return null;
        }

        Draft draft = Begin(verb, entry, passive);
        draft.AddContent(clauses.Trim(new(tree.Left(complement), ClauseEnd(verb, tree.Right(complement) + 1))));
        return draft;
    }
}
