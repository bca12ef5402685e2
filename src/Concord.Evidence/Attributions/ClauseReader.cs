using Concord.Language;

namespace Concord.Evidence;

/// <summary>Reads subjects, agents, verb groups and noun phrases off the trees.</summary>
internal sealed class ClauseReader(TreeView tree)
{
    // How far before its verb an auxiliary may stand, in tokens.
    private const int Nearby = 6;

    public TreeView Tree { get; } = tree;

    /// <summary>Token that heads the subject of a verb or predicate, followed through coordination and control; -1 where there is none.</summary>
    public int Subject(int verb)
    {
        int at = verb;
        for (int step = 0; at >= 0 && step < 8; step++)
        {
            int own = Tree.NearChild(at, "nsubj");
            if (own >= 0)
            {
                return own;
            }

            if (Tree.Child(at, "csubj") is >= 0 and int clausal)
            {
                return clausal;
            }

            if (Tree.Is(at, "acl"))
            {
                // "issued a statement saying", "took the step of criticizing": whoever does it speaks.
                int noun = Tree.Head(at);
                if (Giver(noun, at) is >= 0 and int giver)
                {
                    at = giver;
                    continue;
                }

                return noun;
            }

            if (!Tree.Is(at, "conj") && !Tree.Is(at, "xcomp") && !Tree.Is(at, "advcl") && !Tree.Is(at, "parataxis")
                && !Tree.Is(at, "cop") && !Tree.Is(at, "dep")
                && !(Tree.Is(at, "ccomp") && Tree.Tokens[at].Xpos == "VBG" && at > 0 && Tree.FormIs(at - 1, ",")))
            {
                return -1;
            }

            // "asked them to say": the object controls the infinitive.
            int up = Tree.Head(at);
            if (Tree.Is(at, "xcomp") && up >= 0 && Tree.Child(up, "obj") is >= 0 and int controller && controller < at)
            {
                return controller;
            }

            at = up;
        }

        return -1;
    }

    // The verb whose object or oblique a thing is that cannot speak itself; -1 where the noun may well speak.
    private int Giver(int noun, int participle)
    {
        if (noun < 0 || Tree.Tokens[participle].Xpos is not ("VBG" or "VB") || Tree.Tokens[participle].Deprel == "acl:relcl"
            || Tree.Tokens[noun].Upos != Upos.Noun)
        {
            return -1;
        }

        string lemma = Tree.Tokens[noun].Lemma;
        int giver = noun;
        for (int step = 0; giver >= 0 && step < 4 && (Tree.Is(giver, "nmod") || Tree.Is(giver, "conj")); step++)
        {
            giver = Tree.Head(giver);
        }

        bool object_ = giver >= 0 && (Tree.Is(giver, "obj") || Tree.Is(giver, "obl"));
        giver = object_ ? Tree.Head(giver) : -1;
        if (giver < 0 || giver > noun || IsPassive(giver) || Tree.Tokens[giver].Upos != Upos.Verb || Tree.Tokens[giver].Deprel == "acl:relcl")
        {
            return -1;
        }

        bool light = CueLexicon.Verb(Tree.Tokens[giver].Lemma) is { } entry && entry.Takes(CueFrames.Light);
        return light || !(SourceKinds.IsPerson(lemma) || SourceKinds.IsBody(lemma) || SourceKinds.IsPress(lemma)
            || (Tree.Tokens[noun].Xpos == "NNS" && SourceKinds.IsAgentive(lemma))) ? giver : -1;
    }

    /// <summary>Whether the verb is a participle after "be" or "get", or a participle that modifies a noun.</summary>
    public bool IsPassive(int verb)
    {
        if (Tree.Tokens[verb].Xpos is not ("VBN" or "VBD"))
        {
            return false;
        }

        bool have = false;
        bool governs = false;
        foreach (int child in Tree.Children(verb))
        {
            governs |= child > verb && (Tree.Is(child, "obj") || Tree.Is(child, "ccomp"));
            // Parsers may hang an auxiliary of a quotation on the verb behind it.
            bool near = child < verb && verb - child <= Nearby;
            if (near && Tree.Is(child, "aux") && Tree.Tokens[child].Lemma is "be" or "get")
            {
                return true;
            }

            have |= near && Tree.Is(child, "aux");
        }

        // "Lee proposed that …" may be taken for "(who was) proposed", but a bare participle governs no object or clause.
        if (have || Tree.Tokens[verb].Xpos != "VBN" || (governs && (Tree.Is(verb, "acl") || (Tree.Is(verb, "advcl") && Tree.Tokens[verb].Lemma is "declare" or "argue" or "say" or "claim" or "announce" or "propose"))))
        {
            return !have && Tree.Child(verb, "obl:agent") >= 0;
        }

        return Tree.Is(verb, "acl") || Tree.Is(verb, "advcl") || Tree.Child(verb, "obl:agent") >= 0
            || (Tree.Is(verb, "conj") && Tree.Head(verb) < verb && Tree.NearChild(verb, "nsubj") < 0 && IsPassive(Tree.Head(verb)));
    }

    /// <summary>Head of the agent of a passive ("by officials"), or -1.</summary>
    public int Agent(int verb)
    {
        foreach (int child in Tree.Children(verb))
        {
            if (child > verb && Tree.Is(child, "obl")
                && (Tree.Tokens[child].Deprel == "obl:agent" || (Tree.CaseOf(child) is >= 0 and int marker && Tree.FormIs(marker, "by")))
                && !IsTime(child))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The name that holds the token, or null.</summary>
    public Entity? EntityAt(int token)
    {
        int low = 0, high = Tree.Analysis.Entities.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            Entity entity = Tree.Analysis.Entities[middle];
            if (token < entity.FirstToken)
            {
                high = middle - 1;
            }
            else if (token >= entity.FirstToken + entity.TokenCount)
            {
                low = middle + 1;
            }
            else
            {
                return entity;
            }
        }

        return null;
    }

    public bool IsTime(int token) =>
        Tree.Tokens[token].Deprel is "obl:tmod" or "nmod:tmod" or "obl:unmarked" or "nmod:unmarked" || IsTimeWord(Tree.Tokens[token].Lemma);

    public static bool IsTimeWord(string lemma) => lemma is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday"
        or "Saturday" or "Sunday" or "week" or "month" or "year" or "day" or "morning" or "afternoon" or "evening" or "night"
        or "today" or "yesterday" or "tomorrow" or "weekend";

    /// <summary>Noun phrase of a head: its modifiers, appositions and coordinated nouns, without case markers and loose participles.</summary>
    /// <param name="head">The noun.</param>
    /// <param name="brief">Whether to leave out appositions, relative clauses and participles.</param>
    public TokenRange NounPhrase(int head, bool brief = false)
    {
        int start = head;
        int end = head + 1;
        foreach (int child in Tree.Children(head))
        {
            if (child < head)
            {
                if (IsModifier(child) && !(Tree.Is(child, "advmod") && IsAfterComma(head)))
                {
                    start = Math.Min(start, Tree.Left(child));
                }
                else if (!Tree.IsPunctuation(child))
                {
                    start = head;
                }
            }
            else if (IsModifier(child) && !(brief && (Tree.Is(child, "acl") || Tree.Is(child, "appos"))) && !(Tree.Tokens[child].Deprel == "acl" && IsAfterComma(child)))
            {
                end = Math.Max(end, Tree.Right(child) + 1);
            }
            else if (Tree.Is(child, "case") && Tree.Tokens[child].Xpos == "POS")
            {
                end = Math.Max(end, child + 1);
            }
            else if (!Tree.IsPunctuation(child))
            {
                break;
            }
        }

        return Trim(new(start, end));
    }

    /// <summary>Takes commas and the like off both ends, but leaves quotation marks and closing brackets.</summary>
    public TokenRange Trim(TokenRange range)
    {
        (int start, int end) = (range.Start, range.End);
        while (start < end - 1 && Tree.IsPunctuation(start) && !IsQuoteMark(start) && Tree.Form(start) is not "(" and not "[")
        {
            start++;
        }

        while (end > start + 1 && Tree.IsPunctuation(end - 1) && !IsQuoteMark(end - 1) && Tree.Form(end - 1) is not ")" and not "]" and not "%")
        {
            end--;
        }

        return new(start, end);
    }

    private bool IsModifier(int child)
    {
        string relation = Tree.Tokens[child].Deprel;
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "det" or "amod" or "nummod" or "compound" or "nmod" or "flat" or "fixed" or "appos" or "goeswith" or "dep" => true,
            "advmod" => Tree.Left(child) == Tree.Right(child) && child < Tree.Head(child),
            "acl" => child > Tree.Head(child),
            "conj" => Tree.Tokens[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj,
            _ => false,
        };
    }

    /// <summary>Whether a comma stands directly before the subtree of <paramref name="token"/> or opens it.</summary>
    public bool IsAfterComma(int token)
    {
        int first = Tree.Left(token);
        return (first > 0 && Tree.FormIs(first - 1, ",")) || Tree.FormIs(first, ",");
    }

    public bool IsQuoteMark(int token) =>
        Tree.Form(token) is "\"" or "“" or "”" or "''" or "``" or "'" or "‘" or "’" or "«" or "»" or "’’" or "‘‘";

    /// <summary>The verb with its auxiliaries, negation and adverbs before it and its particle after it.</summary>
    public TokenRange VerbGroup(int verb)
    {
        int start = verb;
        int from = Tree.SentenceOf(verb).FirstToken;
        while (start > from && IsGroupWord(start - 1, verb))
        {
            start--;
        }

        int end = verb + 1;
        foreach (int child in Tree.Children(verb))
        {
            if (child == end && Tree.Is(child, "compound:prt"))
            {
                end = child + 1;
            }
        }

        return new(start, end);
    }

    private bool IsGroupWord(int token, int verb)
    {
        if (Tree.Head(token) != verb)
        {
            return false;
        }

        string relation = Tree.Tokens[token].Deprel;
        return relation is "aux" or "aux:pass" or "cop"
            || (relation == "advmod" && Tree.Tokens[token].Upos is Upos.Adv or Upos.Part && Tree.Left(token) == token && Tree.Right(token) == token
                && !Tree.FormIs(token, "when") && !Tree.FormIs(token, "how") && !Tree.FormIs(token, "why") && !Tree.FormIs(token, "where"))
            || (relation == "mark" && Tree.FormIs(token, "to"));
    }

    /// <summary>Whether a clause with "that" fills the noun: "the notion that he lost".</summary>
    public bool HoldsThatClause(int noun)
    {
        foreach (int child in Tree.Children(noun))
        {
            if (child > noun && (Tree.Is(child, "acl") || Tree.Is(child, "ccomp")) && Tree.FormIs(Tree.Left(child), "that")
                && Tree.Child(child, "mark") is >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb has "to" before it.</summary>
    public bool IsInfinitive(int verb)
    {
        foreach (int child in Tree.Children(verb))
        {
            if (child < verb && Tree.Is(child, "mark") && Tree.FormIs(child, "to"))
            {
                return true;
            }
        }

        return false;
    }
}
