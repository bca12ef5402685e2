namespace Concord.Evidence;

/// <summary>A hop on the way of a report: "according to analysts cited by the network" has the network's word for the analysts'.</summary>
internal sealed class HopCues(ClauseReader clauses, VerbCues verbs)
{
    private readonly TreeView tree = clauses.Tree;

    public void Add(List<Draft> drafts)
    {
        List<Draft> hops = [];
        foreach (Draft inner in drafts)
        {
            if (inner.SourceHead < 0)
            {
                continue;
            }

            foreach (int child in tree.Children(inner.SourceHead))
            {
                if (child > inner.SourceHead && tree.Is(child, "acl") && tree.Tokens[child].Lemma is "cite" or "quote" or "interview"
                    && clauses.Agent(child) is >= 0 and int agent)
                {
                    hops.Add(Outer(inner, child, agent));
                    break;
                }
            }
        }

        // What the hop's verb gave by itself is said better by the hop.
        HashSet<int> heads = [.. hops.Select(static hop => hop.Head)];
        drafts.RemoveAll(draft => heads.Contains(draft.Head));
        drafts.AddRange(hops);
    }

    private Draft Outer(Draft inner, int verb, int agent)
    {
        Draft outer = new() { Head = verb, Lemma = tree.Tokens[verb].Lemma, Class = CueClass.Report };
        int end = verb + 1 < tree.Tokens.Length && tree.FormIs(verb + 1, "by") ? verb + 2 : verb + 1;
        outer.Cue.Add(new(verb, end));
        verbs.SetSource(outer, agent);
        foreach (TokenRange range in inner.Content)
        {
            outer.AddContent(range);
        }

        // The inner source ends where the hop begins.
        if (inner.Source.Count > 0 && inner.Source[^1].End > verb && inner.Source[^1].Start < verb)
        {
            inner.Source[^1] = clauses.Trim(inner.Source[^1] with { End = verb });
        }

        inner.Inside = outer;
        return outer;
    }
}
