using Concord.Language;

namespace Concord.Evidence;

/// <summary>Attributions whose cue is a noun or an adjective: "the claim that …", "fears about …", "is worried that …".</summary>
internal sealed class NounCues(ClauseReader clauses, VerbCues verbs)
{
    private readonly TreeView tree = clauses.Tree;

    public Draft? Read(int token) => tree.Tokens[token].Upos switch
    {
        Upos.Noun => ReadNoun(token),
        Upos.Adj or Upos.Verb => ReadAdjective(token),
        _ => null,
    };

    private Draft? ReadNoun(int noun)
    {
        if (verbs.IsTaken(noun) || CueLexicon.Noun(tree.Tokens[noun].Lemma) is not { } entry)
        {
            return null;
        }

        if (CueLexicon.IsSide(tree.Tokens[noun].Lemma) && tree.Child(noun, "cop") < 0)
        {
            return null;
        }

        int content = -1;
        int cueEnd = noun + 1;
        foreach (int child in tree.Children(noun))
        {
            if (child > noun && IsContent(child, entry, ref cueEnd))
            {
                content = child;
                break;
            }
        }

        // "their fear is that …", "the claim, made twice, that …" hang from elsewhere.
        if (content < 0 && tree.Is(noun, "nsubj") && tree.Head(noun) is >= 0 and int be && entry.Takes(CueFrames.Clause))
        {
            content = CopularClause(be, noun);
        }

        if (content < 0)
        {
            return null;
        }

        Draft draft = new() { Head = noun, Lemma = tree.Tokens[noun].Lemma, Class = entry.Class };
        if (tree.Left(content) > cueEnd && tree.Is(noun, "nsubj") && tree.Head(noun) is >= 0 and int verb && tree.IsWithin(content, verb) && !tree.IsWithin(content, noun))
        {
            cueEnd = Math.Max(cueEnd, Math.Min(tree.Left(content), verb + 1));
        }

        int light = LightVerb(noun);
        draft.Cue.Add(light >= 0 ? new(clauses.VerbGroup(light).Start, cueEnd) : new(noun, cueEnd));
        int contentStart = Math.Max(tree.Left(content), cueEnd);
        draft.AddContent(clauses.Trim(new(contentStart, GerundEnd(tree.Right(content) + 1))));
        if (CueLexicon.IsSide(draft.Lemma) && tree.NearChild(noun, "nsubj") is >= 0 and int side)
        {
            draft.Cue[0] = new(Math.Min(tree.Child(noun, "cop"), draft.Cue[0].Start), cueEnd);
            verbs.SetSource(draft, side);
            return draft.Source.Count > 0 && draft.Content.Count > 0 ? draft : null;
        }

        AddSource(draft, noun, content, light);
        return draft.Content.Count > 0 ? draft : null;
    }

    // "fears about the bank failing": the gerund may hang elsewhere.
    private int GerundEnd(int end)
    {
        int at = end;
        while (at < tree.Tokens.Length && tree.Tokens[at].Upos == Upos.Adv)
        {
            at++;
        }

        return at < tree.Tokens.Length && tree.Tokens[at].Xpos == "VBG" && tree.SentenceIndex[at] == tree.SentenceIndex[end - 1] && tree.Left(at) <= at
            ? Math.Max(end, tree.Right(at) + 1)
            : end;
    }

    private bool IsContent(int child, CueEntry entry, ref int cueEnd)
    {
        if (tree.Is(child, "acl") || tree.Is(child, "ccomp"))
        {
            bool relative = tree.Tokens[child].Deprel == "acl:relcl";
            if (clauses.IsInfinitive(child))
            {
                return entry.Takes(CueFrames.Infinitive) && !relative;
            }

            return entry.Takes(CueFrames.Clause)
                && tree.FormIs(tree.Left(child), "that")
                && (!relative || tree.Child(child, "nsubj") is >= 0 and int subject && !tree.FormIs(subject, "that"));
        }

        if (!tree.Is(child, "nmod") && !tree.Is(child, "acl") && !tree.Is(child, "obl") && !tree.Is(child, "advcl"))
        {
            return false;
        }

        int marker = tree.CaseOf(child) is >= 0 and int found ? found : tree.Child(child, "mark");
        if (marker < 0 || !entry.TakesPreposition(tree.Tokens[marker].Lemma))
        {
            return false;
        }

        if (marker == cueEnd)
        {
            cueEnd++;
        }

        return true;
    }

    private int CopularClause(int be, int noun)
    {
        if (tree.Tokens[be].Lemma == "be" && tree.Child(be, "ccomp") is >= 0 and int clause)
        {
            return clause;
        }

        // The content heads the sentence, with "is" as its copula and "that" as its mark.
        return tree.Child(be, "cop") >= 0 && tree.Child(be, "mark") is >= 0 and int mark && tree.FormIs(mark, "that") && mark > noun ? be : -1;
    }

    private int LightVerb(int noun)
    {
        int head = tree.Head(noun);
        return head >= 0 && head < noun && noun - head <= 4 && tree.Is(noun, "obj") && tree.Tokens[head].Upos == Upos.Verb
            && CueLexicon.Verb(tree.Tokens[head].Lemma) is { } entry
            && (entry.Takes(CueFrames.Light) || (entry.Takes(CueFrames.Object) && clauses.HoldsThatClause(noun)))
            ? head
            : -1;
    }

    private void AddSource(Draft draft, int noun, int content, int light)
    {
        foreach (int child in tree.Children(noun))
        {
            if (child == content)
            {
                continue;
            }

            if (tree.Tokens[child].Deprel == "nmod:poss")
            {
                // "the president's claim": the phrase keeps its 's.
                TokenRange range = new(tree.Left(child), tree.Right(child) + 1);
                draft.SourceHead = child;
                draft.Source.Add(range);
                if (tree.Tokens[child].Upos == Upos.Pron && tree.Is(noun, "obj") && tree.Head(noun) is >= 0 and int owner && owner < noun
                    && !clauses.IsPassive(owner) && clauses.Subject(owner) is >= 0 and int self && self < range.Start)
                {
                    // "She toned down her criticism": she and her are one.
                    draft.Source.Clear();
                    verbs.SetSource(draft, self);
                }

                return;
            }

            if (tree.Is(child, "nmod") && tree.CaseOf(child) is >= 0 and int marker
                && tree.Tokens[marker].Lemma is "of" or "by" or "from" or "among")
            {
                verbs.SetSource(draft, child);
                return;
            }
        }

        foreach (int child in tree.Children(noun))
        {
            // "Democratic allegations", and headlines: "Union calls for action".
            if (child < noun && tree.Is(child, "compound") && tree.Tokens[child].Upos == Upos.Propn)
            {
                draft.SourceHead = child;
                draft.Source.Add(clauses.Trim(new(tree.Left(child), tree.Right(child) + 1)));
                return;
            }
        }

        bool governed = light < 0 && tree.Is(noun, "obj") && tree.Head(noun) is >= 0 and int over && over < noun && tree.Tokens[over].Upos == Upos.Verb;
        int governor = light >= 0 ? light : governed ? tree.Head(noun) : -1;
        if (governor >= 0 && clauses.Subject(governor) is >= 0 and int subject && !clauses.IsPassive(governor))
        {
            verbs.SetSource(draft, subject);
        }
    }

    private Draft? ReadAdjective(int adjective)
    {
        if (CueLexicon.Adjective(tree.Tokens[adjective].Lemma) is not { } entry)
        {
            return null;
        }

        int subject = tree.Child(adjective, "nsubj");
        int content = -1;
        int cueEnd = adjective + 1;
        foreach (int child in tree.Children(adjective))
        {
            if (child < adjective)
            {
                continue;
            }

            if ((tree.Is(child, "ccomp") || tree.Is(child, "advcl")) && entry.Takes(CueFrames.Clause) && tree.FormIs(tree.Left(child), "that")
                || (tree.Is(child, "ccomp") && entry.Takes(CueFrames.Clause))
                || (tree.Is(child, "xcomp") && clauses.IsInfinitive(child) && (entry.Takes(CueFrames.Infinitive) || entry.Takes(CueFrames.Raising))))
            {
                content = child;
                break;
            }

            if (tree.Is(child, "obl") || tree.Is(child, "advcl") || tree.Is(child, "nmod"))
            {
                int marker = tree.CaseOf(child) is >= 0 and int found ? found : tree.Child(child, "mark");
                if (marker >= 0 && entry.TakesPreposition(tree.Tokens[marker].Lemma))
                {
                    cueEnd = marker == cueEnd ? cueEnd + 1 : cueEnd;
                    content = child;
                    break;
                }
            }
        }

        if (content < 0)
        {
            return null;
        }

        Draft draft = new() { Head = adjective, Lemma = tree.Tokens[adjective].Lemma, Class = entry.Class };
        TokenRange group = clauses.VerbGroup(adjective);
        draft.Cue.Add(group with { End = cueEnd });
        if (entry.Takes(CueFrames.Raising))
        {
            if (subject >= 0 && tree.Tokens[subject].Deprel != "expl")
            {
                draft.AddContent(clauses.Trim(new(tree.Left(subject), Math.Min(tree.Right(subject) + 1, group.Start))));
            }
        }
        else if (clauses.Subject(adjective) is >= 0 and int speaker)
        {
            verbs.SetSource(draft, speaker);
        }
        else if (tree.Is(adjective, "amod") && tree.Head(adjective) is >= 0 and int noun)
        {
            verbs.SetSource(draft, noun);
        }

        draft.AddContent(clauses.Trim(new(Math.Max(tree.Left(content), cueEnd), tree.Right(content) + 1)));
        return draft.Content.Count > 0 ? draft : null;
    }
}
