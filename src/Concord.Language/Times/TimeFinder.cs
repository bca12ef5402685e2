using System.Collections.Immutable;

namespace Concord.Language.Times;

/// <summary>Finds expressions of time and gives their TIMEX3 values.</summary>
public static class TimeFinder
{
    private const int HeadSentences = 6;

    /// <summary>Expressions of time of a text in text order.</summary>
    /// <param name="text">Tokens and sentences; tags are not needed.</param>
    /// <param name="reference">Date of publication, by which "on Wednesday" resolves; null where unknown.</param>
    public static ImmutableArray<TimeExpression> Find(AnalyzedText text, DateOnly? reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A date of publication outside these years is a fault of its source.
        using TimeWords words = new(text);
        TimeScene scene = new(text, words, reference is { Year: < 1500 or > 2199 } ? null : reference);
        scene.Near ??= FirstFullDate(text, words);
        ImmutableArray<TimeExpression>.Builder found = ImmutableArray.CreateBuilder<TimeExpression>();
        foreach (Sentence sentence in text.Sentences)
        {
            scene.Start = sentence.FirstToken;
            scene.End = sentence.EndToken;
            scene.Heading = sentence.Kind == SentenceKind.Heading || text.Form(sentence.EndToken - 1) is not ("." or "!" or "?" or "\"" or "”");
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                TimeMatch match = Range(scene, i);
                match = match.Found ? match : At(scene, i);
                if (!match.Found)
                {
                    continue;
                }

                TextSpan span = text.Tokens[i].Span.Cover(text.Tokens[match.End - 1].Span);
                found.Add(new TimeExpression(span, match.Type, match.Value, match.Resolved));
                scene.Anchor = match.Anchor ?? scene.Anchor;
                i = match.End - 1;
            }
        }

        return found.DrainToImmutable();
    }

    // Longest first; a date goes before a duration of the same length.
    private static TimeMatch At(TimeScene scene, int at)
    {
        TimeMatch best = AbsoluteDates.Find(scene, at);
        TimeMatch relative = RelativeDates.Find(scene, at);
        best = relative.End > best.End ? relative : best;
        TimeMatch part = DateParts.Find(scene, at);
        best = part.End > best.End ? part : best;
        TimeMatch clock = ClockTimes.Find(scene, at);
        best = clock.End > best.End ? clock : best;
        TimeMatch duration = Durations.Find(scene, at);
        return duration.End > best.End ? duration : best;
    }

    // "from March to May", "between 2020 and 2024": one expression where both ends are dates of one size.
    private static TimeMatch Range(TimeScene scene, int at)
    {
        bool from = scene.Is(at, "from"), between = scene.Is(at, "between");
        if (!from && !between)
        {
            return default;
        }

        TimeMatch first = AbsoluteDates.Find(scene, at + 1);
        // "from 3 to 5 May": the day found is the range.
        if (first.Found && first.Value.Contains('/') && scene.IsAny(at + 2, ["to", "until", "through", "till", "and"]))
        {
            return first;
        }

        first = first.Found ? first : RelativeDates.Weekday(scene, at + 1);
        bool link = first.Found && (from ? scene.IsAny(first.End, ["to", "until", "through", "till"]) : scene.Is(first.End, "and"));
        if (!link)
        {
            return default;
        }

        TimeMatch last = AbsoluteDates.Find(scene, first.End + 1);
        last = last.Found ? last : RelativeDates.Weekday(scene, first.End + 1);
        if (!last.Found || first.Type != TimeType.Date || last.Type != TimeType.Date || last.Value.Contains('/') || first.Value.Contains('/'))
        {
            return default;
        }

        string start = first.Value;
        // "from March to May 2023": the year stands once.
        if (start.Length == last.Value.Length && start.Length >= 7 && last.Value[4] == '-' && !last.Value.StartsWith(start[..4], StringComparison.Ordinal)
            && scene.Text.Tokens[first.End - 1].Span.Length != 4)
        {
            bool wraps = string.CompareOrdinal(start[4..], last.Value[4..]) > 0;
            start = wraps && int.TryParse(last.Value.AsSpan(0, 4), out int year) ? TimeValue.Year(year - 1) + start[4..] : last.Value[..4] + start[4..];
        }

        return start.Length == last.Value.Length
            ? new TimeMatch(last.End, TimeType.Date, start + "/" + last.Value, last.Resolved && !start.Contains('X'), last.Anchor) : default;
    }

    private static DateOnly? FirstFullDate(AnalyzedText text, TimeWords words)
    {
        TimeScene scene = new(text, words, null);
        foreach (Sentence sentence in text.Sentences.AsSpan(0, Math.Min(HeadSentences, text.Sentences.Length)))
        {
            scene.Start = sentence.FirstToken;
            scene.End = sentence.EndToken;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                TimeMatch match = AbsoluteDates.Find(scene, i);
                if (match is { Found: true, Resolved: true, Value.Length: 10, Anchor: { } date })
                {
                    return date;
                }
            }
        }

        return null;
    }
}
