namespace Concord.Language.Vectors;

/// <summary>How to load a sentence encoder.</summary>
public sealed record SentenceVectorOptions
{
    /// <summary>Weights file; null (default) takes the weights inside the assembly.</summary>
    public string? ModelPath { get; init; }

    /// <summary>Threads that one call may use, at least 1 (default). More pay from some hundred sentences a call.</summary>
    public int Threads { get; init; } = 1;
}
