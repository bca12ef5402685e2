namespace Concord.Language;

/// <summary>Which stages run. Later stages need the earlier ones and switch them on.</summary>
[Flags]
public enum LanguageLayers
{
    Tokens = 1,
    Tags = 2 | Tokens,
    Trees = 4 | Tags,
    Names = 8 | Tags,
    Times = 16 | Tokens,
    Actors = 32 | Names | Trees,
    All = Tokens | Tags | Trees | Names | Times | Actors,
}

/// <summary>How to load an analyzer.</summary>
public sealed record LanguageOptions
{
    /// <summary>Weights file; null (default) takes the weights inside the assembly.</summary>
    public string? ModelPath { get; init; }

    /// <summary>Default: everything.</summary>
    public LanguageLayers Layers { get; init; } = LanguageLayers.All;
}

/// <summary>What is known of one text before it is analysed.</summary>
public sealed record AnalysisRequest
{
    /// <summary>Parts of the text to pass over, in order and not overlapping (boilerplate). Default: none.</summary>
    public IReadOnlyList<TextSpan> Skip { get; init; } = [];

    /// <summary>Date of publication, by which "on Wednesday" resolves. Default: unknown.</summary>
    public DateOnly? ReferenceDate { get; init; }
}
