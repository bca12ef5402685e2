namespace Concord.Reading.Html;

/// <summary>The numbers by which an article is found on a page; set by hand, checked by leaving pages out (docs/accuracy.md).</summary>
internal sealed record ArticleWeights
{
    /// <summary>Share of a paragraph's weight that an element passes on to the one around it.</summary>
    public double Decay { get; init; } = 0.6;

    /// <summary>Weight of an element that is named like an article, or is one by its tag.</summary>
    public double Named { get; init; } = 1.15;

    /// <summary>Weight of an element that is named like what stands beside an article.</summary>
    public double Beside { get; init; } = 0.7;

    /// <summary>Least prose that a wider element must add, as a share of the prose at hand.</summary>
    public double Gain { get; init; } = 0.15;

    /// <summary>Least prose that a wider element must add for each word that is none.</summary>
    public double Cost { get; init; } = 0.6;

    /// <summary>Share of the prose from which on an inner element is the article itself, whatever it is called.</summary>
    public double Own { get; init; } = 0.4;

    /// <summary>Share of the prose below which an element that stands beside by name is left out.</summary>
    public double Small { get; init; } = 0.15;
}
