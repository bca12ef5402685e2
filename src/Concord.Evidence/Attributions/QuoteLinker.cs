using Concord.Language;

namespace Concord.Evidence;

/// <summary>
/// Gives quotations their cue. Trees are unreliable around quotation marks, so the words beside the marks decide:
/// a reporting verb right after ("…," he said) or before (he said: "…"), else the quotation before.
/// </summary>
internal sealed partial class QuoteLinker(ClauseReader clauses, VerbCues verbs, List<Draft> drafts)
{
    // Shorter quotations without a comma or full stop of their own are scare quotes or names.
    private const int LongWords = 4;

    private const int Reach = 40;

    // How far from a quotation, in tokens, a cue may stand whose content holds part of it.
    private const int Nearby = 300;

    private readonly TreeView tree = clauses.Tree;

    private readonly string text = clauses.Tree.Analysis.Text;

    private readonly Dictionary<int, Draft> byHead = drafts.Where(d => d.Head >= 0).GroupBy(d => d.Head).ToDictionary(g => g.Key, g => g.First());

    private readonly List<TokenRange> quotes = [];

    private readonly List<Quotation> spans = [];

    private bool[] quoted = [];

    // For each token the number of its quotation, or -1.
    private int[] quoteAt = [];

    /// <summary>Whether a token lies inside a long quotation.</summary>
    public ReadOnlySpan<bool> Quoted => quoted;

    public void Link(List<Quotation> found)
    {
        Place(found);
        Draft? previous = null;
        int previousQuote = -1;
        for (int number = 0; number < quotes.Count; number++)
        {
            TokenRange quote = quotes[number];
            if (!IsSpeech(number))
            {
                continue;
            }

            Draft? draft = After(number) ?? Before(number);
            if (draft is null)
            {
                Draft? holder = Holder(quote);
                if (holder is not null)
                {
                    Extend(holder, quote);
                    draft = holder;
                }
                else if (previous is not null && Continues(previousQuote, number))
                {
                    draft = previous;
                    draft.AddContent(quote);
                }
            }

            if (draft is not null)
            {
                draft.Quotes = true;
                previous = draft;
                previousQuote = number;
            }
        }
    }

    private static bool Overlaps(List<TokenRange> ranges, TokenRange other)
    {
        foreach (TokenRange range in ranges)
        {
            if (range.Overlaps(other))
            {
                return true;
            }
        }

        return false;
    }

    private void Place(List<Quotation> found)
    {
        quoted = new bool[tree.Tokens.Length];
        quoteAt = new int[tree.Tokens.Length];
        quoteAt.AsSpan().Fill(-1);
        int token = 0;
        foreach (Quotation quotation in found)
        {
            while (token < tree.Tokens.Length && tree.Tokens[token].Span.End <= quotation.Span.Start)
            {
                token++;
            }

            int end = token;
            while (end < tree.Tokens.Length && tree.Tokens[end].Span.Start < quotation.Span.End)
            {
                end++;
            }

            if (end > token)
            {
                quoteAt.AsSpan(token, end - token).Fill(quotes.Count);
                quotes.Add(new(token, end));
                spans.Add(quotation);
                if (IsSpeech(quotes.Count - 1))
                {
                    quoted.AsSpan(token, end - token).Fill(true);
                }
            }
        }
    }

    private bool IsSpeech(int number)
    {
        TokenRange quote = quotes[number];
        int words = 0;
        int lower = 0;
        for (int token = quote.Start; token < quote.End; token++)
        {
            if (!tree.IsPunctuation(token))
            {
                words++;
                lower += StartsLower(tree.Form(token)) ? 1 : 0;
            }
        }

        char last = text[Math.Max(spans[number].Inner.End - 1, 0)];
        return words >= LongWords && lower * 3 >= words || (words > 0 && last is ',' or '?' or '!' or '.' && lower * 2 >= words)
            || (words > 0 && last == ',' && After(number, probe: true));
    }

    private static bool StartsLower(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
        {
            if (char.IsLetter(c))
            {
                return char.IsLower(c);
            }
        }

        return false;
    }

    private bool After(int number, bool probe) => probe && FindAfter(number) >= 0;

    private Draft? After(int number)
    {
        int verb = FindAfter(number);
        if (verb < 0)
        {
            return null;
        }

        Draft draft = DraftOf(verb);
        TokenRange quote = quotes[number];
        FixSource(draft, verb, quote);
        if (IsClosed(verb) || (draft.Source.Count > 0 && draft.Source[0].Start >= draft.Cue[0].End))
        {
            draft.CutContent(new(draft.Cue[0].End, tree.Tokens.Length));
        }

        int start = LeadIn(quote);
        draft.AddContent(clauses.Trim(new(start, quote.End)));
        return draft;
    }

    // The words between the quotation and its verb are the speaker, whatever the tree says.
    private void FixSource(Draft draft, int verb, TokenRange quote)
    {
        int start = quote.End;
        while (start < verb && (tree.IsPunctuation(start) || tree.Tokens[start].Upos is Upos.Adv or Upos.Cconj))
        {
            start++;
        }

        bool inverted = start >= draft.Cue[0].Start;
        bool sound = draft.Source.Count > 0 && draft.Source[0].Start >= quote.End && (inverted || draft.Source[0].Start < draft.Cue[0].Start);
        if (sound)
        {
            return;
        }

        if (inverted)
        {
            draft.Source.Clear();
            draft.SourceHead = -1;
            verbs.SetSourceAfter(draft, draft.Cue[0].End);
            return;
        }

        start = quote.End;
        while (start < draft.Cue[0].Start && (tree.IsPunctuation(start) || tree.Tokens[start].Upos == Upos.Cconj))
        {
            start++;
        }

        draft.Source.Clear();
        draft.SourceHead = -1;
        TokenRange between = clauses.Trim(new(start, draft.Cue[0].Start));
        if (between.Length <= 0 || between.Start >= draft.Cue[0].Start)
        {
            return;
        }

        int head = between.Start;
        for (int token = between.Start; token < between.End; token++)
        {
            if (tree.Tokens[token].Upos is Upos.Propn or Upos.Noun or Upos.Pron && !between.Contains(tree.Head(token)))
            {
                head = token;
                break;
            }
        }

        draft.SourceHead = head;
        draft.Source.Add(tree.FormIs(between.End, ",") && between.Length > 2 ? between with { End = between.End + 1 } : between);
    }

    // Words before the quotation in its sentence belong to the content: The plan "will work," he said.
    private int LeadIn(TokenRange quote)
    {
        int first = tree.SentenceOf(quote.Start).FirstToken;
        int start = quote.Start;
        if (first < start)
        {
            for (int token = start - 1; token >= first; token--)
            {
                if (byHead.TryGetValue(token, out Draft? other) && other.Content.Count > 0 && other.ContentOverlaps(quote)
                    || (tree.Tokens[token].Upos == Upos.Verb && CueLexicon.Verb(tree.Tokens[token].Lemma) is { } entry && entry.Takes(CueFrames.Quotation)))
                {
                    return start;
                }
            }

            start = first;
            while (start < quote.Start && (tree.Is(start, "cc") || tree.IsPunctuation(start)) && !clauses.IsQuoteMark(start))
            {
                start++;
            }
        }

        return start;
    }

    private int FindAfter(int number)
    {
        TokenRange quote = quotes[number];
        char last = text[Math.Max(spans[number].Inner.End - 1, 0)];
        int at = quote.End;
        bool comma = last is ',' or '?' or '!' or '-' or '—' or '–' or '…';
        while (at < tree.Tokens.Length && (tree.FormIs(at, ",") || tree.Form(at) is "—" or "–" or "-" or "--"))
        {
            comma = true;
            at++;
        }

        if (at >= tree.Tokens.Length || !spans[number].Closed || HasBreak(tree.Tokens[quote.End - 1].Span.End, tree.Tokens[at].Span.Start))
        {
            return -1;
        }

        int end = Math.Min(tree.SentenceOf(at).EndToken, at + Reach);
        if (number + 1 < quotes.Count)
        {
            end = Math.Min(end, quotes[number + 1].Start);
        }

        for (int verb = at; verb < end; verb++)
        {
            if (!Introduces(verb) || clauses.IsPassive(verb))
            {
                continue;
            }

            int subject = tree.NearChild(verb, "nsubj");
            subject = subject < at ? -1 : subject;
            bool inverted = (verb == at || (verb == at + 1 && tree.Tokens[at].Upos is Upos.Adv or Upos.Aux)) && (subject < 0 || subject > verb);
            bool plain = subject >= at && subject < verb && StartsAt(tree.Left(subject), at);
            if (!inverted && !plain && !(subject < 0 && IsBareSubject(at, verb)))
            {
                continue;
            }

            // A full stop or question mark may end the quotation's sentence: what follows may report something else.
            if (!comma && !inverted || (last is '?' or '!' && !IsClosed(verb) && HasOwnContent(verb, quote)))
            {
                return -1;
            }

            return verb;
        }

        return -1;
    }

    private bool StartsAt(int token, int at)
    {
        // Stray marks and words of the quotation may hang from the subject.
        if (token < at)
        {
            return true;
        }

        for (; at < token; at++)
        {
            if (tree.Tokens[at].Upos is not (Upos.Adv or Upos.Punct or Upos.Cconj))
            {
                return false;
            }
        }

        return token == at;
    }

    // The parser may miss a subject; nouns and their company up to the verb will do.
    private bool IsBareSubject(int at, int verb)
    {
        bool nominal = false;
        for (int token = at; token < verb; token++)
        {
            Upos upos = tree.Tokens[token].Upos;
            if (upos == Upos.Verb || (token == at && upos is Upos.Sconj or Upos.Cconj))
            {
                return false;
            }

            nominal |= upos is Upos.Propn or Upos.Pron or Upos.Noun;
        }

        return nominal;
    }

    private bool HasOwnContent(int verb, TokenRange quote) =>
        byHead.TryGetValue(verb, out Draft? draft) && draft.Content.Count > 0 && draft.FirstToken >= quote.End;

    // A comma or full stop right after the verb: its content has been said.
    private bool IsClosed(int verb)
    {
        int end = clauses.VerbGroup(verb).End;
        return end >= tree.Tokens.Length || tree.IsPunctuation(end) && !tree.FormIs(end, ":") && !clauses.IsQuoteMark(end);
    }

    private bool Introduces(int token) =>
        tree.Tokens[token].Upos == Upos.Verb && !IsQuotedAt(token) && !IsQuestion(token) && CueLexicon.Verb(tree.Tokens[token].Lemma) is { } entry
        && (entry.Takes(CueFrames.Quotation) || entry.Takes(CueFrames.Manner));

    // "Asked about it, he said: …": what follows is the answer.
    private bool IsQuestion(int token) =>
        tree.Tokens[token].Lemma.Equals("ask", StringComparison.OrdinalIgnoreCase) && tree.NearChild(token, "nsubj") < 0
        && (token == tree.SentenceOf(token).FirstToken || tree.Form(token - 1) is "when" or "When");

    private bool IsQuotedAt(int token) => quoted.Length > token && quoted[token];

    private Draft? Before(int number)
    {
        TokenRange quote = quotes[number];
        int first = tree.SentenceOf(quote.Start).FirstToken;
        int at = quote.Start - 1;
        if (at >= 0 && at < first && (tree.FormIs(at, ":") || tree.FormIs(at, ",")))
        {
            first = tree.SentenceOf(at).FirstToken;
        }

        if (at < first || HasParagraph(tree.Tokens[at].Span.End, tree.Tokens[quote.Start].Span.Start) && !tree.FormIs(at, ":"))
        {
            return null;
        }

        bool mark = tree.FormIs(at, ",") || tree.FormIs(at, ":");
        for (int verb = at; verb >= first && verb > at - Reach; verb--)
        {
            if (IsQuotedAt(verb))
            {
                return null;
            }

            if (!Introduces(verb) || (tree.Is(verb, "acl:relcl") && !mark))
            {
                continue;
            }

            if (byHead.TryGetValue(verb, out Draft? known) && known.ContentOverlaps(quote))
            {
                Extend(known, quote);
                return known;
            }

            bool near = mark || at - clauses.VerbGroup(verb).End < 1 || tree.Tokens[at].Upos == Upos.Sconj;
            if (!near || (known is not null && known.Content.Count > 0 && !tree.FormIs(at, ":") && known.FirstToken > verb))
            {
                return null;
            }

            Draft draft = DraftOf(verb);
            draft.AddContent(quote);
            return draft;
        }

        return null;
    }

    private Draft DraftOf(int verb)
    {
        if (!byHead.TryGetValue(verb, out Draft? draft))
        {
            draft = verbs.Begin(verb, CueLexicon.Verb(tree.Tokens[verb].Lemma)!, clauses.IsPassive(verb));
            byHead.Add(verb, draft);
            drafts.Add(draft);
        }

        return draft;
    }

    // Outermost draft whose content already holds part of the quotation.
    private Draft? Holder(TokenRange quote)
    {
        Draft? best = null;
        int last = Math.Min(tree.Tokens.Length, quote.End + Nearby);
        for (int head = Math.Max(0, quote.Start - Nearby); head < last; head++)
        {
            if (byHead.TryGetValue(head, out Draft? draft) && draft.ContentOverlaps(quote) && !Overlaps(draft.Cue, quote)
                && (best is null || draft.ContentLength > best.ContentLength))
            {
                best = draft;
            }
        }

        return best;
    }

    private void Extend(Draft draft, TokenRange quote)
    {
        int end = quote.End;
        draft.AddContent(new(quote.Start, end));
    }

    // A quotation right after one with a cue, in its paragraph or opening the next, is the same speech.
    private bool Continues(int before, int number)
    {
        int from = spans[before].Span.End;
        int to = spans[number].Span.Start;
        int breaks = 0;
        int sentences = tree.SentenceIndex[quotes[number].Start] - tree.SentenceIndex[quotes[before].End - 1];
        for (int at = from; at < to; at++)
        {
            breaks += text[at] == '\n' && at > 0 && text[at - 1] != '\n' ? 1 : 0;
        }

        bool opens = StartsLine(to);
        return breaks == 0 ? sentences <= 3 : breaks == 1 && opens;
    }

    private bool StartsLine(int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\r')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    private bool HasBreak(int from, int to) => to > from && text.AsSpan(from, to - from).Contains('\n');

    private bool HasParagraph(int from, int to) => HasBreak(from, to);
}
