namespace Concord.Evidence.Events;

/// <summary>A PLOVER event type and, where one applies, its mode.</summary>
internal readonly record struct EventSense(string Code, string? Mode)
{
    /// <summary>Whether it gives, meets, helps or gives way.</summary>
    public bool IsCooperative => Code is "AGREE" or "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "YIELD";
}
