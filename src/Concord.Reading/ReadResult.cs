namespace Concord.Reading;

/// <summary>Why something could not be read, or what is doubtful about it.</summary>
/// <param name="Code">Stable and searchable, for example <c>CR0102</c>; listed in docs/errors.md.</param>
/// <param name="Uri">What it concerns.</param>
/// <param name="Message">What was found, what was expected, and where.</param>
/// <param name="IsFatal">Whether the document is left out of the run.</param>
public sealed record ReadProblem(string Code, string Uri, string Message, bool IsFatal);

/// <summary>What came of reading one input: a document, or the problem that kept it out.</summary>
/// <param name="Document">Null where nothing could be read.</param>
/// <param name="Problems">In the order in which they were met.</param>
public sealed record ReadResult(Document? Document, IReadOnlyList<ReadProblem> Problems);

/// <summary>How documents are read. All sizes are in bytes of input.</summary>
public sealed record ReadOptions
{
    /// <summary>Largest input read; a larger one is refused. Default 100 MB.</summary>
    public long MaxBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Most characters of text kept of one document. Default 5,000,000.</summary>
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>How an article is found on a page.</summary>
    internal Html.ArticleWeights Article { get; init; } = new();
}
