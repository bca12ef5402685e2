namespace Concord.Language;

/// <summary>English analysis of raw text. Sealed, immutable, safe to share between threads.</summary>
public sealed class LanguageAnalyzer
{
    private LanguageAnalyzer(LanguageOptions options) => Options = options;

    public LanguageOptions Options { get; }

    /// <summary>Loads the weights once; meant to be kept.</summary>
    public static LanguageAnalyzer Load(LanguageOptions? options = null) => new(options ?? new LanguageOptions());

    /// <summary>Analyses a text without altering it.</summary>
    public AnalyzedText Analyze(string text, AnalysisRequest? request = null) =>
        new() { Text = text, Tokens = [], Sentences = [] };
}
