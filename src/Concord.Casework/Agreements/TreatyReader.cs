using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework.Agreements;

/// <summary>Reads the full text of a treaty: what stands under each article's heading.</summary>
internal static partial class TreatyReader
{
    private const int OpeningSentences = 3;

    /// <summary>Articles and what they oblige to; no article where the text has no headings of articles.</summary>
    public static TreatyText Read(Document document, AnalyzedText text)
    {
        ImmutableArray<TreatyArticle> articles = Articles(document.Text);
        ImmutableArray<TreatyObligation>.Builder obligations = ImmutableArray.CreateBuilder<TreatyObligation>();
        foreach (Sentence sentence in text.Sentences)
        {
            TreatyArticle? article = articles.LastOrDefault(other => other.Span.Contains(sentence.Span.Start));
            if (article is null)
            {
                continue;
            }

            string words = sentence.Span.Of(document.Text);
            foreach (string kind in ProvisionKinds.Find(text, sentence.Span))
            {
                obligations.Add(new TreatyObligation(
                    article.Number, kind, sentence.Span, ClauseLimits.Trigger(words), [.. ClauseLimits.Strength(words)], [.. ClauseLimits.Exceptions(words)]));
            }
        }

        return new TreatyText(document, Parties(text, articles), articles, obligations.ToImmutable(), []);
    }

    private static ImmutableArray<TreatyArticle> Articles(string text)
    {
        List<Match> heads = [.. HeadPattern().Matches(text).Cast<Match>()];
        return [.. heads.Select((head, i) => new TreatyArticle(head.Groups[1].Value, new TextSpan(head.Index, i + 1 < heads.Count ? heads[i + 1].Index : text.Length)))];
    }

    /// <summary>States that the preamble names before the first article.</summary>
    private static ImmutableArray<string> Parties(AnalyzedText text, ImmutableArray<TreatyArticle> articles)
    {
        int end = articles.IsEmpty ? int.MaxValue : articles[0].Span.Start;
        List<string> parties = [];
        Dictionary<string, Actor> actors = text.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        foreach (ActorMention mention in text.Mentions)
        {
            Token token = text.Tokens[mention.HeadToken];
            bool opens = token.Span.Start < end && text.SentenceOf(mention.HeadToken) < OpeningSentences;
            if (opens && actors.TryGetValue(mention.Actor, out Actor? actor) && actor.Type is "state" or "organization" && !parties.Contains(actor.Name))
            {
                parties.Add(actor.Name);
            }
        }

        return [.. parties];
    }

    [GeneratedRegex(@"^[ \t]*(?:Article|ARTICLE|Art\.)[ \t]+(\d{1,3}[a-z]?|[IVXLC]{1,6})\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeadPattern();
}
