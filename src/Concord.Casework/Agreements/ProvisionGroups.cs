using System.Collections.Frozen;
using Concord.Casework.Findings;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Parts claims of one kind into provisions: an obligation is one, tariffs on cars and a quota for rice are two.</summary>
internal static class ProvisionGroups
{
    private const double Alike = 0.34;

    /// <summary>Kinds of which an agreement has one provision, however its parts are told.</summary>
    private static readonly FrozenSet<string> Whole = FrozenSet.ToFrozenSet(
        ["diplomatic-relations", "non-interference", "prisoner-exchange", "withdrawal", "humanitarian", "migration", "nuclear", "termination"], StringComparer.Ordinal);

    /// <summary>Groups in the order of their first claim, the fullest first.</summary>
    public static List<List<ProvisionRow>> Part(AgreementContext context, string kind, List<ProvisionRow> rows)
    {
        // Staying out of a war and staying out of an alliance are two duties.
        if (kind == "neutrality")
        {
            return [.. rows.GroupBy(row => IsOfAlliances(context, row.Claim)).OrderBy(group => group.Key).Select(group => group.ToList())];
        }

        if (ProvisionKinds.IsObligation(kind) || Whole.Contains(kind))
        {
            return [rows];
        }

        List<List<ProvisionRow>> groups = [];
        foreach (ProvisionRow row in rows.OrderBy(row => row.Claim))
        {
            List<ProvisionRow>? home = groups.Find(group => AreOne(context, row, group));
            if (home is null)
            {
                groups.Add([row]);
            }
            else
            {
                home.Add(row);
            }
        }

        return [.. groups.OrderByDescending(group => group.Count)];
    }

    /// <summary>Whether a claim tells the same provision as any of the others: one article, or a third of the lesser one's words.</summary>
    public static bool AreOne(AgreementContext context, ProvisionRow row, List<ProvisionRow> others)
    {
        HashSet<string> mine = WordsOf(context, row.Claim);
        return others.Exists(other =>
        {
            if (row.Article is not null && row.Article == other.Article)
            {
                return true;
            }

            HashSet<string> theirs = WordsOf(context, other.Claim);
            int shared = mine.Count(theirs.Contains);
            return shared >= Alike * Math.Min(mine.Count, theirs.Count) && (shared >= 2 || Math.Min(mine.Count, theirs.Count) <= 2);
        });
    }

    private static bool IsOfAlliances(AgreementContext context, int claim)
    {
        string quote = context.Material.Quote(claim);
        return Coalitions.Any(word => quote.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Words for what a party may be kept from joining.</summary>
    public static readonly string[] Coalitions = ["coalition", "alliance", "bloc", "grouping"];

    private static HashSet<string> WordsOf(AgreementContext context, int claim)
    {
        AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
        TextSpan span = context.Material.ClaimAt(claim).Span;
        HashSet<string> words = new(StringComparer.Ordinal);
        for (int i = TextIndex.FirstToken(text, span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
        {
            string lemma = text.Tokens[i].Lemma.ToLowerInvariant();
            if (text.Tokens[i].Upos is Upos.Noun or Upos.Num && !AgreementWords.Nouns.Contains(lemma) && !AgreementWords.PartNouns.Contains(lemma))
            {
                words.Add(NewsLexicon.Default.Family(lemma));
            }
        }

        return words;
    }
}
