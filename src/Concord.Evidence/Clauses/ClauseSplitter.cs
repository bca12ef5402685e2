using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>Decides which subtrees of a sentence are clauses of their own.</summary>
internal sealed class ClauseSplitter
{
    private readonly SentenceTree _tree;
    private readonly ClauseKind[] _kinds;
    private readonly int[] _owners;
    private readonly bool[] _whole;
    private readonly bool _heading;
    private readonly List<Clause> _clauses = [];

    private ClauseSplitter(SentenceTree tree)
    {
        _tree = tree;
        _heading = tree.Text.Sentences[tree.Sentence].Kind == SentenceKind.Heading;
        _kinds = new ClauseKind[tree.End - tree.First];
        _owners = new int[tree.End - tree.First];
        _whole = new bool[tree.End - tree.First];
    }

    /// <summary>Clauses of a sentence, governing ones first, without spans yet.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="owners">For each token of the sentence, the index of the clause it belongs to, or -1.</param>
    public static List<Clause> Split(SentenceTree tree, out int[] owners)
    {
        ClauseSplitter splitter = new(tree);
        splitter.Run();
        owners = splitter._owners;
        return splitter._clauses;
    }

    private void Run()
    {
        Array.Fill(_owners, -1);
        foreach (int token in _tree.Order)
        {
            int head = _tree.HeadOf(token);
            ClauseKind kind = head < 0 ? ClauseKind.Main : Decide(token, head);
            int owner = head < 0 ? -1 : _owners[head - _tree.First];
            _kinds[token - _tree.First] = kind;
            if (kind == ClauseKind.None)
            {
                _owners[token - _tree.First] = owner;
                continue;
            }

            _owners[token - _tree.First] = _clauses.Count;
            _clauses.Add(new Clause(token, kind, owner));
            if (kind == ClauseKind.Complement && owner >= 0 && IsArgumentOf(head, _clauses[owner].Head))
            {
                _clauses[owner].LostComplement = true;
            }
        }
    }

    /// <summary>Whether the complement hangs on the clause's own verb, or on its subject or object ("there is speculation that …").</summary>
    private bool IsArgumentOf(int governor, int clause)
    {
        int token = governor;
        for (int steps = 0; steps < 6 && token != clause; steps++)
        {
            bool close = _tree.Is(token, "xcomp") || _tree.Is(token, "obj") || _tree.Is(token, "nsubj") || _tree.Is(token, "obl");
            token = close ? _tree.HeadOf(token) : -1;
            if (token < 0)
            {
                return false;
            }
        }

        return token == clause;
    }

    private ClauseKind Decide(int token, int head)
    {
        // A condition belongs to what it conditions, with everything inside it.
        bool trailing = _tree[token].Xpos == "VBG" && token > head && Weights.FollowsPause(_tree, _tree.LeftOf(token));
        if (_whole[head - _tree.First] && !trailing)
        {
            _whole[token - _tree.First] = true;
            return ClauseKind.None;
        }

        // A heading is one statement, but for what it reports.
        if (_heading && !_tree.Is(token, "ccomp") && !_tree.Is(token, "parataxis") && !IsLoneHeadline(token, head))
        {
            return ClauseKind.None;
        }

        ReadOnlySpan<char> relation = _tree.Relation(token);
        ReadOnlySpan<char> full = _tree[token].Deprel;
        return relation switch
        {
            "conj" => Coordinate(token, head),
            "parataxis" => Parataxis(token),
            "ccomp" => Complement(token),
            "advcl" when full.EndsWith(":relcl", StringComparison.Ordinal) => Relative(token, head),
            "advcl" => AdverbialClause(token, head),
            "acl" when full.EndsWith(":relcl", StringComparison.Ordinal) => Relative(token, head),
            "acl" => NounClause(token),
            "amod" => PostposedAdjective(token, head),
            "appos" => Apposition(token, head),
            "obl" or "nmod" => PhraseRules.Decide(_tree, token),
            "list" => Weights.Content(_tree, token) >= 3 ? ClauseKind.Nominal : ClauseKind.None,
            _ => ClauseKind.None,
        };
    }

    /// <summary>"TRUCE SIGNED, guns fall silent": the parser made a bare noun the root, and a full clause hangs on it.</summary>
    private bool IsLoneHeadline(int token, int head) =>
        !Subordinators.IsPredicate(_tree, head) && Subordinators.HasSubject(_tree, token) && Subordinators.Find(_tree, token) < 0;

    private ClauseKind Coordinate(int token, int first)
    {
        if (!Subordinators.IsPredicate(_tree, token) || (_tree[token].Upos != Upos.Verb && _tree[first].Upos is Upos.Noun or Upos.Propn && _tree.Child(token, "cop") < 0))
        {
            return PhraseRules.DecideConjunct(_tree, token, first, _kinds[first - _tree.First]);
        }

        if (Subordinators.HasSubject(_tree, token) && Subordinators.IsFinite(_tree, token))
        {
            return Weights.Content(_tree, token) >= 2 || _tree.RightOf(token) - _tree.LeftOf(token) >= 3 ? ClauseKind.Coordinate : ClauseKind.None;
        }

        // "condemned and rejected the plan": the first verb shares the object of the second.
        bool sharesObject = _tree.Child(first, "obj") < 0 && LastOwnArgument(first, token) < 0 && token - first <= 3;
        return !sharesObject && Weights.Content(_tree, token) >= 2 ? ClauseKind.Coordinate : ClauseKind.None;
    }

    private int LastOwnArgument(int verb, int before)
    {
        int last = -1;
        foreach (int child in _tree.Children(verb))
        {
            if (child > verb && child < before && (_tree.Is(child, "obl") || _tree.Is(child, "obj") || _tree.Is(child, "xcomp") || _tree.Is(child, "ccomp")))
            {
                last = child;
            }
        }

        return last;
    }

    private ClauseKind Parataxis(int token)
    {
        if (_tree[token].Lemma is "say" or "add" or "report" or "tell" or "note" or "write" or "state" or "announce" or "explain" or "claim" or "think" or "believe" or "show" or "accord" or "cite" or "quote"
            && _tree.Child(token, "ccomp") < 0 && _tree.Child(token, "obj") < 0)
        {
            return ClauseKind.Cue;
        }

        int wanted = Subordinators.IsPredicate(_tree, token) ? 2 : 3;
        return Weights.Content(_tree, token) >= wanted ? ClauseKind.Parataxis : ClauseKind.None;
    }

    private ClauseKind Complement(int token)
    {
        bool clausal = Subordinators.IsFinite(_tree, token)
            || (_tree[token].Xpos == "VBG" && Subordinators.HasSubject(_tree, token))
            || (_tree.HeadOf(token) is int head && head > token && Subordinators.IsPredicate(_tree, token));
        return clausal && IsLong(token) && !IsDisowned(token) ? ClauseKind.Complement : ClauseKind.None;
    }

    private bool IsLong(int token) =>
        Weights.Content(_tree, token) >= 2
        || (Subordinators.HasSubject(_tree, token) && Subordinators.IsFinite(_tree, token) && _tree.RightOf(token) - _tree.LeftOf(token) >= 3);

    /// <summary>"no evidence that …", "did not say that …": cut out, the content would read as asserted.</summary>
    private bool IsDisowned(int token)
    {
        int governor = _tree.HeadOf(token);
        return governor >= 0 && Negation.IsNegated(_tree, governor);
    }

    private ClauseKind Relative(int token, int antecedent)
    {
        // "what they described as …" is one noun phrase.
        if (_tree[antecedent].Upos == Upos.Pron || Restriction.Binds(_tree, token, antecedent))
        {
            return ClauseKind.None;
        }

        int content = Weights.Content(_tree, token);
        return content >= 3 || (content >= 2 && Weights.FollowsPause(_tree, _tree.LeftOf(token))) ? ClauseKind.Relative : ClauseKind.None;
    }

    private ClauseKind AdverbialClause(int token, int head)
    {
        string marker = Subordinators.Lemma(_tree, Subordinators.Find(_tree, token));
        if (Subordinators.IsConditional(marker))
        {
            _whole[token - _tree.First] = true;
            return ClauseKind.None;
        }

        // "as soon as they asked", "only after it had begun": the adverb needs the clause.
        if (Subordinators.IsComparison(marker) || (_tree[head].Upos == Upos.Adv && marker == "as"))
        {
            return ClauseKind.None;
        }

        if (marker is "as" && ReportingWords.Contains(_tree[token].Lemma) && _tree.Child(token, "obj") < 0 && _tree.Child(token, "ccomp") < 0)
        {
            return ClauseKind.Cue;
        }

        int content = Weights.Content(_tree, token);
        if (Subordinators.HasSubject(_tree, token))
        {
            return content >= 2 ? (Subordinators.IsFinite(_tree, token) ? ClauseKind.Adverbial : ClauseKind.Participial) : ClauseKind.None;
        }

        bool pause = Weights.FollowsPause(_tree, _tree.LeftOf(token)) || (token < head && Weights.PrecedesPause(_tree, token));
        if (!pause && IsObjectPredicate(token, head))
        {
            return ClauseKind.None;
        }

        return Subordinators.IsInfinitive(_tree, token) || marker is "without" or "of"
            ? ClauseKind.None
            : Participle(token, content, pause, marker);
    }

    private ClauseKind NounClause(int token)
    {
        int content = Weights.Content(_tree, token);
        if (Subordinators.HasSubject(_tree, token))
        {
            string marker = Subordinators.Lemma(_tree, Subordinators.Find(_tree, token));
            return content < 2 || Subordinators.IsInfinitive(_tree, token) || IsDisowned(token) ? ClauseKind.None
                : marker == "with" ? ClauseKind.Participial : ClauseKind.Complement;
        }

        bool pause = Weights.FollowsPause(_tree, _tree.LeftOf(token));
        return Subordinators.IsInfinitive(_tree, token) || Restriction.IsSuperlative(_tree, token, _tree.HeadOf(token)) || (IsAbsolute(_tree.HeadOf(token)) && _tree[token].Xpos is "VBG" or "VBN")
            ? ClauseKind.None
            : Participle(token, content, pause, Subordinators.Lemma(_tree, Subordinators.Find(_tree, token)));
    }

    /// <summary>"involving troops crossing the line": what the object does belongs to the verb.</summary>
    private bool IsObjectPredicate(int token, int head) =>
        _tree[token].Xpos == "VBG" && token > head && _tree.Child(token, "mark") < 0
        && _tree[head].Lemma is "involve" or "see" or "mean" or "entail" or "envisage" or "include" or "risk" or "follow" or "watch" or "show" or "leave" or "keep";

    /// <summary>"with both leaders stressing …": noun and participle make one clause.</summary>
    private bool IsAbsolute(int noun) =>
        _kinds[noun - _tree.First] == ClauseKind.Participial && _tree[noun].Upos is Upos.Noun or Upos.Propn or Upos.Pron;

    private ClauseKind Participle(int token, int content, bool pause, string marker)
    {
        if (_tree[token].Lemma is "speak" or "accord" or "base" or "cite" or "quote" && content < 4)
        {
            return ClauseKind.None;
        }

        if (_tree[token].Lemma is "ask" or "reach" or "contact" && _tree[token].Xpos == "VBN" && content < 4)
        {
            return ClauseKind.Cue;
        }

        bool selfStanding = marker is "" or "after" or "before" or "while" or "when" or "since" or "despite" or "such as";
        if (selfStanding && !pause)
        {
            return content >= 3 ? ClauseKind.Participial : ClauseKind.None;
        }

        return pause && content >= 2 ? ClauseKind.Participial : ClauseKind.None;
    }

    private ClauseKind PostposedAdjective(int token, int head) =>
        token > head && Weights.Content(_tree, token) >= 3 && Weights.FollowsPause(_tree, _tree.LeftOf(token))
            ? ClauseKind.Participial
            : ClauseKind.None;

    private ClauseKind Apposition(int token, int head)
    {
        bool set = token > head && Weights.FollowsPause(_tree, _tree.LeftOf(token));
        return set && _tree[token].Upos is Upos.Noun or Upos.Adj or Upos.Verb or Upos.Propn && !Weights.IsName(_tree, token) && !IsMeasure(token)
            && Weights.Content(_tree, token) >= 2
                ? ClauseKind.Apposition
                : ClauseKind.None;
    }

    /// <summary>"(800 km)", "Friday, July 21".</summary>
    private bool IsMeasure(int token)
    {
        for (int i = _tree.LeftOf(token); i <= _tree.RightOf(token); i++)
        {
            if (i != token && Weights.IsContent(_tree[i].Upos) && _tree[i].Upos != Upos.Num)
            {
                return false;
            }
        }

        return true;
    }
}
