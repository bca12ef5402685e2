namespace Concord.Casework.Agreements;

/// <summary>What sort of agreement it is, by the words that the reports use for it.</summary>
internal static class AgreementKinds
{
    // The first that fits a mention counts; a word may stand with others in it.
    private static readonly (string Kind, string[] Words)[] Rows =
    [
        ("ceasefire", ["ceasefire", "cease-fire", "truce", "armistice"]),
        ("nonaggression-pact", ["non-aggression", "nonaggression"]),
        ("peace-agreement", ["peace"]),
        ("memorandum", ["memorandum", "understanding"]),
        ("defence-pact", ["defence", "defense", "assistance", "alliance"]),
        ("arms-control", ["arms", "forces", "weapons", "missile", "nuclear", "disarmament"]),
        ("trade-agreement", ["trade", "tariff", "customs", "commerce"]),
        ("arms-contract", ["contract", "fighter", "jet", "jets", "purchase", "sale", "aircraft", "tanks", "frigates", "submarines"]),
        ("border-treaty", ["border", "boundary", "frontier"]),
        ("protocol", ["protocol"]),
        ("declaration", ["declaration"]),
        ("treaty", ["treaty", "pact", "partnership"]),
    ];

    /// <summary>The kind that most reports name; a plain "treaty" only where none says more.</summary>
    public static AgreementSlot? Of(AgreementContext context, IReadOnlyCollection<string> provisions)
    {
        SortedDictionary<string, (SortedSet<int> Documents, SortedSet<int> Claims)> votes = new(StringComparer.Ordinal);
        foreach (AgreementMention mention in context.Mentions)
        {
            if (mention.Key != AgreementMention.Main)
            {
                continue;
            }

            string words = mention.Span.Of(context.Material.Documents[mention.Document].Document.Text).ToLowerInvariant();
            string? kind = Rows.Where(row => row.Words.Any(word => HasWord(words, word))).Select(row => row.Kind).FirstOrDefault();
            kind = kind == "arms-control" && provisions.Contains("arms-transfer") ? "arms-contract" : kind;
            if (kind is not null)
            {
                (SortedSet<int> Documents, SortedSet<int> Claims) vote = votes.TryGetValue(kind, out (SortedSet<int> Documents, SortedSet<int> Claims) known) ? known : ([], []);
                vote.Documents.Add(mention.Document);
                if (ClaimAt(context, mention) is { } claim)
                {
                    vote.Claims.Add(claim);
                }

                votes[kind] = vote;
            }
        }

        List<(string Kind, int Documents, SortedSet<int> Claims)> ranked =
            [.. votes.Where(row => row.Value.Claims.Count > 0).Select(row => (row.Key, row.Value.Documents.Count * (row.Key is "treaty" or "protocol" ? 1 : 2), row.Value.Claims)).OrderByDescending(row => row.Item2)];
        if (ranked.Count == 0)
        {
            return ByContent(context, provisions);
        }

        return new AgreementSlot(ranked[0].Kind, [.. ranked[0].Claims.Select(claim => context.ClaimIds[claim])]);
    }

    /// <summary>A bare "deal" is of the kind of what it provides.</summary>
    private static AgreementSlot? ByContent(AgreementContext context, IReadOnlyCollection<string> provisions)
    {
        string kind = provisions.Contains("defense") ? "defence-pact" : provisions.Contains("arms-transfer") ? "arms-contract"
            : provisions.Contains("trade") ? "trade-agreement" : "other";
        foreach (AgreementMention mention in context.Mentions)
        {
            if (mention.Key == AgreementMention.Main && ClaimAt(context, mention) is { } claim)
            {
                return new AgreementSlot(kind, [context.ClaimIds[claim]]);
            }
        }

        return null;
    }

    private static bool HasWord(string words, string word)
    {
        int at = words.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            bool starts = at == 0 || !char.IsLetter(words[at - 1]), ends = at + word.Length == words.Length || !char.IsLetter(words[at + word.Length]);
            if (starts && ends)
            {
                return true;
            }

            at = words.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static int? ClaimAt(AgreementContext context, AgreementMention mention)
    {
        CaseMaterial material = context.Material;
        for (int claim = material.FirstClaimOf(mention.Document); claim < material.Places.Length && material.Places[claim].Document == mention.Document; claim++)
        {
            if (material.ClaimAt(claim).Span.Contains(material.Documents[mention.Document].Analysis.Tokens[mention.Token].Span))
            {
                return claim;
            }
        }

        return null;
    }
}
