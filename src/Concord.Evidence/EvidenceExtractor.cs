using System.Collections.Immutable;
using Concord.Evidence.Claims;
using Concord.Evidence.Clauses;
using Concord.Evidence.Events;
using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence;

/// <summary>Turns an analysed document into attributions, claims and events. Immutable and thread-safe.</summary>
public sealed class EvidenceExtractor
{
    private readonly AttributionFinder attributions = new();

    /// <summary>Extracts everything from one document.</summary>
    public AnalyzedDocument Extract(Document document, AnalyzedText analysis)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(analysis);
        AnalyzedText mended = TreeMender.Mend(analysis);
        ImmutableArray<Attribution> found = SpeechActs.Supplement(mended, attributions.Find(document, analysis));
        ImmutableArray<Claim> claims = ClaimFinder.Find(mended, found);
        return new AnalyzedDocument
        {
            Document = document,
            Analysis = analysis,
            Attributions = found,
            Claims = claims,
            Events = EventFinder.Find(mended, claims),
        };
    }
}
