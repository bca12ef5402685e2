using Concord.Language;

namespace Concord.Evidence;

/// <summary>Attributions whose cue is a verb and whose content the tree gives.</summary>
internal sealed class VerbCues(ClauseReader clauses)
{
    private readonly TreeView tree = clauses.Tree;

    /// <summary>The attribution of the verb, or null where it attributes nothing.</summary>
    public Draft? Read(int verb)
    {
        Token token = tree.Tokens[verb];
        if (token.Upos != Upos.Verb || tree.Is(verb, "amod") || tree.Is(verb, "case") || tree.Is(verb, "compound")
            || CueLexicon.Verb(token.Lemma) is not { } entry)
        {
            return null;
        }

        bool passive = clauses.IsPassive(verb);
        return ReadRaising(verb, entry, passive)
            ?? ReadClause(verb, entry, passive)
            ?? ReadInfinitive(verb, entry, passive)
            ?? (passive || tree.Child(verb, "obj") < 0 ? ReadPreposition(verb, entry, passive) : null)
            ?? ReadObject(verb, entry, passive)
            ?? ReadPreposition(verb, entry, passive)
            ?? ReadRest(verb, entry, passive);
    }

    // "said" always says something: where the tree gives no content, what follows in the sentence is it, else what precedes.
    private Draft? ReadRest(int verb, CueEntry entry, bool passive)
    {
        if (passive || !entry.Takes(CueFrames.Quotation) || !entry.Takes(CueFrames.Clause) || entry.Takes(CueFrames.Object) || entry.Takes(CueFrames.Light))
        {
            return null;
        }

        int subject = tree.NearChild(verb, "nsubj");
        bool participle = tree.Tokens[verb].Xpos == "VBG" && subject < 0;
        if (subject < 0 && !participle)
        {
            return null;
        }

        Draft draft = Begin(verb, entry, passive);
        int start = draft.Cue[0].End;
        int end = tree.SentenceOf(verb).EndToken;
        if (!participle && (subject > verb ? IsInverted(verb) && tree.Left(subject) == verb + 1 : start >= end || tree.IsPunctuation(start)))
        {
            return ReadLeft(draft, verb, subject > verb ? verb : Math.Min(tree.Left(subject), draft.Cue[0].Start));
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

        if (!clause || subject > verb || tree.IsPunctuation(start))
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

    /// <summary>A draft with the cue and the source of a verb, as yet without content.</summary>
    public Draft Begin(int verb, CueEntry entry, bool passive, int prepositionEnd = 0)
    {
        Draft draft = new() { Head = verb, Lemma = tree.Tokens[verb].Lemma, Class = entry.Class };
        TokenRange group = clauses.VerbGroup(verb);
        if (tree.Is(verb, "xcomp") && tree.Head(verb) is >= 0 and int phase && phase < verb
            && tree.Tokens[phase].Lemma is "go" or "continue" or "proceed" or "begin" && group.Start - phase <= 2)
        {
            group = group with { Start = clauses.VerbGroup(phase).Start };
        }

        int end = Math.Max(group.End, prepositionEnd);
        end = StatementEnd(verb, end);
        if (end < tree.Tokens.Length && tree.FormIs(end, ":") && tree.SentenceIndex[end] == tree.SentenceIndex[verb])
        {
            end++;
        }

        draft.Cue.Add(new(group.Start, end));
        int source = passive ? clauses.Agent(verb) : Speaker(verb, entry);
        if (source < 0 && !passive && tree.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP")
        {
            source = LooseSubject(verb);
        }

        if (source < 0 && !passive && tree.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" or "VB")
        {
            source = NounBefore(group.Start);
        }
        if (source >= 0 && tree.FormIs(source, "that") && tree.Is(verb, "acl") && tree.Head(verb) is >= 0 and int noun && noun < source)
        {
            TokenRange phrase = clauses.NounPhrase(noun);
            draft.SourceHead = noun;
            draft.Source.Add(clauses.Trim(new(phrase.Start, Math.Min(phrase.End, source))));
            return draft;
        }

        if (source >= 0 && !(tree.Tokens[source].Deprel == "expl") && !draft.Cue[0].Contains(source))
        {
            SetSource(draft, source);
        }

        return draft;
    }

    // A subject cut off by a parenthesis may hang as a vocative or a bare oblique: "Lee, for example, said".
    private int LooseSubject(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < verb && tree.Tokens[child].Upos is Upos.Propn or Upos.Noun or Upos.Pron && tree.CaseOf(child) < 0 && !clauses.IsTime(child)
                && (tree.Is(child, "vocative") || tree.Is(child, "dislocated") || tree.Is(child, "dep") || tree.Is(child, "obl")))
            {
                return child;
            }
        }

        return -1;
    }

    // The noun phrase that ends right before the verb, for want of a subject in the tree.
    private int NounBefore(int end, bool inner = false)
    {
        int first = end > 0 ? tree.SentenceOf(end - 1).FirstToken : 0;
        if (!inner && end - 1 > first && (tree.FormIs(end - 1, ",") || tree.FormIs(end - 1, ")")))
        {
            // Over an apposition or a bracket: "Lee, the governor, said", "Lee (R-Ohio) said".
            bool comma = tree.FormIs(end - 1, ",");
            int open = end - 2;
            while (open > first && end - open < 20 && !(comma ? tree.FormIs(open, ",") : tree.FormIs(open, "(")))
            {
                open--;
            }

            return open > first && end - open < 20 ? NounBefore(open, inner: true) : -1;
        }

        int head = -1;
        for (int token = end - 1; token >= first && end - token < 12; token--)
        {
            Upos upos = tree.Tokens[token].Upos;
            if (upos is Upos.Propn or Upos.Noun or Upos.Pron && !tree.Is(token, "nmod:poss"))
            {
                if (head < 0 || tree.Head(head) == token)
                {
                    head = token;
                }
            }
            else if (upos is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Adp or Upos.Part or Upos.Pron or Upos.Propn))
            {
                break;
            }
        }

        return head;
    }

    /// <summary>Takes the noun phrase that starts at <paramref name="from"/> as the source.</summary>
    public void SetSourceAfter(Draft draft, int from)
    {
        int limit = Math.Min(tree.Tokens.Length, from + 12);
        for (int token = from; token < limit; token++)
        {
            Upos upos = tree.Tokens[token].Upos;
            if (upos is Upos.Propn or Upos.Noun or Upos.Pron && tree.Left(token) >= from && tree.Tokens[token].Deprel is not "compound" and not "nmod:desc")
            {
                SetSource(draft, token);
                return;
            }

            if (upos is Upos.Verb or Upos.Punct)
            {
                return;
            }
        }
    }

    // "…, said Ann Lee": parsers take a subject after its verb for an object.
    private int Speaker(int verb, CueEntry entry)
    {
        bool plain = !entry.Takes(CueFrames.Object) || tree.Is(verb, "parataxis") || clauses.IsQuoteMark(Math.Max(verb - 1, 0));
        if (plain && entry.Takes(CueFrames.Quotation) && tree.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" && tree.NearChild(verb, "nsubj") < 0)
        {
            foreach (int child in tree.Children(verb))
            {
                if (child > verb && tree.Left(child) == verb + 1 && (tree.Is(child, "obj") || tree.Is(child, "iobj") || tree.Is(child, "dep") || tree.Is(child, "obl"))
                    && tree.Tokens[child].Upos is Upos.Propn or Upos.Noun or Upos.Pron && tree.CaseOf(child) < 0 && IsInverted(verb))
                {
                    return child;
                }
            }
        }

        return clauses.Subject(verb);
    }

    private bool IsInverted(int verb) =>
        verb > tree.SentenceOf(verb).FirstToken
        && (tree.FormIs(verb - 1, ",") || clauses.IsQuoteMark(verb - 1) || tree.Is(verb, "parataxis"));

    public void SetSource(Draft draft, int head)
    {
        TokenRange range = AfterLabel(clauses.NounPhrase(head), ref head);
        if (range.Overlaps(draft.Cue[0]))
        {
            range = range.Start < draft.Cue[0].Start ? clauses.Trim(new(range.Start, draft.Cue[0].Start)) : new(Math.Max(head, draft.Cue[0].End), range.End);
        }

        if (range.End <= range.Start)
        {
            return;
        }

        // A comma that closes an apposition or a relative clause belongs to the phrase.
        if (range.End < draft.Cue[0].Start && tree.FormIs(range.End, ",") && HasComma(range))
        {
            range = range with { End = range.End + 1 };
        }

        draft.SourceHead = head;
        draft.Source.Add(range);
    }

    // "Outlook: Western banks said": the label is no part of the source.
    private TokenRange AfterLabel(TokenRange range, ref int head)
    {
        for (int token = range.End - 2; token > range.Start; token--)
        {
            if (tree.FormIs(token, ":"))
            {
                if (head < token)
                {
                    for (head = token + 1; head < range.End - 1 && tree.Tokens[head].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron);)
                    {
                        head++;
                    }

                    while (head + 1 < range.End && tree.Tokens[head + 1].Upos is Upos.Noun or Upos.Propn)
                    {
                        head++;
                    }
                }

                return clauses.Trim(range with { Start = token + 1 });
            }
        }

        return range;
    }

    private bool HasComma(TokenRange range)
    {
        for (int token = range.Start; token < range.End; token++)
        {
            if (tree.FormIs(token, ","))
            {
                return true;
            }
        }

        return false;
    }

    // "said in a statement" is one cue.
    private int StatementEnd(int verb, int end)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Left(child) == end && tree.Is(child, "obl") && tree.Tokens[child].Lemma is "statement" && tree.Right(child) == child
                && tree.CaseOf(child) >= 0)
            {
                return child + 1;
            }
        }

        return end;
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

        if (complement < 0)
        {
            return null;
        }

        Draft draft = new() { Head = verb, Lemma = tree.Tokens[verb].Lemma, Class = CueClass.Appearance };
        TokenRange group = clauses.VerbGroup(verb);
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

        if (content >= 0)
        {
            Draft draft = Begin(verb, entry, passive);
            AddAround(draft, content, verb);
            return draft.Content.Count > 0 ? draft : null;
        }

        return ReadParenthesis(verb, entry, passive);
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
        while (end < limit && (!tree.IsPunctuation(end) || tree.FormIs(end, ":") || tree.FormIs(end, "(")) && tree.Tokens[end].Upos != Upos.Cconj)
        {
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

            if (TopBelow(end, verb) is >= 0 and int top && tree.Left(top) == end && (tree.Is(top, "advcl") || (tree.Is(top, "obl") && clauses.IsTime(top))))
            {
                break;
            }

            end++;
        }

        return end;
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

    // "issued a statement saying": the participle attributes.
    private int Saying(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (child > noun && tree.Is(child, "acl") && tree.Tokens[child].Xpos == "VBG" && CueLexicon.Verb(tree.Tokens[child].Lemma) is { } entry
                && entry.Takes(CueFrames.Clause) && tree.Child(child, "ccomp") >= 0)
            {
                return child;
            }
        }

        return -1;
    }

    private bool Governs(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (child > noun && (tree.Is(child, "acl") || tree.Is(child, "nmod") || tree.Is(child, "ccomp") || tree.Is(child, "advcl")))
            {
                return true;
            }
        }

        return false;
    }

    private Draft? ReadObject(int verb, CueEntry entry, bool passive)
    {
        bool plain = entry.Takes(CueFrames.Object);
        if (!plain && !entry.Takes(CueFrames.ObjectAs))
        {
            return null;
        }

        int item = passive ? tree.NearChild(verb, "nsubj") : tree.Child(verb, "obj");
        if (item >= 0 && !passive && ClauseReader.IsTimeWord(tree.Tokens[item].Lemma))
        {
            return null;
        }

        if (passive && item < 0 && tree.Is(verb, "acl"))
        {
            item = tree.Head(verb);
        }

        if (entry.Takes(CueFrames.Light) && item > verb && (Saying(item) >= 0 || (CueLexicon.Noun(tree.Tokens[item].Lemma) is not null && Governs(item))))
        {
            return null;
        }

        int last = Tail(verb, item, out bool hasAs, out bool hasClause);
        bool complement = last >= 0;
        if ((item < 0 && !(complement && plain && hasClause)) || (!plain && !hasAs))
        {
            return null;
        }

        bool agentless = passive && hasAs && entry.Takes(CueFrames.ObjectAs) && clauses.Agent(verb) < 0;
        int asEnd = agentless && clauses.VerbGroup(verb).End is int after && after < tree.Tokens.Length && tree.FormIs(after, "as") ? after + 1 : 0;
        Draft draft = Begin(verb, agentless ? entry with { Class = CueClass.Appearance } : entry, passive, asEnd);
        TokenRange cue = draft.Cue[0];
        int tailStart = cue.End;
        if (item >= 0 && item < verb)
        {
            if (tree.FormIs(item, "that") && tree.Is(verb, "acl") && tree.Head(verb) < verb)
            {
                item = tree.Head(verb);
            }

            bool antecedent = tree.Is(verb, "acl") && item == tree.Head(verb);
            TokenRange phrase = antecedent ? new(clauses.NounPhrase(item).Start, Math.Min(tree.Left(verb), cue.Start)) : clauses.NounPhrase(item);
            draft.AddContent(clauses.Trim(phrase with { End = Math.Min(phrase.End, cue.Start) }));
            if (complement)
            {
                AddTail(draft, tailStart, last);
            }
        }
        else
        {
            AddTail(draft, tailStart, PhraseEnd(verb, Math.Max(last, item < 0 ? -1 : tree.Right(item))));
        }

        return draft.Content.Count > 0 ? draft : null;
    }

    private void AddTail(Draft draft, int start, int last)
    {
        if (last >= start)
        {
            TokenRange range = new(start, last + 1);
            foreach (TokenRange source in draft.Source)
            {
                // "condemned by officials as …": the agent is no content.
                if (source.Start >= start && source.Start <= last)
                {
                    range = source.End < last ? new(source.End, last + 1) : new(start, tree.Left(draft.SourceHead));
                }
            }

            draft.AddContent(clauses.Trim(WithoutSetting(range)));
        }
    }

    // "attacked the plan at a rally on Monday": where and when it was said is no content.
    private TokenRange WithoutSetting(TokenRange range)
    {
        for (int step = 0; step < 3; step++)
        {
            int cut = -1;
            for (int token = range.End - 1; token > range.Start + 1 && range.End - token < 10; token--)
            {
                if (tree.Tokens[token].Upos != Upos.Adp)
                {
                    continue;
                }

                int noun = tree.Head(token);
                if (noun > token && noun < range.End && tree.Right(noun) <= range.End && tree.Form(token) is "in" or "at" or "on" or "during"
                    && (ClauseReader.IsTimeWord(tree.Tokens[noun].Lemma) || SourceKinds.IsSetting(tree.Tokens[noun].Lemma)))
                {
                    cut = token;
                }

                break;
            }

            if (cut < 0)
            {
                break;
            }

            range = range with { End = cut };
        }

        return range;
    }

    // A noun phrase cut short runs on, but not into another part of the verb's clause.
    private int PhraseEnd(int verb, int last)
    {
        int limit = tree.SentenceOf(verb).EndToken;
        int end = last + 1;
        while (end < limit && !tree.IsPunctuation(end) && tree.Tokens[end].Upos != Upos.Cconj
            && tree.Tokens[end].Xpos is not ("VBD" or "VBZ" or "VBP" or "MD") && TopBelow(end, verb) is var top
            && (top < 0 || top <= last || tree.Left(top) <= last))
        {
            end++;
        }

        return end - 1;
    }

    /// <summary>Last token of what follows the verb and belongs to its content, or -1 where nothing but the object does.</summary>
    private int Tail(int verb, int item, out bool hasAs, out bool hasClause)
    {
        int last = -1;
        hasAs = hasClause = false;
        foreach (int child in tree.Children(verb))
        {
            if (child <= verb || child == item || tree.IsPunctuation(child) || tree.Is(child, "compound:prt"))
            {
                continue;
            }

            string relation = tree.Tokens[child].Deprel;
            bool taken = relation is "xcomp" or "ccomp" or "iobj"
                || (tree.Is(child, "obl") && relation != "obl:agent" && !clauses.IsTime(child) && !clauses.IsAfterComma(child) && IsContentPreposition(child))
                || (tree.Is(child, "advcl") && !clauses.IsAfterComma(child) && IsContentMark(child));
            if (relation is "conj" or "parataxis" or "advcl" && !taken)
            {
                break;
            }

            if (taken)
            {
                hasAs |= StartsWithAs(child);
                hasClause |= relation is "xcomp" or "ccomp" || tree.Is(child, "advcl") || StartsWithAs(child) || tree.FormIs(tree.Left(child), "of");
                last = tree.Right(child);
            }
        }

        return last;
    }

    private bool StartsWithAs(int child) => tree.FormIs(tree.Left(child), "as");

    private bool IsContentPreposition(int child) =>
        tree.CaseOf(child) is >= 0 and int marker
        && tree.Tokens[marker].Lemma is "of" or "for" or "as" or "with" or "to" or "against" or "from" or "over" or "about" or "into" or "like" or "than" or "on";

    private bool IsContentMark(int child) =>
        tree.Child(child, "mark") is >= 0 and int marker
        && tree.Tokens[marker].Lemma is "for" or "of" or "as" or "from" or "if" or "whether" or "because" or "to";

    private Draft? ReadPreposition(int verb, CueEntry entry, bool passive)
    {
        if (entry.Prepositions.Length == 0)
        {
            return null;
        }

        foreach (int child in tree.Children(verb))
        {
            if (child <= verb || clauses.IsTime(child))
            {
                continue;
            }

            int marker = tree.Is(child, "obl") ? tree.CaseOf(child) : tree.Is(child, "advcl") ? tree.Child(child, "mark") : -1;
            if (marker < 0 || marker < verb || !entry.TakesPreposition(tree.Tokens[marker].Lemma))
            {
                continue;
            }

            int groupEnd = clauses.VerbGroup(verb).End;
            bool adjacent = marker == groupEnd;
            Draft draft = Begin(verb, entry, passive, adjacent ? marker + 1 : 0);
            int start = adjacent ? marker + 1 : Math.Min(marker, tree.Left(child));
            int last = Math.Max(tree.Right(child), Tail(verb, child, out _, out _));
            AddTail(draft, start, PhraseEnd(verb, last));
            return draft.Content.Count > 0 ? draft : null;
        }

        return null;
    }
}
