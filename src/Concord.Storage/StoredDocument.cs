using Concord.Evidence;

namespace Concord.Storage;

/// <summary>Where a document of a case stands.</summary>
public enum DocumentState : byte
{
    /// <summary>Part of the case.</summary>
    Present,

    /// <summary>Another version of the same address has come; this one can still be read.</summary>
    Replaced,

    /// <summary>Erased on request; only that it was there is known.</summary>
    Forgotten,
}

/// <summary>A document to take in.</summary>
/// <param name="Bytes">As it was found; kept unaltered.</param>
/// <param name="Analysis">What was read from it.</param>
/// <param name="Model">Which model analysed it.</param>
/// <param name="Who">Who takes it in.</param>
public sealed record NewDocument(ReadOnlyMemory<byte> Bytes, AnalyzedDocument Analysis, string Model, string Who);

/// <summary>A document of a case, without its text.</summary>
/// <param name="Id">Number inside the case, in the order of arrival.</param>
/// <param name="Uri">Where it was read from; empty where it is forgotten.</param>
/// <param name="Address">Its canonical address: one document at a time stands for one address.</param>
/// <param name="Content">SHA-256 of the original bytes, lower-case hexadecimal.</param>
/// <param name="Title">As read.</param>
/// <param name="Publisher">As read.</param>
/// <param name="Published">ISO 8601, as precise as read.</param>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="Words">Words of the text.</param>
/// <param name="Added">When it was taken in, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReplacedBy">Number of the version that came after it.</param>
public sealed record StoredDocument(
    long Id, string Uri, string Address, string Content, string? Title, string? Publisher, string? Published, string Language, int Words,
    DateTimeOffset Added, DocumentState State, long? ReplacedBy);

/// <summary>What became of a document that was handed over.</summary>
public enum AddOutcome : byte
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It was there already, under this or another address; nothing is counted twice.</summary>
    Known,

    /// <summary>It is a new version of a document that was there.</summary>
    Replaced,

    /// <summary>It was erased on request and is not taken in again.</summary>
    Refused,
}

/// <summary>What became of a document, and its number.</summary>
public readonly record struct AddResult(AddOutcome Outcome, long Id);

/// <summary>A document that a search found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Snippet">Words around the first match, verbatim; empty where none could be placed.</param>
/// <param name="Start">Where the snippet stands in the document's text.</param>
/// <param name="Rank">BM25; the greater the better.</param>
public sealed record SearchHit(StoredDocument Document, string Snippet, int Start, double Rank);

/// <summary>One thing that happened to a case. Entries are only ever added.</summary>
/// <param name="Number">Ascending.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Act">add, replace, known, analyze, forget, mark, withdraw.</param>
/// <param name="Subject">What it was done to: "d12", "m3".</param>
/// <param name="Before">Earlier state in words; null where there was none.</param>
/// <param name="After">Later state in words; null where there is none.</param>
public sealed record HistoryEntry(long Number, DateTimeOffset At, string Who, string Act, string Subject, string? Before, string? After);

/// <summary>What an analyst adds by hand.</summary>
public enum MarkKind : byte
{
    /// <summary>Words of the analyst's own on a document, a finding or the case.</summary>
    Note,

    /// <summary>A word to find it by.</summary>
    Tag,

    /// <summary>A finding is held to be right.</summary>
    Confirm,

    /// <summary>A finding is held to be wrong.</summary>
    Reject,

    /// <summary>Two sources are one origin ("A,B").</summary>
    Same,

    /// <summary>Two sources are independent ("A,B").</summary>
    Independent,

    /// <summary>Reliability of a source, A to F.</summary>
    Reliability,

    /// <summary>Owner of an outlet.</summary>
    Owner,

    /// <summary>Two passages, verbatim, say the same.</summary>
    Join,

    /// <summary>Two passages, verbatim, do not say the same.</summary>
    Split,
}

/// <summary>A record by an analyst: applied on top of what the program finds, never lost by analysing again.</summary>
/// <param name="Id">Number inside the case.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Target">What it is about: a document, a finding's statement, a source.</param>
/// <param name="Value">Its content; empty for a mere confirmation.</param>
/// <param name="Who">By whom.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Withdrawn">When it was taken back; null while it holds.</param>
public sealed record Mark(long Id, MarkKind Kind, string Target, string Value, string Who, DateTimeOffset At, DateTimeOffset? Withdrawn);

/// <summary>A feed that a case watches.</summary>
/// <param name="Address">Of the web.</param>
/// <param name="Title">As the feed states it.</param>
/// <param name="ETag">Of the last answer all of whose articles are taken in.</param>
/// <param name="Modified">Of the same answer.</param>
/// <param name="Due">When it is to be asked next.</param>
/// <param name="Failures">How often it failed since it last worked.</param>
/// <param name="IsParked">Whether it is asked no more, because it failed too often.</param>
/// <param name="Error">Why it failed last; null where it did not.</param>
/// <param name="Worked">When it last worked.</param>
public sealed record StoredFeed(
    string Address, string? Title, string? ETag, string? Modified, DateTimeOffset Due, int Failures, bool IsParked, string? Error, DateTimeOffset? Worked);
