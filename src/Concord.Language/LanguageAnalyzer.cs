using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Concord.Language.Engine;
using Concord.Language.Knowledge;
using Concord.Language.Segmentation;
using Concord.Language.Times;

namespace Concord.Language;

/// <summary>English analysis of raw text. Sealed, immutable, safe to share between threads.</summary>
public sealed class LanguageAnalyzer
{
    // A longer text leaves no working memory behind.
    private const int KeptTokens = 200_000;

    private readonly TextAnnotator? _annotator;
    private readonly Lazy<string> _fingerprint;
    private readonly ConcurrentBag<TextSegmenter> _segmenters = [];

    private LanguageAnalyzer(LanguageOptions options, Network? network)
    {
        Options = options;
        _fingerprint = new Lazy<string>(() => Network.Fingerprint(options.ModelPath));
        _annotator = network is null ? null : new TextAnnotator(network);
    }

    public LanguageOptions Options { get; }

    /// <summary>Whether weights were found; without them a text is only split.</summary>
    public bool HasModel => _annotator is not null;

    /// <summary>Tells the weights apart: the first twelve hexadecimal digits of their SHA-256, or "none".</summary>
    public string Fingerprint => _fingerprint.Value;

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
        return Enrich(Fill(Split(text, request.Skip), owned: true), request.ReferenceDate);
    }

    private AnalyzedText Enrich(AnalyzedText text, DateOnly? reference)
    {
        if (Has(LanguageLayers.Times))
        {
            text = new AnalyzedText
            {
                Text = text.Text,
                Tokens = text.Tokens,
                Sentences = text.Sentences,
                Entities = text.Entities,
                Times = TimeFinder.Find(text, reference),
            };
        }

        return Has(LanguageLayers.Actors) ? ActorResolver.Apply(text) : text;
    }

    private bool Has(LanguageLayers layers) => (Options.Layers & layers) == layers;

    /// <summary>
    /// Fills tags, lemmas, trees, names, times and actors, as far as the layers ask for them, over the tokens and sentences of
    /// <paramref name="pretokenized"/>.
    /// </summary>
    public AnalyzedText Annotate(AnalyzedText pretokenized)
    {
        ArgumentNullException.ThrowIfNull(pretokenized);
        return Enrich(Fill(pretokenized, owned: false), reference: null);
    }

    private AnalyzedText Fill(AnalyzedText pretokenized, bool owned)
    {
        if (_annotator is null || !Has(LanguageLayers.Tags))
        {
            return pretokenized;
        }

        return _annotator.Annotate(pretokenized, Has(LanguageLayers.Trees), Has(LanguageLayers.Names), owned);
    }

    private AnalyzedText Split(string text, IReadOnlyList<TextSpan> skip)
    {
        TextSegmenter segmenter = _segmenters.TryTake(out TextSegmenter? kept) ? kept : new TextSegmenter();
        segmenter.Cut(text, skip);
        ReadOnlySpan<TokenSpan> spans = segmenter.Tokens;
        Token[] tokens = new Token[spans.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new Token(spans[i].Span, "", Upos.X, "", -1, "", spans[i].JoinsPrevious);
        }

        AnalyzedText split = new()
        {
            Text = text,
            Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens),
            Sentences = [.. segmenter.Sentences],
        };
        if (tokens.Length <= KeptTokens)
        {
            _segmenters.Add(segmenter);
        }

        return split;
    }
}
