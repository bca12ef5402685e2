namespace Concord.Language;

/// <summary>TIMEX3 types.</summary>
public enum TimeType : byte
{
    Date, Time, Duration, Set,
}

/// <summary>An expression of time and its value.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">
/// ISO 8601 / TIMEX3 value: <c>2024-06-19</c>, <c>2024-06</c>, <c>2024-W25</c>, <c>2024-SU</c>, <c>P3D</c>, <c>2020/2024</c>;
/// <c>XXXX-WXX-3</c> for a weekday that no reference date resolves.
/// </param>
/// <param name="Resolved">Whether the value rests on no more than the text and the reference date.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string Value, bool Resolved = true);
