using System.Collections.Immutable;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework;

/// <summary>The full text of a treaty, read as such: its articles, its parties and what each article obliges to.</summary>
/// <param name="Document">The text.</param>
/// <param name="Parties">Names of states that its opening gives, in text order.</param>
/// <param name="Articles">In text order.</param>
/// <param name="Obligations">In text order.</param>
/// <param name="Checks">Where reports and text part.</param>
public sealed record TreatyText(
    Document Document, ImmutableArray<string> Parties, ImmutableArray<TreatyArticle> Articles, ImmutableArray<TreatyObligation> Obligations, ImmutableArray<TreatyCheck> Checks);

/// <summary>An article of a treaty.</summary>
/// <param name="Number">As written: "4", "IV".</param>
/// <param name="Span">From its heading to the next one.</param>
public sealed record TreatyArticle(string Number, TextSpan Span);

/// <summary>What a sentence of a treaty obliges to.</summary>
/// <param name="Article">Its number.</param>
/// <param name="Kind">ATOP obligation type or cooperation domain.</param>
/// <param name="Span">The sentence in the treaty's text.</param>
/// <param name="Trigger">Verbatim; null where there is none.</param>
/// <param name="Strength">Verbatim.</param>
/// <param name="Exceptions">Verbatim.</param>
public sealed record TreatyObligation(string Article, string Kind, TextSpan Span, string? Trigger, ImmutableArray<string> Strength, ImmutableArray<string> Exceptions);

/// <summary>How a report departs from the text.</summary>
public enum TreatyCheckKind : byte
{
    /// <summary>The report gives another article's number.</summary>
    WrongArticle,

    /// <summary>The report gives words as the clause's that are not in the text.</summary>
    WrongWords,

    /// <summary>The report makes the clause stronger than it is, or leaves out what limits it.</summary>
    Overstated,

    /// <summary>The report tells of a provision that the text does not have.</summary>
    NotInText,

    /// <summary>The report says that something is not there, and the text has it.</summary>
    Denied,
}

/// <summary>One departure of a report from the text.</summary>
/// <param name="Kind">How.</param>
/// <param name="Claim">Id of the report's claim.</param>
/// <param name="Passage">The words of the text against which it was held; null where the text has none.</param>
/// <param name="Article">Number of the article concerned; null where there is none.</param>
/// <param name="Why">In one line.</param>
public sealed record TreatyCheck(TreatyCheckKind Kind, string Claim, TextSpan? Passage, string? Article, string Why);
