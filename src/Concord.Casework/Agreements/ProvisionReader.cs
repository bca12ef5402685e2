using System.Text.RegularExpressions;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Reads what agreements provide out of the claims that have them, or their makers, as subject.</summary>
internal sealed partial class ProvisionReader(AgreementContext context)
{
    private readonly SortedDictionary<string, SortedDictionary<string, List<(int Claim, string? Article, ProvisionStanding Standing)>>> found =
        new(StringComparer.Ordinal);

    /// <summary>Reads every claim of the case.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            string? key = KeyOf(claim);
            if (string.IsNullOrEmpty(key))
            {
                continue;
            }

            Claim source = context.Material.ClaimAt(claim);
            AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
            foreach (string kind in ProvisionKinds.Find(text, WithoutSubject(source, text)))
            {
                Add(key, kind, claim, source);
            }
        }
    }

    /// <summary>Provisions of one agreement: obligations first, then domains by number of claims.</summary>
    public List<Provision> Of(string key)
    {
        List<Provision> provisions = [];
        if (!found.TryGetValue(key, out SortedDictionary<string, List<(int Claim, string? Article, ProvisionStanding Standing)>>? kinds))
        {
            return provisions;
        }

        foreach ((string kind, List<(int Claim, string? Article, ProvisionStanding Standing)> rows) in
            kinds.OrderByDescending(pair => IsObligation(pair.Key)).ThenByDescending(pair => pair.Value.Count))
        {
            foreach (IGrouping<bool, (int Claim, string? Article, ProvisionStanding Standing)> side in rows.GroupBy(row => row.Standing == ProvisionStanding.Absent).OrderBy(side => side.Key))
            {
                bool isRival = rows.Exists(row => (row.Standing == ProvisionStanding.Absent) != side.Key);
                (int Claim, string? Article, ProvisionStanding Standing) best = side.OrderByDescending(row => row.Standing == ProvisionStanding.Text).ThenByDescending(row => Clarity(row.Claim)).First();
                ProvisionStanding standing = side.Key ? ProvisionStanding.Absent : isRival && best.Standing != ProvisionStanding.Text ? ProvisionStanding.Disputed : best.Standing;
                provisions.Add(new Provision(
                    kind, Passage(best.Claim), side.Select(row => row.Article).FirstOrDefault(article => article is not null), standing,
                    [.. side.Select(row => row.Claim).Distinct().Order().Select(claim => context.ClaimIds[claim])]));
            }
        }

        return provisions;
    }

    private static bool IsObligation(string kind) => kind is "defense" or "offense" or "neutrality" or "nonaggression" or "consultation";

    /// <summary>Prefers a clause that can be read alone: with a subject of its own, neither clipped nor long.</summary>
    private double Clarity(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
        bool hasSubject = source.Subject >= 0 && source.Span.Contains(text.Tokens[source.Subject].Span);
        return (hasSubject ? 2 : 0) + (source.Modality == Modality.Asserted ? 1 : 0) - (Math.Abs(source.Span.Length - 110) / 200.0);
    }

    private void Add(string key, string kind, int claim, Claim source)
    {
        if (!found.TryGetValue(key, out SortedDictionary<string, List<(int Claim, string? Article, ProvisionStanding Standing)>>? kinds))
        {
            found[key] = kinds = new(StringComparer.Ordinal);
        }

        if (!kinds.TryGetValue(kind, out List<(int Claim, string? Article, ProvisionStanding Standing)>? rows))
        {
            kinds[kind] = rows = [];
        }

        string quote = Passage(claim);
        Match article = ArticlePattern().Match(quote);
        bool lacks = source.Polarity == Polarity.Negative || source.Modality == Modality.Denied
            || AgreementWords.LackingVerbs.Contains(context.HeadLemma(claim).ToLowerInvariant());
        ProvisionStanding standing = lacks ? ProvisionStanding.Absent
            : article.Success && (QuotedPattern().IsMatch(quote) || TextAttribution(claim) is { Form: not QuotationForm.Indirect }) ? ProvisionStanding.Text : ProvisionStanding.Reported;
        rows.Add((claim, article.Success ? article.Groups[1].Value : null, standing));
    }

    /// <summary>The claim, or from the article's number on where that stands before it in the sentence ("Article 4 says that …").</summary>
    private string Passage(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        AnalyzedDocument document = context.Material.DocumentOf(claim);
        int start = document.Analysis.Sentences[source.Sentence].Span.Start;
        if (start < source.Span.Start)
        {
            Match article = ArticlePattern().Match(document.Document.Text, start, source.Span.Start - start);
            if (article.Success && source.Span.End - article.Index < 320)
            {
                int end = TextAttribution(claim) is { } quoted ? Math.Max(source.Span.End, quoted.Content[^1].End) : source.Span.End;
                return new TextSpan(article.Index, end).Of(document.Document.Text);
            }
        }

        return context.Material.Quote(claim);
    }

    /// <summary>The attribution of a claim to an agreement's own text ("Article 4 says that …"), or null.</summary>
    private Attribution? TextAttribution(int claim)
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

    /// <summary>Which agreement a claim says something about, or null.</summary>
    private string? KeyOf(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        AnalyzedText text = context.Material.Documents[document].Analysis;
        string verb = text.Tokens[source.Head].Lemma.ToLowerInvariant();
        bool provides = AgreementWords.ProvidingVerbs.Contains(verb) || AgreementWords.LackingVerbs.Contains(verb);
        if (source.IsUnknown || source.Modality == Modality.Possible)
        {
            return null;
        }

        if (provides && context.MentionAt(document, source.Subject) is { } subject)
        {
            return subject.Key;
        }

        if (provides && source.Subject >= 0 && AgreementWords.PartNouns.Contains(text.Tokens[source.Subject].Lemma.ToLowerInvariant()))
        {
            return AgreementMention.Main;
        }

        if (TextAttribution(claim) is { } own)
        {
            List<AgreementMention> named = context.MentionsIn(document, own.Source[0]);
            return named.Count > 0 ? named[^1].Key : AgreementMention.Main;
        }

        // "… Article 4 of the treaty stipulates …" inside a longer claim.
        if (ArticlePattern().IsMatch(context.Material.Quote(claim)) && context.MentionsIn(document, source.Span) is { Count: > 0 } inside)
        {
            return inside[0].Key;
        }

        // "… signed a pact, vowing mutual aid": the makers' pledge in the sentence of the signature is the agreement's.
        int head = text.Tokens[source.Head].Head;
        for (int up = 0; provides && up < 3 && head >= 0; up++, head = text.Tokens[head].Head)
        {
            if (context.MentionAt(document, head) is { } modified)
            {
                return modified.Key;
            }

            string governor = text.Tokens[head].Lemma.ToLowerInvariant();
            if (AgreementWords.ProvidingVerbs.Contains(governor)
                && context.MentionAt(document, context.Trees[document].Child(head, "nsubj")) is { } provider)
            {
                return provider.Key;
            }

            if (AgreementWords.SigningVerbs.Contains(governor)
                && context.MentionAt(document, context.Trees[document].Child(head, "obj")) is { } signed)
            {
                return signed.Key;
            }
        }

        return IsPledgeOfBoth(document, source, text) ? AgreementMention.Main : null;
    }

    /// <summary>"Both governments vowed to …", "X and Y agreed to …": what the parties undertake together.</summary>
    private bool IsPledgeOfBoth(int document, Claim source, AnalyzedText text)
    {
        int verb = source.Head;
        if (!AgreementWords.PledgeVerbs.Contains(text.Tokens[verb].Lemma.ToLowerInvariant()))
        {
            verb = text.Tokens[verb].Head;
            if (verb < 0 || !AgreementWords.PledgeVerbs.Contains(text.Tokens[verb].Lemma.ToLowerInvariant()))
            {
                return false;
            }
        }

        int subject = source.Subject >= 0 ? source.Subject : context.Trees[document].Child(verb, "nsubj");
        if (subject < 0)
        {
            return false;
        }

        bool isPair = false;
        foreach (int child in context.Trees[document].Of(subject))
        {
            isPair |= text.Tokens[child].Lemma.ToLowerInvariant() is "both" or "two" or "party";
        }

        isPair |= text.Tokens[subject].Lemma.ToLowerInvariant() is "party" or "side" && text.Tokens[subject].Xpos == "NNS";
        return isPair || context.ActorsOf(document, subject).Count(id => id.StartsWith("state:", StringComparison.Ordinal)) >= 2;
    }

    private static TextSpan WithoutSubject(Claim source, AnalyzedText text)
    {
        int head = text.Tokens[source.Head].Span.Start;
        return source.Span.Contains(head) && source.Subject >= 0 && text.Tokens[source.Subject].Span.Start < head
            ? new TextSpan(head, source.Span.End)
            : source.Span;
    }

    [GeneratedRegex(@"\b(?:Article|article|Clause|clause|Section|section)\s+(\d+[A-Za-z]?|[IVX]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex("[\"“‘'](?:[^\"”’']+\\s){2,}[^\"”’']+[\"”’']", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedPattern();
}
