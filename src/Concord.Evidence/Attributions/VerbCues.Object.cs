using Concord.Language;

namespace Concord.Evidence;

internal sealed partial class VerbCues
{
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
        bool plain = entry.Takes(CueFrames.Object) || (!passive && TakesObject(verb));
        if (!plain && !entry.Takes(CueFrames.ObjectAs))
        {
            return null;
        }

        int item = passive ? tree.NearChild(verb, "nsubj") : tree.Child(verb, "obj");
        if (item >= 0 && !passive && ClauseReader.IsTimeWord(tree.Tokens[item].Lemma) && tree.Child(item, "nmod:poss") < 0)
        {
            return null;
        }

        if (passive && item < 0 && tree.Is(verb, "acl"))
        {
            item = tree.Head(verb);
        }

        bool noun = item > verb && CueLexicon.Noun(tree.Tokens[item].Lemma) is not null;
        if ((entry.Takes(CueFrames.Light) && item > verb && (Saying(item) >= 0 || (noun && Governs(item))))
            || (noun && !passive && clauses.HoldsThatClause(item)))
        {
            return null;
        }

        int last = Tail(verb, item, passive, out bool hasAs, out bool hasClause);
        if (!hasAs && !passive && item > verb && AsPhraseOf(item) is >= 0 and int role)
        {
            // "see the courses as wasted space": the phrase may hang from the object.
            hasAs = hasClause = true;
            last = Math.Max(last, tree.Right(role));
        }

        bool complement = last >= 0;
        if ((item < 0 && !(complement && plain && hasClause)) || (!plain && !hasAs))
        {
            return null;
        }

        bool agentless = passive && hasAs && entry.Takes(CueFrames.ObjectAs) && clauses.Agent(verb) < 0;
        int asEnd = agentless && clauses.VerbGroup(verb).End is int after && after < tree.Tokens.Length && tree.FormIs(after, "as") ? after + 1 : 0;
        Draft draft = Begin(verb, agentless ? entry with { Class = CueClass.Appearance } : entry, passive, asEnd);
        if (passive && hasAs && draft.Source.Count > 0 && AsPhraseOf(draft.SourceHead) is >= 0 and int standing && tree.Left(standing) > draft.Source[^1].Start)
        {
            draft.Source[^1] = draft.Source[^1] with { End = Math.Min(draft.Source[^1].End, tree.Left(standing)) };
        }

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
            int end = PhraseEnd(verb, Math.Max(last, item < 0 ? -1 : tree.Right(item)));
            if (!complement && tree.Tokens[verb].Lemma is "call" or "label" or "dub" or "brand" or "term" or "deem" && Predicate(verb, end + 1) is var named)
            {
                // "called the envoy" rings him up; "called the envoy a liar" says something of him.
                if (named < 0)
                {
                    return null;
                }

                end = named;
            }

            AddTail(draft, tailStart, end);
        }

        return draft.Content.Count > 0 ? draft : null;
    }

    // "a survey found little support", "two said yes": verbs of clauses that take nouns only from some subjects, or some nouns.
    private bool TakesObject(int verb)
    {
        string lemma = tree.Tokens[verb].Lemma;
        if (lemma is "find" or "show")
        {
            return clauses.Subject(verb) is >= 0 and int subject && SourceKinds.IsText(tree.Tokens[subject].Lemma.ToLowerInvariant());
        }

        return lemma == "say" && tree.Child(verb, "obj") is >= 0 and int said && tree.Tokens[said].Lemma.ToLowerInvariant() is "yes" or "no" or "same" or "thanks" or "goodbye";
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

    /// <summary>Last token of the noun or adjective phrase that starts at <paramref name="start"/> and says what the object is called; -1 where none stands there.</summary>
    private int Predicate(int verb, int start)
    {
        int limit = tree.SentenceOf(verb).EndToken;
        if (start >= limit)
        {
            return -1;
        }

        if (clauses.IsQuoteMark(start))
        {
            return start;
        }

        int end = start;
        bool content = false;
        while (end < limit && end - start < 12 && (tree.Tokens[end].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Adv or Upos.Num || (content && tree.FormIs(end, "of"))
            || clauses.IsQuoteMark(end)))
        {
            content |= tree.Tokens[end].Upos is Upos.Adj or Upos.Noun or Upos.Propn;
            end++;
        }

        return content && tree.Tokens[start].Upos is Upos.Det or Upos.Adj or Upos.Noun ? end - 1 : -1;
    }

    /// <summary>Last token of what follows the verb and belongs to its content, or -1 where nothing but the object does.</summary>
    private int Tail(int verb, int item, bool passive, out bool hasAs, out bool hasClause)
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
            bool taken = relation is "xcomp" or "ccomp" or "iobj" || (relation == "obj" && child > item)
                || (tree.Is(child, "obl") && relation != "obl:agent" && !clauses.IsTime(child) && (!clauses.IsAfterComma(child) || (passive && StartsWithAs(child))) && IsContentPreposition(child))
                || (tree.Is(child, "advcl") && !clauses.IsAfterComma(child) && IsContentMark(child));
            if (relation is "conj" or "parataxis" or "advcl" && !taken)
            {
                break;
            }

            if (passive && relation == "obl:agent" && AsPhraseOf(child) is >= 0 and int phrase)
            {
                hasAs = hasClause = true;
                last = tree.Right(phrase);
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

    private bool StartsWithAs(int child)
    {
        int first = tree.Left(child);
        return tree.FormIs(first, "as") || (tree.FormIs(first, ",") && tree.FormIs(first + 1, "as"));
    }

    // "seen by diplomats as a warning": the phrase may hang from the agent.
    private int AsPhraseOf(int agent)
    {
        foreach (int child in tree.Children(agent))
        {
            if (child > agent && tree.Is(child, "nmod") && StartsWithAs(child))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsContentPreposition(int child) =>
        tree.CaseOf(child) is >= 0 and int marker
        && tree.Tokens[marker].Lemma is "of" or "for" or "as" or "with" or "to" or "against" or "from" or "over" or "about" or "into" or "like" or "than" or "on" or "in" or "at" or "during";

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
            int last = Math.Max(tree.Right(child), Tail(verb, child, passive, out _, out _));
            AddTail(draft, start, PhraseEnd(verb, last));
            return draft.Content.Count > 0 ? draft : null;
        }

        return null;
    }
}
