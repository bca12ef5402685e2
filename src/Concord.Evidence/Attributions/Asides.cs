using Concord.Language;

namespace Concord.Evidence;

/// <summary>Takes off the end of an unquoted content what is said next: "…, adding that", "…, and called for".</summary>
internal sealed class Asides(TreeView tree)
{
    public void Cut(Draft draft, ReadOnlySpan<bool> quoted)
    {
        if (draft.Fixed is not null || draft.Head < 0 || draft.Cue.Count == 0 || quoted[draft.Head])
        {
            return;
        }

        foreach (TokenRange range in draft.Content.ToArray())
        {
            if (range.Start < draft.Cue[0].Start || tree.SentenceIndex[range.Start] != tree.SentenceIndex[draft.Head])
            {
                continue;
            }

            for (int token = range.Start + 2; token < range.End - 1; token++)
            {
                if (tree.SentenceIndex[token] != tree.SentenceIndex[range.Start])
                {
                    break;
                }

                if (!quoted[token] && Begins(draft, token, range.End))
                {
                    draft.CutContent(new(token, range.End));
                    break;
                }
            }
        }
    }

    private bool Begins(Draft draft, int mark, int end)
    {
        if (!tree.FormIs(mark, ","))
        {
            return false;
        }

        int next = mark + 1;
        if (tree.Tokens[next].Upos == Upos.Adv && next + 1 < end)
        {
            next++;
        }

        if (tree.Tokens[next].Xpos == "VBG" && tree.Tokens[next].Upos == Upos.Verb)
        {
            return CueLexicon.Verb(tree.Tokens[next].Lemma) is { Class: CueClass.Report };
        }

        if (tree.Tokens[next].Upos != Upos.Cconj || next + 1 >= end)
        {
            return false;
        }

        next++;
        if (tree.Tokens[next].Upos == Upos.Adv && next + 1 < end)
        {
            next++;
        }

        string tag = tree.Tokens[draft.Head].Xpos;
        return tree.Tokens[next].Upos == Upos.Verb && tag is "VBD" or "VBZ" or "VBP" && tree.Tokens[next].Xpos == tag;
    }
}
