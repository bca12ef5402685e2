using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>What a hypothetical event would be.</summary>
public enum HypothesisAct : byte
{
    /// <summary>Armed attack by one on another.</summary>
    Attack,

    /// <summary>War between both, whoever starts it.</summary>
    War,

    /// <summary>A threat short of force.</summary>
    Threat,

    /// <summary>Breaking the agreement or a truce.</summary>
    Breach,

    /// <summary>Leaving the agreement.</summary>
    Withdrawal,

    /// <summary>Joining an alliance.</summary>
    Alliance,

    /// <summary>Anything else, known by its words.</summary>
    Other,
}

/// <summary>A question of the form "X does something to Y", as it was understood.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Act">What is done.</param>
/// <param name="Actor">Name of the one who does it; empty where none was found.</param>
/// <param name="Target">Name of the one to whom it is done; empty where none was found.</param>
/// <param name="Words">Lemmas with content, without the names.</param>
public sealed record Hypothesis(string Question, HypothesisAct Act, string Actor, string Target, ImmutableArray<string> Words);

/// <summary>Whether an obligation is set off.</summary>
public enum WhatIfOutcome : byte
{
    /// <summary>At least one provision that the reports give obliges somebody.</summary>
    Obligation,

    /// <summary>No provision that the reports give concerns it.</summary>
    None,

    /// <summary>A provision may apply, but its words or conditions are not known, or reports disagree about it.</summary>
    Unclear,
}

/// <summary>An obligation that would be set off.</summary>
/// <param name="Agreement">Id of the agreement.</param>
/// <param name="Kind">ATOP obligation type or domain.</param>
/// <param name="Obligors">Ids of the actors that are bound.</param>
/// <param name="Clause">The clause, verbatim.</param>
/// <param name="Article">Its number, where told.</param>
/// <param name="Standing">What it rests on.</param>
/// <param name="Conditions">Conditions, exceptions and discretion; words in quotation marks are verbatim.</param>
/// <param name="Unclear">What the reports leave open about it.</param>
/// <param name="Claims">Ids; at least one.</param>
public sealed record TriggeredObligation(
    string Agreement, string Kind, ImmutableArray<string> Obligors, string Clause, string? Article, ProvisionStanding Standing,
    ImmutableArray<string> Conditions, ImmutableArray<string> Unclear, ImmutableArray<string> Claims);

/// <summary>An obligation as a reference data set codes it: its type and whom it binds, without the words of a clause.</summary>
/// <param name="Alliance">Id in the reference store, "atop:" and the data set's number.</param>
/// <param name="Kind">ATOP obligation type.</param>
/// <param name="Obligors">Names of the members that are bound.</param>
/// <param name="Begin">First day of the alliance, ISO 8601, as precise as coded; null where not given.</param>
public sealed record ReferenceObligation(string Alliance, string Kind, ImmutableArray<string> Obligors, string? Begin);

/// <summary>How often obligations of a type were honoured, as published.</summary>
/// <param name="Kind">ATOP obligation type.</param>
/// <param name="Honoured">Times that it was honoured.</param>
/// <param name="Invoked">Times that it was invoked.</param>
/// <param name="Period">Years covered.</param>
/// <param name="Source">Publication.</param>
/// <param name="Unit">What is counted, and the caveat.</param>
public sealed record BaseRate(string Kind, int Honoured, int Invoked, string Period, string Source, string Unit);

/// <summary>What would follow from a hypothetical event by the agreements of a case. Nothing is predicted.</summary>
public sealed record WhatIfAnswer
{
    public required Hypothesis Hypothesis { get; init; }

    public required WhatIfOutcome Outcome { get; init; }

    /// <summary>One line that says why.</summary>
    public required string Why { get; init; }

    public ImmutableArray<TriggeredObligation> Obligations { get; init; } = [];

    /// <summary>Obligations that the first ones would set off in turn.</summary>
    public ImmutableArray<TriggeredObligation> SecondOrder { get; init; } = [];

    /// <summary>Obligations that cannot both be met.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary>What reference data code beside the reports; unclear in every row, since no clause is given.</summary>
    public ImmutableArray<ReferenceObligation> Reference { get; init; } = [];

    /// <summary>Published rates for the types concerned; none exists for consultation.</summary>
    public ImmutableArray<BaseRate> Rates { get; init; } = [];
}
