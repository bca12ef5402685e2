namespace Concord.Workbench.Brief;

/// <summary>How much a brief shows.</summary>
public sealed record BriefOptions
{
    /// <summary>Show every line of every section. Default: the first few of each.</summary>
    public bool All { get; init; }

    internal int Limit(SectionKind kind) => All ? int.MaxValue : kind switch
    {
        SectionKind.Stories => 10,
        SectionKind.Removal => 10,
        SectionKind.Drifts => 4,
        SectionKind.Credits => 5,
        SectionKind.Established => 7,
        SectionKind.SingleOrigin => 5,
        SectionKind.Agreements => 2,
        SectionKind.Speakers => 8,
        SectionKind.Alleged => 6,
        SectionKind.Disagreements => 5,
        SectionKind.Unknown => 4,
        SectionKind.Assessments => 4,
        _ => 8,
    };
}
