using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>An event coded after PLOVER.</summary>
/// <param name="Code">Event type, for example <c>AGREE</c>.</param>
/// <param name="Mode">Mode of the event type, where one applies.</param>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Whom it is done to or with.</param>
/// <param name="Trigger">The words that tell the event.</param>
/// <param name="Polarity">Whether the event is told as having happened or not.</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="Time">TIMEX3 value, where stated.</param>
public sealed record CodedEvent(
    string Code, string? Mode, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Target, TextSpan Trigger,
    Polarity Polarity, Modality Modality, string? Time);
