using System.Collections.Immutable;
using Concord.Casework;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Workbench.Brief;

/// <summary>A case by its ids.</summary>
internal sealed class CaseIndex
{
    private readonly Dictionary<string, int> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaseClaim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (CaseClaim Claim, ClauseText Text)?> best = new(StringComparer.Ordinal);

    private const int ShortFrame = 60;

    private static readonly string[] SpeechVerbs = ["say", "report", "state", "announce", "write", "add", "note", "tell"];

    public CaseIndex(Case found)
    {
        Case = found;
        for (int i = 0; i < found.Documents.Length; i++)
        {
            documents[found.Documents[i].Id] = i;
        }

        for (int i = 0; i < found.Claims.Length; i++)
        {
            claims[found.Claims[i].Id] = found.Claims[i];
            positions[found.Claims[i].Id] = i;
        }

        foreach (Origin origin in found.Origins)
        {
            origins[origin.Id] = origin;
        }

        foreach (Actor actor in found.Actors)
        {
            actors[actor.Id] = actor;
        }

        foreach (Finding finding in found.Findings)
        {
            foreach (string claim in finding.Claims)
            {
                findings.TryAdd(claim, finding);
            }
        }
    }

    public Case Case { get; }

    /// <summary>The clause chosen for a finding; choosing reads every claim of it, and several sections ask.</summary>
    public (CaseClaim Claim, ClauseText Text)? Remember(string finding, Func<(CaseClaim Claim, ClauseText Text)?> choose)
    {
        if (!best.TryGetValue(finding, out (CaseClaim Claim, ClauseText Text)? chosen))
        {
            chosen = choose();
            best[finding] = chosen;
        }

        return chosen;
    }

    public CaseClaim? Claim(string id) => claims.GetValueOrDefault(id);

    public Origin? Origin(string id) => origins.GetValueOrDefault(id);

    public Actor? Actor(string id) => actors.GetValueOrDefault(id);

    public Finding? FindingOf(string claim) => findings.GetValueOrDefault(claim);

    public AnalyzedDocument DocumentOf(CaseClaim claim) => Case.Documents[documents[claim.Document]].Source;

    public int NumberOf(string document) => documents[document] + 1;

    public bool HasDocument(string document) => documents.ContainsKey(document);

    public BriefPassage Passage(CaseClaim claim) =>
        new(claim.Id, documents[claim.Document] + 1, claim.Source.Span, DocumentOf(claim).Quote(claim.Source.Span));

    /// <summary>The claims that exist, by document and position, each once.</summary>
    public ImmutableArray<CaseClaim> Claims(IEnumerable<string> ids) =>
        [.. ids.Where(claims.ContainsKey).Distinct(StringComparer.Ordinal).OrderBy(id => positions[id]).Select(id => claims[id])];

    public ImmutableArray<BriefPassage> Passages(IEnumerable<string> ids) => [.. Claims(ids).Select(Passage)];

    /// <summary>Whether a claim holds no more than who speaks ("state television reported on Monday"): its content is another claim.</summary>
    public bool IsFrame(CaseClaim claim)
    {
        AnalyzedDocument document = DocumentOf(claim);
        if (claim.Source.Head < 0 || claim.Source.Head >= document.Analysis.Tokens.Length)
        {
            return false;
        }

        Token token = document.Analysis.Tokens[claim.Source.Head];
        TextSpan head = token.Span;
        bool saysNothing = claim.Source.Object < 0 && claim.Source.Span.Length < ShortFrame && SpeechVerbs.Contains(token.Lemma);
        return saysNothing || document.Attributions.Any(a => a.Cue.Any(c => c.Overlaps(head)) && !a.Content.Any(c => c.Overlaps(claim.Source.Span)));
    }

    /// <summary>The innermost source that says or holds a claim, or null where the document says it itself.</summary>
    /// <remarks>Who means to do something, or how it looks to nobody in particular, does not speak.</remarks>
    public Attribution? Speaker(CaseClaim claim)
    {
        AnalyzedDocument document = DocumentOf(claim);
        for (int i = claim.Source.Attributions.Length - 1; i >= 0; i--)
        {
            Attribution attribution = document.Attributions[claim.Source.Attributions[i]];
            if (attribution.Class is CueClass.Report or CueClass.Attitude)
            {
                return attribution;
            }
        }

        return null;
    }
}
