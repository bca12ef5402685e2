using Concord.Language;

namespace Concord.Casework.Since;

/// <summary>Which claim of an earlier case is which of this one: the same passage of the same document.</summary>
internal sealed class ClaimMatcher
{
    /// <summary>A later version may cut a clause a little differently.</summary>
    private const double SamePassage = 0.6;

    private readonly Dictionary<string, string> nowOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public ClaimMatcher(EarlierCase earlier, Case now, DocumentMatcher documents)
    {
        ILookup<string, CaseClaim> claimsOf = now.Claims.ToLookup(claim => claim.Document, StringComparer.Ordinal);
        Dictionary<string, string> texts = earlier.Documents.ToDictionary(document => document.Id, document => document.Text, StringComparer.Ordinal);
        foreach (IGrouping<string, EarlierClaim> group in earlier.Claims.GroupBy(claim => claim.Document, StringComparer.Ordinal))
        {
            if (documents.Now(group.Key) is >= 0 and int at)
            {
                CaseDocument document = now.Documents[at];
                CaseClaim[] claims = [.. claimsOf[document.Id]];
                if (texts.GetValueOrDefault(group.Key) == document.Source.Document.Text)
                {
                    ByPlace(group, claims);
                }
                else
                {
                    ByWords(group, claims, document);
                }
            }
        }
    }

    /// <summary>Id of the claim now, or null where it is gone.</summary>
    public string? Now(string earlierId) => nowOf.GetValueOrDefault(earlierId);

    /// <summary>Whether a claim of now was there.</summary>
    public bool WasThere(string id) => known.Contains(id);

    private void ByPlace(IEnumerable<EarlierClaim> then, CaseClaim[] now)
    {
        Dictionary<TextSpan, string> exact = [];
        foreach (CaseClaim claim in now)
        {
            exact.TryAdd(claim.Source.Span, claim.Id);
        }

        foreach (EarlierClaim claim in then)
        {
            if (exact.TryGetValue(claim.Span, out string? same))
            {
                Match(claim.Id, same);
                continue;
            }

            CaseClaim? best = null;
            double most = SamePassage;
            foreach (CaseClaim candidate in now)
            {
                double share = Share(claim.Span, candidate.Source.Span);
                if (share > most)
                {
                    (best, most) = (candidate, share);
                }
            }

            if (best is not null)
            {
                Match(claim.Id, best.Id);
            }
        }
    }

    private void ByWords(IEnumerable<EarlierClaim> then, CaseClaim[] now, CaseDocument document)
    {
        Dictionary<string, string> exact = new(StringComparer.Ordinal);
        foreach (CaseClaim claim in now)
        {
            exact.TryAdd(StatementWords.Squash(document.Source.Quote(claim.Source.Span)), claim.Id);
        }

        foreach (EarlierClaim claim in then)
        {
            if (exact.TryGetValue(StatementWords.Squash(claim.Quote), out string? same))
            {
                Match(claim.Id, same);
            }
        }
    }

    private void Match(string then, string now)
    {
        nowOf[then] = now;
        known.Add(now);
    }

    private static double Share(TextSpan one, TextSpan two)
    {
        int both = Math.Min(one.End, two.End) - Math.Max(one.Start, two.Start);
        return both <= 0 ? 0 : (double)both / (one.Length + two.Length - both);
    }
}
