using Concord.Language;

namespace Concord.Reading;

/// <summary>What a part of a text is, other than a plain paragraph.</summary>
public enum PartKind
{
    Heading,

    ListItem,

    Table,

    /// <summary>A block quotation.</summary>
    Quotation,

    /// <summary>A post of a social network shown inside the page.</summary>
    EmbeddedPost,

    /// <summary>One entry of a page that is written while the event goes on.</summary>
    LiveEntry,

    /// <summary>A correction, clarification or note by the editors.</summary>
    Correction,
}

/// <summary>A part of a text that the page sets apart.</summary>
/// <param name="Span">Where it stands in <see cref="Document.Text"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Author">Who wrote an embedded post, as it is signed; null elsewhere.</param>
/// <param name="Published">ISO 8601 date, or date and time, of an embedded post or a live entry, where it is stated.</param>
public readonly record struct DocumentPart(TextSpan Span, PartKind Kind, string? Author = null, string? Published = null);
