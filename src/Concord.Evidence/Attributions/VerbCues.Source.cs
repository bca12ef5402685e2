using Concord.Language;

namespace Concord.Evidence;

internal sealed partial class VerbCues
{
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
            if (upos is Upos.Propn or Upos.Noun or Upos.Pron && (tree.Left(token) >= from || token == from) && tree.Tokens[token].Deprel is not "compound" and not "nmod:desc")
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

    // "…, said Ann Lee, a lawyer, …": a name between the verb and the next mark speaks, whatever the tree makes of it.
    private int SpeakerAfter(int verb, CueEntry entry)
    {
        const int Longest = 8;
        if (!entry.Takes(CueFrames.Quotation) || !entry.Takes(CueFrames.Clause) || entry.Takes(CueFrames.Addressee) || tree.Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP")
            || verb == 0 || verb <= tree.SentenceOf(verb).FirstToken + 2 || !(tree.FormIs(verb - 1, ",") || clauses.IsQuoteMark(verb - 1)))
        {
            return -1;
        }

        int end = tree.SentenceOf(verb).EndToken;
        int name = -1;
        int token = verb + 1;
        for (; token < end && token <= verb + Longest; token++)
        {
            Upos upos = tree.Tokens[token].Upos;
            if (upos == Upos.Propn && !ClauseReader.IsTimeWord(tree.Tokens[token].Lemma))
            {
                name = token;
            }
            else if (upos is not (Upos.Noun or Upos.Det or Upos.Adj) && !tree.FormIs(token, "."))
            {
                break;
            }
            else if (name >= 0)
            {
                break;
            }
        }

        bool closes = name >= 0 && name == token - 1 && (token >= end || tree.IsPunctuation(token) || tree.Form(token) is "who" or "of" or "in" or "at");
        if (!closes || clauses.IsQuoteMark(Math.Min(token, end - 1)))
        {
            return -1;
        }

        // The noun over the others heads the phrase: "Ann" of "Ann Lee", "Lee" of "governor Lee".
        for (int head = verb + 1; head <= name; head++)
        {
            if (tree.Tokens[head].Upos is Upos.Propn or Upos.Noun && (tree.Head(head) <= verb || tree.Head(head) > name))
            {
                return head;
            }
        }

        return name;
    }

    private bool IsInverted(int verb) =>
        verb > tree.SentenceOf(verb).FirstToken
        && (tree.FormIs(verb - 1, ",") || clauses.IsQuoteMark(verb - 1) || tree.Is(verb, "parataxis"));

    public void SetSource(Draft draft, int head)
    {
        TokenRange range = AfterLabel(clauses.NounPhrase(head), ref head);
        if (head >= draft.Cue[0].End && range.Start < draft.Cue[0].End)
        {
            // Words of the quotation before the verb may hang from the name behind it.
            range = range with { Start = draft.Cue[0].End };
        }

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
}
