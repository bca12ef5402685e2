using System.Collections.Immutable;
using System.Globalization;
using Concord.Evidence;

namespace Concord.Casework.Since;

/// <summary>Tells what is new, strengthened, weakened, contradicted or dropped since an earlier case.</summary>
public sealed class CaseComparer
{
    private readonly EarlierCase earlier;
    private readonly Case now;
    private readonly DocumentMatcher documents;
    private readonly ClaimMatcher claims;
    private readonly FindingMatcher findings;
    private readonly Dictionary<string, EarlierClaim> claimsThen;
    private readonly Dictionary<string, CaseClaim> claimsNow;
    private readonly Dictionary<string, string> uris;
    private readonly ILookup<string, Disagreement> against;

    private CaseComparer(EarlierCase earlier, Case now)
    {
        this.earlier = earlier;
        this.now = now;
        documents = new DocumentMatcher(earlier, now);
        claims = new ClaimMatcher(earlier, now, documents);
        findings = new FindingMatcher(earlier, now, claims);
        claimsThen = earlier.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        claimsNow = now.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        uris = earlier.Documents.ToDictionary(document => document.Id, document => document.Uri, StringComparer.Ordinal);
        List<HashSet<string>> known = [.. earlier.Disagreements.Select(ids => ids.Select(claims.Now).OfType<string>().ToHashSet(StringComparer.Ordinal))];
        against = now.Disagreements
            .Where(disagreement => disagreement.Kind != DisagreementKind.Modality
                && !known.Exists(ids => disagreement.Sides.Count(side => side.Claims.Any(ids.Contains)) > 1))
            .SelectMany(disagreement => disagreement.Findings.Distinct(StringComparer.Ordinal).Select(finding => (finding, disagreement)))
            .ToLookup(row => row.finding, row => row.disagreement, StringComparer.Ordinal);
    }

    /// <summary>Compares; ids, statements and the order of the documents may all differ.</summary>
    public static CaseComparison Compare(EarlierCase earlier, Case now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        return new CaseComparer(earlier, now).Compare();
    }

    private CaseComparison Compare()
    {
        List<CaseChange> changes = [];
        int unchanged = 0;
        foreach (Finding finding in now.Findings)
        {
            CaseChange? change = findings.Then(finding) is { } then ? Changed(finding, then)
                : findings.WasTold(finding) ? null
                : Change(ChangeKind.New, finding, null, finding.Claims, "No passage of the earlier output says it.");
            if (change is null)
            {
                unchanged++;
            }
            else
            {
                changes.Add(change);
            }
        }

        changes.AddRange(earlier.Findings.Where(then => !findings.IsTold(then) && !IsHeading(then)).Select(then => new CaseChange
        {
            Kind = ChangeKind.Dropped, EarlierFinding = then.Id, Statement = then.Statement, OriginsBefore = then.IndependentOrigins, StateBefore = then.State,
            Lost = Lost(then), Why = "No passage that said it is left.",
        }));
        return new CaseComparison(documents.Added, documents.Revised, documents.Removed, [.. changes.OrderBy(change => change.Kind)], unchanged);
    }

    /// <summary>A headline that goes takes nothing with it that the text below did not tell.</summary>
    private bool IsHeading(EarlierFinding then) => then.Claims.All(claim => claimsThen.TryGetValue(claim, out EarlierClaim? known) && known.IsHeading);

    private CaseChange? Changed(Finding finding, EarlierFinding then)
    {
        ImmutableArray<string> came = [.. finding.Claims.Where(claim => !claims.WasThere(claim))];
        bool isGone = then.Claims.Any(claim => claims.Now(claim) is null);
        if (Against(finding, then, came) is { } contradicted)
        {
            return contradicted;
        }

        // Claims that only moved to another finding are neither news nor a loss.
        HashSet<string> own = [.. finding.Claims];
        bool keepsAll = then.Claims.All(claim => claims.Now(claim) is { } same && own.Contains(same));
        bool mayRise = came.Length > 0 || keepsAll;
        bool mayFall = isGone || keepsAll;
        int firmer = Firmness(finding.State) - Firmness(then.State);
        if (mayRise && (finding.IndependentOrigins > then.IndependentOrigins || (firmer > 0 && finding.IndependentOrigins == then.IndependentOrigins)))
        {
            return Change(ChangeKind.Strengthened, finding, then, came.IsEmpty ? finding.Claims : came, Compared(finding, then));
        }

        return mayFall && (finding.IndependentOrigins < then.IndependentOrigins || (firmer < 0 && finding.IndependentOrigins == then.IndependentOrigins))
            ? Change(ChangeKind.Weakened, finding, then, finding.Claims, Compared(finding, then))
            : null;
    }

    /// <summary>A new conflict with what came in, or a denial that came in.</summary>
    private CaseChange? Against(Finding finding, EarlierFinding then, ImmutableArray<string> came)
    {
        // A finding that first came up in words alone has no passage of then to be contradicted.
        bool wasTold = finding.Claims.Any(claims.WasThere);
        HashSet<string> own = [.. finding.Claims.Where(claims.WasThere)];
        foreach (Disagreement conflict in wasTold ? against[finding.Id] : [])
        {
            ImmutableArray<string> other =
            [
                .. conflict.Sides.Where(side => !side.Claims.Any(own.Contains)).SelectMany(side => side.Claims)
                    .Where(claim => !claims.WasThere(claim)).Distinct(StringComparer.Ordinal),
            ];
            if (!other.IsEmpty)
            {
                return Change(ChangeKind.Contradicted, finding, then, other, conflict.Why);
            }
        }

        ImmutableArray<string> denials = [.. came.Where(claim => claimsNow[claim].Source.Modality == Modality.Denied)];
        bool wasDenied = then.Claims.Any(claim => claimsThen.TryGetValue(claim, out EarlierClaim? known) && known.IsDenied);
        return denials.IsEmpty || wasDenied || !wasTold ? null : Change(ChangeKind.Contradicted, finding, then, denials, "A denial came in.");
    }

    private CaseChange Change(ChangeKind kind, Finding finding, EarlierFinding? then, ImmutableArray<string> ids, string why) => new()
    {
        Kind = kind, Finding = finding.Id, EarlierFinding = then?.Id, Statement = finding.Statement, Claims = ids, Why = why,
        OriginsBefore = then?.IndependentOrigins ?? 0, OriginsNow = finding.IndependentOrigins, StateBefore = then?.State, StateNow = finding.State,
        Lost = then is null ? [] : Lost(then),
    };

    private ImmutableArray<EarlierPassage> Lost(EarlierFinding then) =>
    [
        .. then.Claims.Where(claim => claims.Now(claim) is null).Select(claimsThen.GetValueOrDefault).OfType<EarlierClaim>()
            .Select(claim => new EarlierPassage(uris.GetValueOrDefault(claim.Document, ""), claim.Span.Start, claim.Span.End, claim.Quote)),
    ];

    private static string Compared(Finding finding, EarlierFinding then) => finding.IndependentOrigins == then.IndependentOrigins
        ? "As many independent origins; it stands otherwise."
        : string.Create(CultureInfo.InvariantCulture, $"Independent origins: {then.IndependentOrigins} then, {finding.IndependentOrigins} now.");

    private static int Firmness(FindingState state) => state switch
    {
        FindingState.Corroborated => 2,
        FindingState.SingleOrigin => 1,
        FindingState.Disputed or FindingState.Alleged or FindingState.Predicted => 0,
        _ => -1,
    };
}
