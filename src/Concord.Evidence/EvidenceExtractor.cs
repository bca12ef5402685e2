using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence;

/// <summary>Turns an analysed document into attributions, claims and events. Immutable and thread-safe.</summary>
public sealed class EvidenceExtractor
{
    private readonly AttributionFinder attributions = new();

    /// <summary>Extracts everything from one document.</summary>
    public AnalyzedDocument Extract(Document document, AnalyzedText analysis) =>
        new() { Document = document, Analysis = analysis, Attributions = attributions.Find(document, analysis) };
}
