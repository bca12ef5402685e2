using Concord.Language;

namespace Concord.Evidence;

/// <summary>Reports at the end of their sentence, by the order of words alone, for parsers often miss them: "The ships have left, the agency reported on Friday."</summary>
internal sealed class TrailingCues(ClauseReader clauses, VerbCues verbs)
{
    private const int LongestName = 14, LongestTail = 8;

    private readonly TreeView tree = clauses.Tree;

    public void Add(List<Draft> drafts)
    {
        HashSet<int> heads = [.. drafts.Select(static draft => draft.Head)];
        foreach (Sentence sentence in tree.Analysis.Sentences)
        {
            if (Find(sentence) is { } found && !heads.Contains(found.Verb))
            {
                Draft draft = verbs.Begin(found.Verb, CueLexicon.Verb(tree.Tokens[found.Verb].Lemma)!, passive: false);
                draft.Source.Clear();
                draft.Source.Add(found.Name);
                draft.SourceHead = HeadOf(found.Name);
                draft.AddContent(found.Content);
                drafts.Add(draft);
            }
        }
    }

    private (int Verb, TokenRange Name, TokenRange Content)? Find(Sentence sentence)
    {
        int end = sentence.EndToken - 1;
        while (end > sentence.FirstToken && tree.IsPunctuation(end))
        {
            end--;
        }

        int verb = end;
        while (verb > sentence.FirstToken && end - verb < LongestTail && !IsReport(verb))
        {
            Upos upos = tree.Tokens[verb].Upos;
            if (upos is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Sconj or Upos.Pron)
            {
                return null;
            }

            verb--;
        }

        if (!IsReport(verb) || (verb < end && tree.Tokens[verb + 1].Upos is not (Upos.Adp or Upos.Adv or Upos.Propn or Upos.Noun or Upos.Det))
            || (verb < end && !IsSetting(verb + 1, end)))
        {
            return null;
        }

        int start = verb;
        while (start > sentence.FirstToken && verb - start < LongestName && !tree.FormIs(start - 1, ","))
        {
            start--;
            if (tree.Tokens[start].Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj || (tree.IsPunctuation(start) && tree.Form(start) is not "-" and not "."))
            {
                return null;
            }
        }

        int comma = start - 1;
        if (start == verb || comma <= sentence.FirstToken + 2 || !tree.FormIs(comma, ",") || !HasName(start, verb))
        {
            return null;
        }

        return HasClause(sentence.FirstToken, comma)
            ? (verb, clauses.Trim(new(start, verb)), clauses.Trim(new(First(sentence.FirstToken), comma)))
            : null;
    }

    private bool IsReport(int token) =>
        tree.Tokens[token].Upos == Upos.Verb && tree.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP" or "VBN"
        && CueLexicon.Verb(tree.Tokens[token].Lemma) is { Class: CueClass.Report } entry
        && entry.Takes(CueFrames.Clause) && !entry.Takes(CueFrames.Addressee);

    // "on Friday", "in a statement", "earlier this week": not the object of the verb.
    private bool IsSetting(int from, int end) =>
        tree.Tokens[from].Upos is Upos.Adp or Upos.Adv || (ClauseReader.IsTimeWord(tree.Tokens[end].Lemma) && end - from < 4);

    private bool HasName(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (tree.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                return true;
            }
        }

        return false;
    }

    // A clause without quotation marks: those have a reader of their own.
    private bool HasClause(int start, int end)
    {
        bool finite = false;
        for (int token = start; token < end; token++)
        {
            if (clauses.IsQuoteMark(token) && tree.Form(token) is not ("'" or "’"))
            {
                return false;
            }

            finite |= tree.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD";
        }

        return finite;
    }

    private int First(int token)
    {
        while (tree.Tokens[token].Upos == Upos.Cconj || (tree.IsPunctuation(token) && !clauses.IsQuoteMark(token)))
        {
            token++;
        }

        return token;
    }

    private int HeadOf(TokenRange name)
    {
        for (int token = name.Start; token < name.End; token++)
        {
            if (tree.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron && !name.Contains(tree.Head(token)))
            {
                return token;
            }
        }

        return name.End - 1;
    }
}
