using System.Runtime.InteropServices;
using Concord.Language.Engine;
using Concord.Language.Segmentation;

namespace Concord.Language;

/// <summary>English analysis of raw text. Sealed, immutable, safe to share between threads.</summary>
public sealed class LanguageAnalyzer
{
    private readonly TextAnnotator? _annotator;

    private LanguageAnalyzer(LanguageOptions options, Network? network)
    {
        Options = options;
        _annotator = network is null ? null : new TextAnnotator(network);
    }

    public LanguageOptions Options { get; }

    /// <summary>Whether weights were found; without them a text is only split.</summary>
    public bool HasModel => _annotator is not null;

    /// <summary>Loads the weights once; meant to be kept.</summary>
    public static LanguageAnalyzer Load(LanguageOptions? options = null)
    {
        options ??= new LanguageOptions();
        return new(options, Network.Load(options.ModelPath));
    }

    /// <summary>Analyses a text without altering it.</summary>
    public AnalyzedText Analyze(string text, AnalysisRequest? request = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        request ??= new AnalysisRequest();
        return Annotate(Split(TextSegmenter.Segment(text, request.Skip)));
    }

    /// <summary>Fills tags, lemmas, trees and names over the tokens and sentences of <paramref name="pretokenized"/>.</summary>
    public AnalyzedText Annotate(AnalyzedText pretokenized)
    {
        ArgumentNullException.ThrowIfNull(pretokenized);
        if (_annotator is null || (Options.Layers & LanguageLayers.Tags) != LanguageLayers.Tags)
        {
            return pretokenized;
        }

        return _annotator.Annotate(pretokenized, (Options.Layers & LanguageLayers.Trees) == LanguageLayers.Trees,
            (Options.Layers & LanguageLayers.Names) == LanguageLayers.Names);
    }

    private static AnalyzedText Split(SegmentedText segmented)
    {
        Token[] tokens = new Token[segmented.Tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            TokenSpan token = segmented.Tokens[i];
            tokens[i] = new Token(token.Span, "", Upos.X, "", -1, "", token.JoinsPrevious);
        }

        return new()
        {
            Text = segmented.Text,
            Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens),
            Sentences = segmented.Sentences,
        };
    }
}
