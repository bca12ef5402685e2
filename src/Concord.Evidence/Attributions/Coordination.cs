using Concord.Language;

namespace Concord.Evidence;

/// <summary>Ends a content where another report is coordinated with it: "X said A, but Y denied B" makes two.</summary>
internal sealed class Coordination(TreeView tree)
{
    public void Cut(List<Draft> drafts)
    {
        foreach (Draft inner in drafts)
        {
            if (inner.Cue.Count == 0 || inner.Head < 0 || tree.Tokens[inner.Head].Upos != Upos.Verb || inner.Class == CueClass.Appearance)
            {
                continue;
            }

            int mark = Break(inner);
            if (mark < 0)
            {
                continue;
            }

            foreach (Draft holder in drafts)
            {
                if (!ReferenceEquals(holder, inner) && holder.Fixed is null && holder.Head >= 0 && holder.Cue.Count > 0 && holder.Cue[0].Start < mark
                    && tree.SentenceIndex[holder.Cue[0].Start] == tree.SentenceIndex[mark] && Range(holder, mark) is { } range)
                {
                    holder.CutContent(new(mark, range.End));
                }
            }
        }
    }

    private static TokenRange? Range(Draft holder, int mark)
    {
        foreach (TokenRange range in holder.Content)
        {
            // Something of it must be left before the break.
            if (range.Start < mark - 1 && range.End > mark + 1)
            {
                return range;
            }
        }

        return null;
    }

    // The mark before "and", "but", "while" that begin the clause of the cue, or -1.
    private int Break(Draft inner)
    {
        int start = inner.Cue[0].Start;
        if (inner.Source.Count > 0)
        {
            if (inner.Source[0].End > start + 1 || start - inner.Source[0].End > 2)
            {
                return -1;
            }

            start = Math.Min(start, inner.Source[0].Start);
        }

        int first = tree.SentenceOf(inner.Head).FirstToken;
        int at = start - 1;
        if (at > first && tree.Tokens[at].Upos == Upos.Adv)
        {
            at--;
        }

        if (at <= first)
        {
            return -1;
        }

        bool semicolon = tree.FormIs(at, ";");
        bool link = tree.Form(at) is "and" or "but" or "while" or "though" or "although" or "yet";
        return semicolon ? at : link && (tree.FormIs(at - 1, ",") || tree.Form(at - 1) is "—" or "–" or "-" or "--" or ";") ? at - 1 : -1;
    }
}
