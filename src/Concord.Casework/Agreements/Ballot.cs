namespace Concord.Casework.Agreements;

/// <summary>Counts for each value the documents that give it, and keeps the claims.</summary>
internal sealed class Ballot
{
    private readonly SortedDictionary<string, (SortedSet<int> Documents, List<int> Claims)> votes = new(StringComparer.Ordinal);

    public bool IsEmpty => votes.Count == 0;

    public void Add(string value, int document, int claim)
    {
        if (!votes.TryGetValue(value, out (SortedSet<int> Documents, List<int> Claims) vote))
        {
            votes[value] = vote = ([], []);
        }

        vote.Documents.Add(document);
        if (!vote.Claims.Contains(claim))
        {
            vote.Claims.Add(claim);
        }
    }

    /// <summary>Values by number of documents, most first, then by value.</summary>
    public List<(string Value, int Documents, List<int> Claims)> Ranked() =>
        [.. votes.Select(vote => (vote.Key, vote.Value.Documents.Count, vote.Value.Claims)).OrderByDescending(vote => vote.Count)];

    /// <summary>The first of <see cref="Ranked"/> as a slot; null where nothing was given.</summary>
    public AgreementSlot? Winner(AgreementContext context)
    {
        if (IsEmpty)
        {
            return null;
        }

        AgreementSlot[] ranked = [.. Ranked().Select(vote => new AgreementSlot(vote.Value, [.. vote.Claims.Select(claim => context.ClaimIds[claim])]))];
        return ranked[0] with { Rivals = [.. ranked.Skip(1)] };
    }
}
