namespace Concord.Casework;

/// <summary>
/// Information credibility on the Admiralty scale (NATO AJP-2.1), derived from independent corroboration alone:
/// 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.
/// </summary>
/// <param name="Grade">1 to 6.</param>
/// <param name="Why">The reason, from counts that the case shows.</param>
public sealed record Credibility(int Grade, string Why);

/// <summary>
/// Source reliability on the Admiralty scale: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.
/// It is the user's judgement; none is ever derived.
/// </summary>
/// <param name="Source">Name of an origin, outlet or actor, as the user gave it.</param>
/// <param name="Grade">A to F.</param>
/// <param name="Reason">The user's reason; empty where none was given.</param>
public sealed record SourceReliability(string Source, char Grade, string Reason = "");
