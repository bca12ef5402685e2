using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Casework.Findings;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Reads how long an agreement runs, how it is renewed, and of how many articles it consists.</summary>
internal sealed partial class TermReader(AgreementContext context)
{
    public Ballot Term { get; } = new();

    public Ballot Renewal { get; } = new();

    public Ballot Articles { get; } = new();

    /// <summary>Reads the claims that have the agreement, or "it" after a sentence about it, as subject.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Claim source = context.Material.ClaimAt(claim);
            int document = context.Material.Places[claim].Document;
            string quote = context.Material.Quote(claim);
            bool isEndless = EndlessPattern().IsMatch(quote);
            if ((source.Polarity == Polarity.Negative && !isEndless) || source.Modality is Modality.Denied or Modality.Possible && !RenewalPattern().IsMatch(quote) || !IsAbout(document, claim, source))
            {
                continue;
            }

            if (BeforeNounPattern().Match(quote) is { Success: true } before && Number(before.Groups[1].Value) is { } ahead)
            {
                Articles.Add(ahead, document, claim);
            }

            if (ArticlesPattern().Match(quote) is { Success: true } articles && Number(articles.Groups[1].Value) is { } count)
            {
                Articles.Add(count, document, claim);
            }

            int renewal = RenewalPattern().Match(quote) is { Success: true } renewed ? renewed.Index : -1;
            if (renewal >= 0)
            {
                Renewal.Add(AutomaticPattern().IsMatch(quote) ? "automatic" : "by agreement", document, claim);
                quote = quote[..renewal];
            }

            if (!quote.Contains("notice", StringComparison.OrdinalIgnoreCase) && TermPattern().Match(quote) is { Success: true } term && Number(term.Groups[1].Value) is { } length && RunsPattern().IsMatch(quote))
            {
                Term.Add(length + " " + term.Groups[2].Value.ToLowerInvariant().TrimEnd('s') + "s", document, claim);
            }
            else if (isEndless && renewal < 0)
            {
                Term.Add("indefinite", document, claim);
            }
        }
    }

    /// <summary>The claim's subject, the sentence's subject where the claim is a second predicate, or its list, is the agreement.</summary>
    private bool IsAbout(int document, int claim, Claim source)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        // "It is valid for …" may have no subject for the tree.
        int first = TextIndex.FirstToken(text, source.Span.Start);
        int doer = AgreementContext.SubjectOf(source);
        doer = doer < 0 && text.Tokens[first].Lemma.Equals("it", StringComparison.OrdinalIgnoreCase) ? first : doer;
        AgreementMention? subject = context.MentionAt(document, doer) ?? context.Standing(document, doer, near: 3);
        for (int at = source.Head, depth = 0; subject is null && depth < 3 && at >= 0 && Dependents.Is(text.Tokens[at].Deprel, "conj"); depth++, at = text.Tokens[at].Head)
        {
            subject = context.MentionAt(document, context.Trees[document].Child(text.Tokens[at].Head, "nsubj"));
        }

        if (subject is not null)
        {
            return subject.Key == AgreementMention.Main;
        }

        // "All fighting stops for an initial 90 days": the sentence is about what the agreement brings.
        return context.MentionsIn(document, source.Span).Exists(mention => mention.Key == AgreementMention.Main) || InitialPattern().IsMatch(context.Material.Quote(claim));
    }

    private static string? Number(string words) =>
        NumberValue.TryParse(words.Replace(",", "", StringComparison.Ordinal).ToLowerInvariant(), out double value) && value > 0
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\b(?:has|have|having|with|of|in|comprises|contains|comprising|containing|consists of|,|and)\s+(\d{1,3}|[a-z-]+)\s+articles\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticlesPattern();

    [GeneratedRegex(@"\b(\d{1,3}|[a-z]+)-article\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNounPattern();

    [GeneratedRegex(@"\b(?:extend|renew|prolong|roll(?:s|ed)? over)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RenewalPattern();

    [GeneratedRegex(@"\bautomatic|\bunless (?:one|either|a|any) (?:side|party)|\brolls over|\btacit", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AutomaticPattern();

    [GeneratedRegex(@"\b(\d{1,3}|[a-z-]+)[\s-](year|month|week|day)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TermPattern();

    [GeneratedRegex(@"\b(?:run|runs|applies for|apply for|lasts? (?:for )?[\w-]+ (?:year|month|week|day)s?|remain|remains|stay|stays|valid|in force|limited to|initial|term of|period of|duration|(?:concluded|agreed|signed|binding) for|for (?:a|an) (?:initial )?\w+[- ](?:year|month|day))\b|\b\w+-(?:year|month|day) (?:\w+ ){0,3}(?:treaty|pact|accord|agreement|deal|truce|ceasefire|contract|memorandum)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RunsPattern();

    [GeneratedRegex(@"\b(?:no time limit|no expiry|no end date|indefinite|indefinitely|unlimited (?:period|duration|term)|open-ended|no fixed term)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndlessPattern();

    [GeneratedRegex(@"\binitial (?:period of |term of )?[\w-]+ (?:years|months|weeks|days)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InitialPattern();
}
