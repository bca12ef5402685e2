using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Reads which agreement replaces, revives or ends which.</summary>
internal sealed class LineageReader(AgreementContext context)
{
    /// <summary>Later agreement, relation, earlier agreement, and the claims that say so; by key.</summary>
    public SortedDictionary<(string Later, string Relation, string Earlier), List<int>> Links { get; } = [];

    /// <summary>Reads every claim of the case.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Claim source = context.Material.ClaimAt(claim);
            if (source.Polarity == Polarity.Positive
                && AgreementWords.LineageVerbs.TryGetValue(context.HeadLemma(claim).ToLowerInvariant(), out string? relation))
            {
                Read(claim, source, relation);
            }
        }
    }

    private void Read(int claim, Claim source, string relation)
    {
        int document = context.Material.Places[claim].Document;
        Dependents tree = context.Trees[document];
        AgreementMention? subject = context.MentionAt(document, source.Subject);
        bool isPassive = tree.Child(source.Head, "nsubj:pass") >= 0 || tree.Child(source.Head, "aux:pass") >= 0;
        string? later, earlier = null;
        if (isPassive)
        {
            // "The treaty of 1961 was replaced by …": the subject is the earlier one.
            earlier = (context.MentionAt(document, source.Object) ?? subject)?.Key;
            later = null;
            foreach (int child in tree.Of(source.Head))
            {
                if (Dependents.Is(tree.Text.Tokens[child].Deprel, "obl") && tree.Preposition(child) is "by" or "with"
                    && context.MentionAt(document, child) is { } agent)
                {
                    later = agent.Key;
                }
            }

            Link(later, relation, earlier, claim);
            return;
        }

        later = subject?.Key ?? context.Standing(document, source.Subject)?.Key ?? PartKey(document, source.Subject);
        if (later is null)
        {
            return;
        }

        foreach (AgreementMention mention in context.MentionsIn(document, source.Span))
        {
            if (mention.Token > source.Head && mention.Key != later)
            {
                Link(later, relation, mention.Key, claim);
            }
        }
    }

    /// <summary>"The wording of Article 4 recalls …": a part without an owner belongs to the agreement of the case.</summary>
    private string? PartKey(int document, int token)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        return token >= 0 && AgreementWords.PartNouns.Contains(text.Tokens[token].Lemma.ToLowerInvariant()) ? AgreementMention.Main : null;
    }

    private void Link(string? later, string relation, string? earlier, int claim)
    {
        if (string.IsNullOrEmpty(later) || string.IsNullOrEmpty(earlier) || later == earlier || IsOlder(later, earlier))
        {
            return;
        }

        if (!Links.TryGetValue((later, relation, earlier), out List<int>? claims))
        {
            Links[(later, relation, earlier)] = claims = [];
        }

        claims.Add(claim);
    }

    /// <summary>Keys of earlier agreements are years, and nothing replaces what comes after it.</summary>
    private static bool IsOlder(string later, string earlier) =>
        later != AgreementMention.Main && (earlier == AgreementMention.Main || string.CompareOrdinal(later, earlier) < 0);
}
