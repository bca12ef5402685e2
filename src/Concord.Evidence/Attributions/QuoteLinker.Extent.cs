namespace Concord.Evidence;

internal sealed partial class QuoteLinker
{
    /// <summary>Lets contents that begin or end inside a quotation reach its marks.</summary>
    public void Snap(Draft draft)
    {
        foreach (TokenRange range in draft.Content.ToArray())
        {
            SnapEnd(draft, range, range.Start);
            SnapEnd(draft, range, range.End - 1);
        }
    }

    /// <summary>Content that breaks off where a quotation begins takes it in: it is "a matter of time".</summary>
    public void TakeIn(Draft draft)
    {
        if (draft.Fixed is not null || draft.Head < 0 || IsQuotedAt(draft.Head))
        {
            return;
        }

        foreach (TokenRange range in draft.Content.ToArray())
        {
            // … also over a comma: it is bad, "a disaster."
            int start = range.End + 1 < quoteAt.Length && tree.FormIs(range.End, ",") && draft.Head < range.Start ? range.End + 1 : range.End;
            if (start < quoteAt.Length && quoteAt[start] is >= 0 and int number && quotes[number].Start == start
                && tree.SentenceIndex[start] == tree.SentenceIndex[range.End - 1] && !Overlaps(draft.Cue, quotes[number]) && FindAfter(number) < 0)
            {
                draft.AddContent(new(range.Start, quotes[number].End));
            }
        }
    }

    private void SnapEnd(Draft draft, TokenRange range, int edge)
    {
        if (quoteAt[edge] is >= 0 and int number && quotes[number] is var quote && !(range.Start <= quote.Start && range.End >= quote.End)
            && !Overlaps(draft.Cue, quote) && !(range.Start > quote.Start && range.End < quote.End))
        {
            draft.AddContent(quote);
        }
    }

    /// <summary>What is attributed inside a quotation ends with it.</summary>
    public void Clip(Draft draft)
    {
        if (draft.Head < 0 || !IsQuotedAt(draft.Head))
        {
            return;
        }

        TokenRange quote = quotes[quoteAt[draft.Head]];
        draft.CutContent(new(0, quote.Start));
        draft.CutContent(new(quote.End, tree.Tokens.Length));
        for (int number = draft.Content.Count - 1; number >= 0; number--)
        {
            // Its marks belong to the whole quotation.
            TokenRange range = draft.Content[number];
            bool closes = range.End == quote.End && clauses.IsQuoteMark(range.End - 1);
            draft.Content[number] = clauses.Trim(closes ? range with { End = range.End - 1 } : range);
        }

        draft.Content.RemoveAll(static range => range.Length <= 0);
    }
}
