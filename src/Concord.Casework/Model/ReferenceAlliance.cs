using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>An alliance of the past as a reference data set codes it.</summary>
/// <param name="Id">"atop:" and the data set's number.</param>
/// <param name="Begin">First day, ISO 8601, as precise as coded; null where not given.</param>
/// <param name="End">Last day; null where it still stood or none is given.</param>
/// <param name="Obligations">ATOP types: defense, offense, neutrality, nonaggression, consultation.</param>
/// <param name="Members">By actor and day of entry.</param>
public sealed record ReferenceAlliance(string Id, string? Begin, string? End, ImmutableArray<string> Obligations, ImmutableArray<ReferenceMember> Members);

/// <summary>A state's membership.</summary>
/// <param name="Actor">"state:XX", or "cow:NNN" where the number is not known.</param>
/// <param name="Entry">ISO 8601; null where not given.</param>
/// <param name="Exit">ISO 8601; null where it stayed.</param>
/// <param name="Obligations">ATOP types.</param>
public sealed record ReferenceMember(string Actor, string? Entry, string? Exit, ImmutableArray<string> Obligations);

/// <summary>Something wrong with a row; the row is left out, or read as the message says, and the rest goes on.</summary>
/// <param name="Code">CF0xxx, see docs/errors.md.</param>
/// <param name="Row">1 is the header.</param>
/// <param name="Message">In one line.</param>
/// <param name="LeftOut">Whether the row was left out.</param>
public sealed record ReferenceProblem(string Code, int Row, string Message, bool LeftOut);
