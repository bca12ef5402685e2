using Concord.Language;

namespace Concord.Casework;

/// <summary>Looks up what stands at an offset of an analysed text, in logarithmic time.</summary>
internal static class TextIndex
{
    /// <summary>Index of the first token that starts at or after an offset.</summary>
    public static int FirstToken(AnalyzedText analysis, int start) =>
        First(analysis.Tokens.Length, i => analysis.Tokens[i].Span.Start >= start);

    /// <summary>Tokens that lie wholly in a span, in text order.</summary>
    public static IEnumerable<Token> TokensIn(AnalyzedText analysis, TextSpan span)
    {
        for (int i = FirstToken(analysis, span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.End <= span.End; i++)
        {
            yield return analysis.Tokens[i];
        }
    }

    /// <summary>Names that lie wholly in a span, in text order.</summary>
    public static IEnumerable<Entity> EntitiesIn(AnalyzedText analysis, TextSpan span)
    {
        for (int i = First(analysis.Entities.Length, i => analysis.Entities[i].Span.Start >= span.Start);
            i < analysis.Entities.Length && analysis.Entities[i].Span.End <= span.End; i++)
        {
            yield return analysis.Entities[i];
        }
    }

    /// <summary>Expressions of time that lie wholly in a span, in text order.</summary>
    public static IEnumerable<TimeExpression> TimesIn(AnalyzedText analysis, TextSpan span)
    {
        for (int i = First(analysis.Times.Length, i => analysis.Times[i].Span.Start >= span.Start);
            i < analysis.Times.Length && analysis.Times[i].Span.End <= span.End; i++)
        {
            yield return analysis.Times[i];
        }
    }

    /// <summary>Whether a token is part of a name.</summary>
    public static bool IsInName(AnalyzedText analysis, int token)
    {
        TextSpan span = analysis.Tokens[token].Span;
        int i = First(analysis.Entities.Length, i => analysis.Entities[i].Span.End > span.Start);
        return i < analysis.Entities.Length && analysis.Entities[i].Span.Overlaps(span);
    }

    /// <summary>Whether a token is part of an expression of time.</summary>
    public static bool IsInTime(AnalyzedText analysis, int token)
    {
        TextSpan span = analysis.Tokens[token].Span;
        int i = First(analysis.Times.Length, i => analysis.Times[i].Span.End > span.Start);
        return i < analysis.Times.Length && analysis.Times[i].Span.Overlaps(span);
    }

    private static int First(int count, Func<int, bool> reached)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (reached(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
