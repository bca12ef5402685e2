using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Reading;

/// <summary>How fully a document could be read.</summary>
public enum ReadQuality
{
    Complete, Partial, Doubtful,
}

/// <summary>Text left out of the content as boilerplate, and why.</summary>
/// <param name="Span">Where it stands in <see cref="Document.Text"/>.</param>
/// <param name="Reason">
/// One of <see cref="OmissionReasons"/>.
/// </param>
public readonly record struct Omission(TextSpan Span, string Reason);

/// <summary>The reasons for which text is left out, as they are written in the output.</summary>
public static class OmissionReasons
{
    public const string CommentForm = "comment-form";
    public const string Comments = "comments";
    public const string RelatedLinks = "related-links";
    public const string SignIn = "sign-in-prompt";
    public const string Share = "share-prompt";
    public const string Newsletter = "newsletter";
    public const string Navigation = "navigation";
    public const string Advertisement = "advertisement";
    public const string Caption = "caption";
    public const string Credit = "garbled-credit";
    public const string SourceList = "source-list";
    public const string OtherScript = "other-language";
    public const string Biography = "author-biography";
    public const string Disclaimer = "disclaimer";
    public const string FrontMatter = "front-matter";
    public const string Repeated = "repeated-line";
    public const string Symbols = "symbols-only";
    public const string Copyright = "copyright";
    public const string Cookies = "cookie-notice";
    public const string Byline = "byline-or-date";
    public const string Paywall = "paywall-prompt";
}

/// <summary>One document as it was read.</summary>
public sealed record Document
{
    /// <summary>Stable identity inside a run, a short hash of the address and content.</summary>
    public required string Id { get; init; }

    /// <summary>Path or address it was read from.</summary>
    public required string Uri { get; init; }

    /// <summary>What was read: for plain text the decoded content, for HTML the extracted text. Never altered.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Agency that the text is credited to ("(Reuters)", "AFP"), where it says so.</summary>
    public string? WireCredit { get; init; }

    /// <summary>ISO 8601 date or date and time with its zone, as precise as the document states it.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 8601 date of the last modification.</summary>
    public string? Modified { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Section { get; init; }

    /// <summary>BCP 47 primary tag, <c>und</c> where unknown.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Parts of <see cref="Text"/> that are not content, in order, not overlapping.</summary>
    public ImmutableArray<Omission> Omitted { get; init; } = [];

    /// <summary>Garbled credits that stood in the text ("www.example.com noted,"): where, and whom they credit.</summary>
    public ImmutableArray<InlineCredit> Credits { get; init; } = [];

    /// <summary>Headings, lists, tables, quotations, embedded posts, live entries and corrections of an HTML page, in order.</summary>
    public ImmutableArray<DocumentPart> Parts { get; init; } = [];

    /// <summary>Captions of the pictures inside the article, which are no part of <see cref="Text"/>.</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    public ReadQuality Quality { get; init; } = ReadQuality.Complete;

    /// <summary>Why <see cref="Quality"/> is not complete; null where it is.</summary>
    public string? QualityReason { get; init; }

    /// <summary>The date part of <see cref="Published"/>, where it is a whole date.</summary>
    public DateOnly? PublishedDate =>
        Published is { Length: >= 10 } text
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly date)
            ? date
            : null;
}

/// <summary>A machine-made credit inside the text that stands for an attribution.</summary>
/// <param name="Span">The whole credit, which is also an <see cref="Omission"/>.</param>
/// <param name="Source">The words that name the source ("www.example.com").</param>
/// <param name="Content">The text that it credits: from the credit to the end of its sentence or paragraph.</param>
public readonly record struct InlineCredit(TextSpan Span, TextSpan Source, TextSpan Content);
