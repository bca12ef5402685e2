using System.Collections.Immutable;
using Concord.Casework;
using Concord.Language;

namespace Concord.Workbench.Brief;

/// <summary>A case as one page for a reader: the same model behind text, Markdown and HTML.</summary>
public sealed record BriefModel
{
    public required string Headline { get; init; }

    /// <summary>What was read, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The numbers of the case, for a reader who looks before reading.</summary>
    public ImmutableArray<(string Name, string Value)> Figures { get; init; } = [];

    /// <summary>In reading order; a section without lines is not there.</summary>
    public required ImmutableArray<BriefSection> Sections { get; init; }

    public required ImmutableArray<BriefDocument> Documents { get; init; }

    /// <summary>The main agreement beside its card; null where there is none.</summary>
    public AgreementDetail? Agreement { get; init; }

    /// <summary>Whether lines were left out for length.</summary>
    public bool IsShortened { get; init; }
}

/// <summary>What a section is about.</summary>
public enum SectionKind
{
    Stories, Since, Removal, Established, Agreements, Treaty, Dealings, SingleOrigin, Speakers, Alleged, Disagreements, Drifts, Unknown, Assessments, Credits, Timeline,
}

/// <summary>One part of the brief.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What stands in it, or why it is empty; null where the heading says enough.</param>
/// <param name="Lines">In order of weight or of time.</param>
/// <param name="Hidden">How many more lines there are.</param>
public sealed record BriefSection(SectionKind Kind, string Title, string? Lead, ImmutableArray<BriefLine> Lines, int Hidden);

/// <summary>One statement and what it rests on.</summary>
public sealed record BriefLine
{
    /// <summary>Stable inside the brief, for links.</summary>
    public required string Id { get; init; }

    /// <summary>What leads the line: a speaker, a date, a slot of an agreement; null where nothing does.</summary>
    public string? Lead { get; init; }

    /// <summary>A verbatim clause (in quotation marks where it is not a whole sentence) or a fixed template over extracted values.</summary>
    public required string Text { get; init; }

    /// <summary>How it is put forward, in one or two words; null where it is plainly asserted.</summary>
    public string? Tag { get; init; }

    /// <summary>How many documents and independent origins; null where the passages say it.</summary>
    public BriefSupport? Support { get; init; }

    /// <summary>A short verbatim quote of another document that says the same; null where there is none.</summary>
    public BriefPassage? AlsoQuote { get; init; }

    /// <summary>Passages it rests on, by document and position; at least one, on the line or on its children.</summary>
    public ImmutableArray<BriefPassage> Passages { get; init; } = [];

    /// <summary>Why it stands as it does, for whoever asks.</summary>
    public string? Why { get; init; }

    public ImmutableArray<BriefLine> Children { get; init; } = [];
}

/// <summary>How well a line is supported.</summary>
/// <param name="Documents">How many documents say it.</param>
/// <param name="IndependentOrigins">How many independent origins assert it.</param>
/// <param name="OriginNames">Names of the origins that have one.</param>
/// <param name="Own">Numbers of the documents that say it on their own account.</param>
public sealed record BriefSupport(int Documents, int IndependentOrigins, ImmutableArray<string> OriginNames, ImmutableArray<int> Own);

/// <summary>A passage of a document.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Number">Number of the document in the brief, from 1.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Quote">The exact substring.</param>
public sealed record BriefPassage(string Claim, int Number, TextSpan Span, string Quote);

/// <summary>A document of the brief.</summary>
public sealed record BriefDocument
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required CaseDocument Source { get; init; }

    public required string Title { get; init; }

    /// <summary>Publisher and date, as far as known.</summary>
    public required string Details { get; init; }

    /// <summary>What was left out and why; null where nothing was.</summary>
    public string? Omitted { get; init; }

    /// <summary>What it copies or shares; null where it stands alone.</summary>
    public string? Derived { get; init; }

    /// <summary>What is wrong with it as a source; null where nothing is.</summary>
    public string? Caution { get; init; }

    /// <summary>Words of content.</summary>
    public required int Words { get; init; }

    /// <summary>Its claims that the brief cites, in text order.</summary>
    public ImmutableArray<BriefPassage> Cited { get; init; } = [];
}
