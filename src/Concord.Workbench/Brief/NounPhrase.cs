using Concord.Evidence;
using Concord.Language;

namespace Concord.Workbench.Brief;

/// <summary>The words that name the head of a subject, short enough for brackets.</summary>
internal static class NounPhrase
{
    private const int Longest = 90;

    /// <summary>Verbatim words of the phrase, an actor's name for a pronoun, or null where nothing names it.</summary>
    public static string? Of(AnalyzedDocument document, int head)
    {
        AnalyzedText text = document.Analysis;
        if (head < 0 || head >= text.Tokens.Length)
        {
            return null;
        }

        if (IsPronoun(text.Tokens[head]))
        {
            return ActorAt(text, head)?.Name;
        }

        TextSpan whole = Extent(text, head, withConjuncts: true);
        TextSpan span = whole.Length <= Longest ? whole : Extent(text, head, withConjuncts: false);
        string words = Display.Squash(span.In(text.Text)).Trim('"', '“', '”', '‘', '’', '\'', ' ', ',');
        words = Lone(Lone(words, '‘', '’'), '“', '”');
        return words.Length is > 0 and <= Longest ? words : null;
    }

    // A mark whose partner was left outside the phrase.
    private static string Lone(string words, char open, char close) =>
        words.Contains(open) && !words.Contains(close) ? words.Replace(open.ToString(), "", StringComparison.Ordinal) : words;

    public static bool IsPronoun(Token token) =>
        token.Upos == Upos.Pron || token.Xpos is "PRP" or "WP" or "WDT";

    /// <summary>Who a pronoun or noun refers to, where the analysis resolved it.</summary>
    public static Actor? ActorAt(AnalyzedText text, int token)
    {
        foreach (ActorMention mention in text.Mentions)
        {
            if (mention.HeadToken == token)
            {
                return text.Actors.FirstOrDefault(a => string.Equals(a.Id, mention.Actor, StringComparison.Ordinal));
            }
        }

        return null;
    }

    private static TextSpan Extent(AnalyzedText text, int head, bool withConjuncts)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(head)];
        TextSpan span = text.Tokens[head].Span;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i != head && Belongs(text, i, head, withConjuncts))
            {
                span = span.Cover(text.Tokens[i].Span);
            }
        }

        return span;
    }

    private static bool Belongs(AnalyzedText text, int token, int head, bool withConjuncts)
    {
        // A tree is at most as deep as its sentence is long; the bound guards against a malformed one.
        for (int steps = 0; steps < 12; steps++)
        {
            if (token == head)
            {
                return true;
            }

            if (token < 0 || !IsClose(text.Tokens[token], token, withConjuncts))
            {
                return false;
            }

            token = text.Tokens[token].Head;
        }

        return false;
    }

    private static bool IsClose(Token token, int index, bool withConjuncts) => token.Deprel switch
    {
        "det" or "amod" or "compound" or "flat" or "nummod" or "nmod:poss" or "det:predet" or "flat:name" or "nmod:desc" => true,

        // The possessive mark belongs to the phrase, a preposition before it does not.
        "case" => index > token.Head,
        "conj" or "cc" => withConjuncts,
        _ => false,
    };
}
