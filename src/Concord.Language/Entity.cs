namespace Concord.Language;

/// <summary>What a name names.</summary>
public enum EntityType : byte
{
    Person, Organization, Place, Event, Agreement, Nationality, Other,
}

/// <summary>A name in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">At least one.</param>
/// <param name="Type">What it names.</param>
/// <param name="Actor">Identity inside this text, an <see cref="Actor.Id"/>, or null where none is known.</param>
public sealed record Entity(TextSpan Span, int FirstToken, int TokenCount, EntityType Type, string? Actor = null);

/// <summary>Where a text speaks of an actor, by name or otherwise ("Putin", "the minister", "he").</summary>
/// <param name="Span">The words that refer.</param>
/// <param name="HeadToken">Index of the token that heads them.</param>
/// <param name="Actor">An <see cref="Actor.Id"/>.</param>
public readonly record struct ActorMention(TextSpan Span, int HeadToken, string Actor);

/// <summary>Who acts or speaks.</summary>
/// <param name="Id">
/// Stable identity: <c>state:RU</c> (ISO 3166 alpha-2), <c>org:nato</c>, <c>outlet:reuters</c>, <c>person:vladimir-putin</c>.
/// </param>
/// <param name="Name">Fullest name seen, or the usual name of a known actor.</param>
/// <param name="Type">person, organization, state, outlet, agency or group.</param>
/// <param name="Country">ISO 3166 alpha-2 code, where known.</param>
/// <param name="Role">Office or role as the text gives it ("Russian President"), where it does.</param>
public sealed record Actor(string Id, string Name, string Type, string? Country = null, string? Role = null)
{
    /// <summary>Other names seen, in ordinal order.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
