using System.Collections.Immutable;
using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence;

/// <summary>Finds who says what: source, cue and content.</summary>
internal sealed class AttributionFinder
{
    /// <summary>Attributions in the order of their first cue word or, without a cue, of their content.</summary>
    public ImmutableArray<Attribution> Find(Document document, AnalyzedText analysis) => [];
}
