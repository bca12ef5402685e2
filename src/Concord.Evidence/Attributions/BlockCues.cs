using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence;

/// <summary>Who says what a page sets apart: lists and block quotations after "she demanded:", and posts of others shown in the page.</summary>
internal sealed class BlockCues(Document document, ClauseReader clauses, VerbCues verbs)
{
    private readonly TreeView tree = clauses.Tree;

    private readonly string text = clauses.Tree.Analysis.Text;

    public void Add(List<Draft> drafts)
    {
        for (int number = 0; number + 1 < tree.Analysis.Sentences.Length; number++)
        {
            Sentence sentence = tree.Analysis.Sentences[number];
            if (sentence.TokenCount > 2 && tree.FormIs(sentence.EndToken - 1, ":") && Blocks(sentence.Span.End) is { Count: > 0 } blocks
                && Introducer(sentence, drafts) is { } draft)
            {
                foreach (TokenRange block in blocks)
                {
                    draft.AddContent(block);
                }
            }
        }

        foreach (DocumentPart part in document.Parts)
        {
            if (part.Kind == PartKind.EmbeddedPost && part.Author is { Length: > 0 } author && Post(part, author) is { } post)
            {
                drafts.Add(post);
            }
        }
    }

    /// <summary>The draft of the sentence's last reporting verb with a subject, made where it is new.</summary>
    private Draft? Introducer(Sentence sentence, List<Draft> drafts)
    {
        for (int verb = sentence.EndToken - 1; verb >= sentence.FirstToken; verb--)
        {
            if (tree.Tokens[verb].Upos != Upos.Verb || CueLexicon.Verb(tree.Tokens[verb].Lemma) is not { Class: CueClass.Report } entry
                || !(entry.Takes(CueFrames.Clause) || entry.Takes(CueFrames.Object)) || clauses.IsPassive(verb))
            {
                continue;
            }

            if (drafts.Find(draft => draft.Head == verb) is { } known)
            {
                return known;
            }

            Draft made = verbs.Begin(verb, entry, passive: false);
            if (made.Source.Count > 0)
            {
                drafts.Add(made);
                return made;
            }
        }

        return null;
    }

    /// <summary>Items of a list, or a block quotation, that follow the offset with nothing between.</summary>
    private List<TokenRange> Blocks(int from)
    {
        List<TokenRange> blocks = [];
        int at = from;
        while (at < text.Length)
        {
            int start = at;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            if (start == text.Length || text.AsSpan(at, start - at).Count('\n') is 0 or > 2)
            {
                break;
            }

            if (PartAt(start) is { Kind: PartKind.Quotation or PartKind.ListItem } part)
            {
                AddTokens(part.Span, blocks);
                at = part.Span.End;
                continue;
            }

            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (blocks.Count == 0 && text[start] is '“' or '"')
            {
                AddTokens(new TextSpan(start, end), blocks);
                break;
            }

            int item = AfterBullet(start, end);
            if (item < 0)
            {
                break;
            }

            AddTokens(new TextSpan(item, end), blocks);
            at = end;
        }

        return blocks;
    }

    private DocumentPart? PartAt(int start)
    {
        foreach (DocumentPart part in document.Parts)
        {
            if (part.Span.Start == start)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>Where the words of a list item begin on a line, or -1 where the line is none.</summary>
    private int AfterBullet(int start, int end)
    {
        int at = start;
        if (text[at] is '-' or '–' or '—' or '•' or '*' or '·' or '▪')
        {
            at++;
        }
        else
        {
            while (at < end && at - start < 3 && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at == start || at >= end || text[at] is not ('.' or ')'))
            {
                return -1;
            }

            at++;
        }

        int words = at;
        while (words < end && text[words] is ' ' or '\t')
        {
            words++;
        }

        return words > at && words < end ? words : -1;
    }

    private void AddTokens(TextSpan span, List<TokenRange> blocks)
    {
        TokenRange range = TokensIn(span);
        if (range.Length > 0)
        {
            blocks.Add(clauses.Trim(range));
        }
    }

    private TokenRange TokensIn(TextSpan span)
    {
        int low = 0, high = tree.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = tree.Tokens[middle].Span.Start >= span.Start ? (low, middle) : (middle + 1, high);
        }

        int end = low;
        while (end < tree.Tokens.Length && tree.Tokens[end].Span.End <= span.End)
        {
            end++;
        }

        return new(low, end);
    }

    /// <summary>A post goes back to who signed it, in the page or by its address alone.</summary>
    private Draft? Post(DocumentPart part, string author)
    {
        int at = text.IndexOf(author, part.Span.Start, part.Span.Length, StringComparison.Ordinal);
        TextSpan words = at > part.Span.Start ? new(part.Span.Start, at) : part.Span;
        TokenRange content = TokensIn(words);
        while (content.Length > 0 && (tree.IsPunctuation(content.End - 1) || tree.Form(content.End - 1) is "—" or "–" or "-") && tree.Form(content.End - 1) is not ("." or "!" or "?" or "”"))
        {
            content = content with { End = content.End - 1 };
        }

        if (content.Length < 2)
        {
            return null;
        }

        Draft draft = new() { Lemma = "post", Class = CueClass.Report, Speaker = author, Quotes = true };
        if (at > part.Span.Start && TokensIn(new TextSpan(at, at + author.Length)) is { Length: > 0 } signature)
        {
            draft.Source.Add(signature);
        }

        draft.AddContent(content);
        return draft;
    }
}
