namespace Concord.Evidence.Events;

/// <summary>What a predicate tells.</summary>
/// <param name="Sense">Event type after intent, refusal and ending.</param>
/// <param name="Actor">Verb whose subject acts.</param>
/// <param name="Core">Verb or noun whose arguments it is done to.</param>
/// <param name="Noun">Noun that names the event, or -1 where the verb does.</param>
/// <param name="IsReversed">Whether the subject is at the receiving end ("received support from").</param>
internal readonly record struct EventReading(EventSense Sense, int Actor, int Core, int Noun, bool IsReversed = false);
