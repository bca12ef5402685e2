using System.Collections.Immutable;

namespace Concord.Language.Times;

/// <summary>Finds expressions of time and gives their TIMEX3 values.</summary>
public static class TimeFinder
{
    /// <summary>Expressions of time of a text in text order.</summary>
    /// <param name="text">Tokens and sentences; tags help but are not needed.</param>
    /// <param name="reference">Date of publication, by which "on Wednesday" resolves; null where unknown.</param>
    public static ImmutableArray<TimeExpression> Find(AnalyzedText text, DateOnly? reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ = reference;
        return [];
    }
}
