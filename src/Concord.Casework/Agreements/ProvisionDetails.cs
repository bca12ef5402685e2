using System.Text.RegularExpressions;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>What sets an obligation off, how strongly it binds, and what is excepted or left to discretion; all verbatim.</summary>
internal sealed partial class ProvisionDetails(AgreementContext context)
{
    public string? Trigger { get; private set; }

    public List<string> Strength { get; } = [];

    public List<string> Exceptions { get; } = [];

    /// <summary>Reads the sentences of a provision's claims, the best one first.</summary>
    public void Read(string kind, ProvisionRow best, List<ProvisionRow> rows)
    {
        foreach (ProvisionRow row in rows.OrderByDescending(row => row == best))
        {
            string sentence = Sentence(row.Claim);
            Trigger ??= ProvisionKinds.IsObligation(kind) ? ClauseLimits.Trigger(sentence) : null;
            AddAll(Strength, ClauseLimits.Strength(sentence));
            AddAll(Exceptions, ClauseLimits.Exceptions(sentence));
        }

        if (ProvisionKinds.IsObligation(kind))
        {
            ReadLimits(kind, rows);
        }
    }

    /// <summary>"The same article refers to Article 51", "It does not cover conflicts that a party starts": said of the clause elsewhere.</summary>
    private void ReadLimits(string kind, List<ProvisionRow> rows)
    {
        HashSet<int> documents = [.. rows.Select(row => context.Material.Places[row.Claim].Document)];
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Claim source = context.Material.ClaimAt(claim);
            int document = context.Material.Places[claim].Document;
            AnalyzedText text = context.Material.Documents[document].Analysis;
            if (!documents.Contains(document) || source.Subject < 0)
            {
                continue;
            }

            string verb = text.Tokens[source.Head].Lemma.ToLowerInvariant();
            bool isPart = AgreementWords.PartNouns.Contains(text.Tokens[source.Subject].Lemma.ToLowerInvariant());
            bool isWhole = context.MentionAt(document, source.Subject) is { Key: AgreementMention.Main };
            bool refers = (isPart || isWhole) && verb is "refer" or "invoke" or "cite" or "mention" or "reference";
            bool excludes = (isPart || isWhole) && source.Polarity == Polarity.Negative && verb is "cover" or "apply" or "extend" or "concern";
            bool leaves = (isPart || isWhole) && verb is "leave" or "depend" or "allow" && DiscretionPattern().IsMatch(context.Material.Quote(claim));
            bool depends = verb == "depend" && text.Tokens[source.Subject].Lemma.ToLowerInvariant() is "it" or "help" or "aid" or "assistance" or "obligation";
            bool isDefence = kind is "defense" or "offense";
            if (isDefence && (excludes || (refers && ForeignPattern().IsMatch(context.Material.Quote(claim))) || leaves || depends))
            {
                Put(Exceptions, context.Material.Quote(claim));
            }
        }
    }

    private string Sentence(int claim)
    {
        AnalyzedDocument document = context.Material.DocumentOf(claim);
        return document.Analysis.Sentences[context.Material.ClaimAt(claim).Sentence].Span.Of(document.Document.Text);
    }

    private static void AddAll(List<string> list, IEnumerable<string> matches)
    {
        foreach (string match in matches)
        {
            Put(list, match);
        }
    }

    private static void Put(List<string> list, string words)
    {
        string trimmed = words.Trim(' ', ',', '"', '”', '.');
        if (list.Count < 6 && !list.Exists(known => known.Contains(trimmed, StringComparison.OrdinalIgnoreCase)))
        {
            list.RemoveAll(known => trimmed.Contains(known, StringComparison.OrdinalIgnoreCase));
            list.Add(trimmed);
        }
    }

    [GeneratedRegex("\\bArticle 51|\\bCharter|\\bconstitution|\\bnational law|\\blegislation", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForeignPattern();

    [GeneratedRegex("\\bdecide|\\bdiscretion|\\bjudg|\\bchoose|\\bsees fit", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiscretionPattern();
}
