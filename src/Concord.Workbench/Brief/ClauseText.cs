using System.Collections.Frozen;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Workbench.Brief;

/// <summary>How well a clause stands on its own, best first.</summary>
internal enum ClauseShape
{
    /// <summary>A sentence, or a clause that opens one, with a subject that is named.</summary>
    Whole,

    /// <summary>Names its subject but begins inside a sentence.</summary>
    Inner,

    /// <summary>Its subject stands elsewhere and is given in brackets.</summary>
    Bracketed,

    /// <summary>What it speaks of cannot be told from it.</summary>
    Weak,
}

/// <summary>A claim's clause made readable on its own: verbatim, with bracketed names where a pronoun stood.</summary>
internal readonly record struct ClauseText(string Text, ClauseShape Shape)
{
    private const int Longest = 260;

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "and", "but", "that", "while", "although", "though", "whereas", "however", "meanwhile", "moreover", "furthermore", "additionally",
        "overall", "also", "so", "yet");

    // A clause that begins so leans on the sentence that it was cut from.
    private static readonly FrozenSet<string> Leaning = FrozenSet.Create(
        StringComparer.Ordinal,
        "where", "when", "as", "because", "after", "before", "since", "until", "till", "if", "unless", "to", "by", "with", "without", "including",
        "amid", "whether", "whose", "how", "why", "than", "for", "of", "in", "on", "at", "from", "under", "over", "against", "between", "through", "despite", "following", "upon", "so", "then", "not", "only", "both", "also");

    private const int FewestWords = 4;

    private static readonly FrozenSet<string> Relatives = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "which", "who", "that", "whom");

    /// <summary>The text as it is shown: whole sentences plain with a full stop, everything else in quotation marks.</summary>
    public string Shown => Shape == ClauseShape.Whole ? Ended(Text) : Display.Quoted(Text);

    public static ClauseText Of(AnalyzedDocument document, Claim claim)
    {
        AnalyzedText text = document.Analysis;
        (int first, int end) = Tokens(text, claim.Span);
        if (first >= end)
        {
            string raw = Trim(Display.Squash(claim.Span.In(text.Text)));
            return new ClauseText(Display.Clip(raw, Longest), IsCapital(raw) ? ClauseShape.Whole : ClauseShape.Weak);
        }

        if (!IsTelling(text, first, end))
        {
            return new ClauseText(Display.Clip(Trim(Display.Squash(claim.Span.In(text.Text))), Longest), ClauseShape.Weak);
        }

        int start = SkipOpeners(text, first, end);
        int from = text.Tokens[start].Span.Start;
        string body(int at) => Trim(Display.Squash(text.Text.AsSpan(at, claim.Span.End - at)));
        Token opening = text.Tokens[start];
        bool isRelative = Relatives.Contains(Form(text, start)) && (NounPhrase.IsPronoun(opening) || opening.Upos == Upos.Det && claim.Subject != start);
        if (opening.Deprel == "nmod:poss" && NounPhrase.IsPronoun(opening))
        {
            // Whose it is stands in another sentence, and a wrong owner would be worse than none.
            return new ClauseText(Display.Clip(body(from), Longest), ClauseShape.Weak);
        }

        if (NounPhrase.IsPronoun(opening) || isRelative)
        {
            string? name = isRelative ? Antecedent(document, claim, start) : NounPhrase.Of(document, start);
            return name is null || IsExpletive(text, start)
                ? new ClauseText(Display.Clip(body(from), Longest), IsExpletive(text, start) ? Opening(text, from) : ClauseShape.Weak)
                : Bracketed($"[{name}]", body(opening.Span.End));
        }

        if (opening.Upos == Upos.Sconj && opening.Deprel == "mark" && text.Tokens[claim.Head].Deprel.StartsWith("advcl", StringComparison.Ordinal))
        {
            return new ClauseText(Display.Clip(body(from), Longest), ClauseShape.Weak);
        }

        if (claim.Subject >= start && claim.Subject < end)
        {
            return WithSubject(document, claim, from, body(from));
        }

        string? subject = NounPhrase.Of(document, claim.Subject);
        bool isNominal = claim.Subject < 0 && IsCapital(text.Text.AsSpan(from));
        return subject is null
            ? new ClauseText(Display.Clip(body(from), Longest), isNominal ? ClauseShape.Whole : ClauseShape.Weak)
            : Bracketed($"[{subject}]", body(from));
    }

    private static ClauseText Bracketed(string before, string body) => new(
        Display.Clip($"{before} {body}", Longest), body.AsSpan().Count(' ') < FewestWords - 1 ? ClauseShape.Weak : ClauseShape.Bracketed);

    // Without a verb nothing is told; a clause that ends in "had" or "the" was cut short.
    private static bool IsTelling(AnalyzedText text, int first, int end)
    {
        bool hasVerb = false;
        int last = -1;
        for (int i = first; i < end; i++)
        {
            hasVerb |= text.Tokens[i].Upos is Upos.Verb or Upos.Aux;
            last = text.Tokens[i].Upos == Upos.Punct ? last : i;
        }

        return hasVerb && last > first
            && !(text.Tokens[last].Upos is Upos.Aux or Upos.Det or Upos.Cconj or Upos.Sconj || text.Tokens[last] is { Upos: Upos.Adp, Xpos: not "RP" });
    }

    private static ClauseText WithSubject(AnalyzedDocument document, Claim claim, int from, string body)
    {
        AnalyzedText text = document.Analysis;
        Token subject = text.Tokens[claim.Subject];
        if (!NounPhrase.IsPronoun(subject) || IsExpletive(text, claim.Subject))
        {
            return new ClauseText(Display.Clip(body, Longest), Opening(text, from));
        }

        string? name = NounPhrase.ActorAt(text, claim.Subject)?.Name;
        if (name is null)
        {
            return new ClauseText(Display.Clip(body, Longest), ClauseShape.Weak);
        }

        string before = Display.Squash(text.Text.AsSpan(from, subject.Span.Start - from));
        string after = Trim(Display.Squash(text.Text.AsSpan(subject.Span.End, claim.Span.End - subject.Span.End)));
        return Bracketed($"{before} [{name}]".TrimStart(), after);
    }

    private static ClauseShape Opening(AnalyzedText text, int from)
    {
        ReadOnlySpan<char> rest = text.Text.AsSpan(from);
        int end = rest.IndexOfAny(' ', ',', '\n');
        return IsCapital(rest) ? ClauseShape.Whole
            : Leaning.Contains((end < 0 ? rest : rest[..end]).ToString()) ? ClauseShape.Weak : ClauseShape.Inner;
    }

    private static string? Antecedent(AnalyzedDocument document, Claim claim, int relative)
    {
        if (claim.Subject >= 0 && claim.Subject != relative && !NounPhrase.IsPronoun(document.Analysis.Tokens[claim.Subject]))
        {
            return NounPhrase.Of(document, claim.Subject);
        }

        // The clause hangs on the noun it tells about.
        Token head = document.Analysis.Tokens[claim.Head];
        return head.Deprel is "acl:relcl" or "acl" && head.Head >= 0 && !NounPhrase.IsPronoun(document.Analysis.Tokens[head.Head])
            ? NounPhrase.Of(document, head.Head)
            : null;
    }

    private static bool IsExpletive(AnalyzedText text, int token) =>
        text.Tokens[token].Deprel == "expl" || Form(text, token).Equals("there", StringComparison.OrdinalIgnoreCase);

    private static int SkipOpeners(AnalyzedText text, int first, int end)
    {
        int at = first;
        while (at < end - 1)
        {
            Token token = text.Tokens[at];
            bool skips = token.Upos == Upos.Punct && !IsOpeningMark(text.Text[token.Span.Start])
                || Openers.Contains(Form(text, at)) && token.Deprel is "cc" or "mark" or "advmod";
            if (!skips)
            {
                break;
            }

            at++;
        }

        return at;
    }

    private static (int First, int End) Tokens(AnalyzedText text, TextSpan span)
    {
        int low = 0, high = text.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (text.Tokens[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int end = low;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return (low, end);
    }

    private static string Form(AnalyzedText text, int token) => text.Tokens[token].Span.Of(text.Text);

    private static bool IsOpeningMark(char c) => c is '"' or '\'' or '“' or '‘' or '(' or '[' or '«';

    private static bool IsCapital(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return !char.IsLower(c);
            }
        }

        return false;
    }

    // Marks at the edges belong to the sentence around the clause.
    private static string Trim(string text)
    {
        string inner = text.TrimStart(',', ';', ':', '–', '—', '-', ' ', '.', ')', ']').TrimEnd(',', ';', ':', '–', '—', '-', ' ', '(', '[');
        while (inner.EndsWith('.') && !EndsWithAbbreviation(inner))
        {
            inner = inner[..^1].TrimEnd();
        }

        return Balanced(inner);
    }

    private static bool EndsWithAbbreviation(string text) =>
        text.Length >= 3 && text[^3] == '.' || text.EndsWith("...", StringComparison.Ordinal);

    // A mark whose partner lies outside the clause would look like a quotation that never ends.
    private static string Balanced(string text)
    {
        int straight = text.Count(c => c == '"');
        if (straight % 2 == 1)
        {
            text = text.StartsWith('"') ? text[1..] : text.EndsWith('"') ? text[..^1] : text;
        }

        if (text.StartsWith('“') && !text.Contains('”'))
        {
            text = text[1..];
        }

        return text.EndsWith('”') && !text.Contains('“') ? text[..^1] : text;
    }

    private static string Ended(string text) =>
        text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' || text.Length > 1 && text[^1] is '”' or '"' && text[^2] is '.' or '!' or '?'
            ? text
            : text + ".";
}
