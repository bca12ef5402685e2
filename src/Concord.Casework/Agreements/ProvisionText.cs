using System.Text.RegularExpressions;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>The words of a provision as a report gives them: the quoted clause where it quotes one, else the claim, with its article.</summary>
internal sealed partial class ProvisionText(AgreementContext context)
{
    private const int Longest = 400;

    /// <summary>The passage, the article's number where the sentence gives one, and whether words of the clause itself are quoted.</summary>
    public (string Text, string? Article, bool IsQuoted) Of(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        AnalyzedDocument document = context.Material.DocumentOf(claim);
        string text = document.Document.Text;
        TextSpan sentence = document.Analysis.Sentences[source.Sentence].Span;
        string? article = ArticleOf(source.Span.Of(text)) ?? ArticleBefore(text, sentence, source.Span);
        if (Own(claim) is { } own)
        {
            TextSpan content = new(own.Content[0].Start, own.Content[^1].End);
            article ??= own.Source.Length > 0 ? ArticleOf(own.Source[0].Of(text)) : null;
            bool isQuoted = own.Form != QuotationForm.Indirect && (content.Length <= Longest);
            if (own.Form == QuotationForm.Direct && content.Length <= Longest)
            {
                return (content.Of(text).Trim(' ', ',', '"', '“', '”'), article, true);
            }

            int start = article is not null && sentence.Start < source.Span.Start && ArticlePattern().Match(text, sentence.Start, source.Span.Start - sentence.Start) is { Success: true } named
                ? named.Index : source.Span.Start;
            int end = Math.Max(source.Span.End, Math.Min(content.End, source.Span.Start + Longest));
            return (new TextSpan(start, end).Of(text), article, isQuoted && QuotedPattern().IsMatch(new TextSpan(start, end).Of(text)));
        }

        string quote = source.Span.Of(text);
        if (article is not null && sentence.Start < source.Span.Start && source.Span.End - sentence.Start < 320
            && ArticlePattern().Match(text, sentence.Start, source.Span.Start - sentence.Start) is { Success: true } before)
        {
            quote = new TextSpan(before.Index, source.Span.End).Of(text);
        }

        // "… to 'a complete halt of all hostilities'": words between quotation marks that go on beyond the claim are kept whole.
        int close = QuoteEnd(text, source.Span, sentence);
        quote = close > source.Span.End ? new TextSpan(source.Span.Start, close).Of(text) : quote;
        return (quote, article, QuotedPattern().IsMatch(quote) && !IsSaid(claim));
    }

    /// <summary>The attribution of a claim to an agreement's own text ("Article 4 says that …"), or null.</summary>
    public Attribution? Own(int claim)
    {
        AnalyzedDocument document = context.Material.DocumentOf(claim);
        foreach (int index in context.Material.ClaimAt(claim).Attributions)
        {
            Attribution attribution = document.Attributions[index];
            if (attribution is { Kind: SourceKind.Text, Class: CueClass.Report } && attribution.Source.Length > 0
                && (ArticlePattern().IsMatch(attribution.Source[0].Of(document.Document.Text))
                    || context.MentionsIn(context.Material.Places[claim].Document, attribution.Source[0]).Count > 0))
            {
                return attribution;
            }
        }

        return null;
    }

    /// <summary>The article that a passage names, or null.</summary>
    public static string? ArticleOf(string passage)
    {
        foreach (Match match in ArticlePattern().Matches(passage))
        {
            // "Article 51 of the UN Charter" is no article of this agreement.
            if (!ForeignPattern().IsMatch(passage[(match.Index + match.Length)..]))
            {
                return match.Groups[1].Value;
            }
        }

        return null;
    }

    /// <summary>Whether a person or an office says it: what stands between the marks may be theirs.</summary>
    public bool IsSaid(int claim)
    {
        AnalyzedDocument document = context.Material.DocumentOf(claim);
        foreach (int index in context.Material.ClaimAt(claim).Attributions)
        {
            if (document.Attributions[index].Kind is SourceKind.Official or SourceKind.Expert && document.Attributions[index].Form == QuotationForm.Direct)
            {
                return true;
            }
        }

        return false;
    }

    private static string? ArticleBefore(string text, TextSpan sentence, TextSpan claim) =>
        sentence.Start < claim.Start ? ArticleOf(text[sentence.Start..claim.Start]) ?? ArticleAfter(text, sentence, claim) : ArticleAfter(text, sentence, claim);

    private static string? ArticleAfter(string text, TextSpan sentence, TextSpan claim)
    {
        if (claim.End >= sentence.End)
        {
            return null;
        }

        Match citing = CitingPattern().Match(text, claim.End, sentence.End - claim.End);
        return citing.Success ? citing.Groups[1].Value : null;
    }

    private static int QuoteEnd(string text, TextSpan claim, TextSpan sentence)
    {
        string inside = claim.Of(text);
        bool open = inside.Count(c => c == '"') % 2 == 1 || inside.Count(c => c == '“') > inside.Count(c => c == '”');
        if (!open)
        {
            return claim.End;
        }

        int close = text.AsSpan(claim.End, Math.Max(0, sentence.End - claim.End)).IndexOfAny('"', '”');
        return close < 0 ? claim.End : claim.End + close + 1;
    }

    [GeneratedRegex(@"\b(?:Article|article|Clause|clause|Section|section|Art\.)\s+(\d+[A-Za-z]?|[IVX]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"^\s*(?:of|in) (?:the )?(?:UN|U\.N\.|United Nations|Charter|NATO|North Atlantic|Constitution|constitution)", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignPattern();

    [GeneratedRegex(@"\b(?:citing|under|in|according to|quoting)\s+(?:Article|article|Clause|clause)\s+(\d+[A-Za-z]?|[IVX]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CitingPattern();

    [GeneratedRegex("[\"“‘'](?:[^\"”’']+\\s){2,}[^\"”’']+[\"”’']", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedPattern();
}
