using Concord.Language;

namespace Concord.Evidence.Claims;

/// <summary>Finds the time that a clause states.</summary>
internal static class ClauseTimes
{
    /// <summary>Value of the date or time in <paramref name="span"/> that is nearest to <paramref name="head"/>, or null.</summary>
    public static string? Find(AnalyzedText text, TextSpan span, TextSpan head)
    {
        string? value = null;
        int nearest = int.MaxValue;
        for (int i = FirstFrom(text, span.Start); i < text.Times.Length && text.Times[i].Span.Start < span.End; i++)
        {
            TimeExpression time = text.Times[i];
            int distance = Math.Abs(time.Span.Start - head.Start);
            if (time.Type is TimeType.Date or TimeType.Time && span.Contains(time.Span) && distance < nearest)
            {
                value = time.Value;
                nearest = distance;
            }
        }

        return value;
    }

    private static int FirstFrom(AnalyzedText text, int start)
    {
        int low = 0, high = text.Times.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (text.Times[middle].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
