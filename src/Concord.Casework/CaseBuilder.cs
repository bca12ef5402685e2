using Concord.Evidence;

namespace Concord.Casework;

/// <summary>Builds a case from analysed documents. The order of the documents does not matter.</summary>
public sealed class CaseBuilder(CaseOptions options)
{
    public CaseOptions Options { get; } = options;

    /// <summary>Builds the case.</summary>
    public Case Build(IReadOnlyList<AnalyzedDocument> documents) =>
        new() { Documents = [], Claims = [] };
}
