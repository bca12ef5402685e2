using Concord.Language;

namespace Concord.Evidence;

/// <summary>Quotations that only a label credits: <c>Ann Lee: "…"</c> in running text, and <c>"…"</c> with <c>— Ann Lee, governor</c> on the line below.</summary>
internal sealed class LabelledQuotes(ClauseReader clauses)
{
    private const int Longest = 12, LeastWords = 4;

    private readonly TreeView tree = clauses.Tree;

    private readonly string text = clauses.Tree.Analysis.Text;

    public void Add(List<Quotation> quotes, List<Draft> drafts)
    {
        bool[] attributed = new bool[tree.Tokens.Length];
        foreach (Draft draft in drafts)
        {
            foreach (TokenRange range in draft.Content)
            {
                attributed.AsSpan(range.Start, range.Length).Fill(true);
            }
        }

        int token = 0;
        foreach (Quotation quotation in quotes)
        {
            while (token < tree.Tokens.Length && tree.Tokens[token].Span.Start < quotation.Span.Start)
            {
                token++;
            }

            int end = token;
            while (end < tree.Tokens.Length && tree.Tokens[end].Span.Start < quotation.Span.End)
            {
                end++;
            }

            TokenRange quote = new(token, end);
            if (quote.Length > LeastWords && !attributed[quote.Start] && (Before(quote) ?? ByVerb(quote) ?? Below(quote, quotation.Span.End)) is { } draft)
            {
                drafts.Add(draft);
            }
        }
    }

    private Draft? Before(TokenRange quote)
    {
        int colon = quote.Start - 1;
        if (colon < 1 || !tree.FormIs(colon, ":"))
        {
            return null;
        }

        int start = colon;
        while (start > 0 && colon - start < Longest && IsOfName(start - 1) && !text.AsSpan(tree.Tokens[start - 1].Span.End, tree.Tokens[start].Span.Start - tree.Tokens[start - 1].Span.End).Contains('\n'))
        {
            start--;
        }

        return Make(new(start, colon), new(colon, colon + 1), quote, colon);
    }

    // "She shot back: …", "he cracked, …": any verb with a subject speaks right before a quotation.
    private Draft? ByVerb(TokenRange quote)
    {
        int mark = quote.Start - 1;
        if (mark < 2 || !(tree.FormIs(mark, ":") || tree.FormIs(mark, ",")))
        {
            return null;
        }

        int first = tree.SentenceOf(mark).FirstToken;
        int nearest = tree.FormIs(mark, ",") ? Math.Max(first, mark - 2) : first;
        for (int verb = mark - 1; verb >= nearest; verb--)
        {
            if (tree.Tokens[verb].Upos != Upos.Verb || tree.Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || clauses.IsPassive(verb)
                || tree.NearChild(verb, "nsubj") is not (>= 0 and int subject) || subject > verb || tree.Tokens[verb].Deprel == "acl:relcl")
            {
                continue;
            }

            TokenRange group = clauses.VerbGroup(verb);
            TokenRange name = clauses.NounPhrase(subject);
            if (name.End > group.Start)
            {
                return null;
            }

            Draft draft = new() { Head = verb, Lemma = tree.Tokens[verb].Lemma, Class = CueClass.Report, SourceHead = subject, Quotes = true };
            draft.Source.Add(name);
            draft.Cue.Add(tree.FormIs(mark, ":") && mark - group.End < 3 ? group with { End = mark + 1 } : group);
            draft.AddContent(quote);
            return draft;
        }

        return null;
    }

    private Draft? Below(TokenRange quote, int at)
    {
        int lines = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            lines += text[at++] == '\n' ? 1 : 0;
        }

        if (lines == 0 || at >= text.Length || text[at] is not ('-' or '–' or '—'))
        {
            return null;
        }

        int lineEnd = text.IndexOf('\n', at);
        lineEnd = lineEnd < 0 ? text.Length : lineEnd;
        int dash = quote.End;
        while (dash < tree.Tokens.Length && tree.Tokens[dash].Span.Start < at)
        {
            dash++;
        }

        int end = dash;
        while (end < tree.Tokens.Length && tree.Tokens[end].Span.End <= lineEnd && end - dash <= Longest)
        {
            if (tree.Tokens[end].Upos is Upos.Verb or Upos.Aux)
            {
                return null;
            }

            end++;
        }

        bool whole = end < tree.Tokens.Length ? tree.Tokens[end].Span.Start >= lineEnd : end > dash;
        return whole && end > dash + 1 ? Make(clauses.Trim(new(dash + 1, end)), new(dash, dash + 1), quote, dash) : null;
    }

    private Draft? Make(TokenRange name, TokenRange cue, TokenRange quote, int head)
    {
        int speaker = -1;
        for (int token = name.Start; token < name.End; token++)
        {
            if (tree.Tokens[token].Upos == Upos.Propn || SourceKinds.IsPerson(tree.Tokens[token].Lemma) || SourceKinds.IsText(tree.Tokens[token].Lemma))
            {
                speaker = token;
                if (tree.FormIs(Math.Min(token + 1, name.End - 1), ","))
                {
                    break;
                }
            }
        }

        if (speaker < 0)
        {
            return null;
        }

        Draft draft = new() { Head = head, Lemma = ":", Class = CueClass.Report, SourceHead = speaker, Quotes = true };
        draft.Source.Add(clauses.Trim(name));
        draft.Cue.Add(cue);
        draft.AddContent(quote);
        return draft;
    }

    private bool IsOfName(int token) =>
        tree.Tokens[token].Upos is Upos.Propn or Upos.Det || SourceKinds.IsPerson(tree.Tokens[token].Lemma) || SourceKinds.IsText(tree.Tokens[token].Lemma)
        || tree.Form(token) is "." or "(" or ")";
}
