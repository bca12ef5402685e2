using System.Globalization;
using System.Text;

namespace Concord.Language.Fuzz;

/// <summary>One input through the whole analyzer.</summary>
internal static class Trial
{
    private static readonly DateOnly[] References = [new(2024, 6, 19), new(2000, 2, 29), new(1, 1, 1), new(9999, 12, 31)];

    /// <summary>What is broken, or null; <paramref name="limit"/> is in seconds of processor time.</summary>
    public static string? Run(LanguageAnalyzer analyzer, string input, long number, double limit)
    {
        AnalysisRequest request = new() { ReferenceDate = number % 3 == 0 ? null : References[number % References.Length] };
        try
        {
            double clock = ThreadClock.Seconds;
            AnalyzedText text = analyzer.Analyze(input, request);
            double taken = ThreadClock.Seconds - clock;
            return taken > limit ? string.Create(CultureInfo.InvariantCulture, $"{taken:F1} s for {input.Length} characters") : Invariants.Broken(input, text);
        }
        catch (Exception e)
        {
            return e.GetType().Name + ": " + e.Message + "\n" + e.StackTrace;
        }
    }

    /// <summary>A shorter input that still breaks: pieces are cut out for as long as it does.</summary>
    public static string Reduce(string input, Func<string, bool> breaks)
    {
        for (int piece = Math.Max(1, input.Length / 2); piece > 0; piece = piece == 1 ? 0 : (piece + 1) / 2)
        {
            for (int at = 0; at + piece <= input.Length;)
            {
                string less = input.Remove(at, piece);
                if (breaks(less))
                {
                    input = less;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return input;
    }

    /// <summary>As a C# string literal.</summary>
    public static string Escape(string input)
    {
        StringBuilder literal = new("\"");
        foreach (char c in input)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c is >= ' ' and < '\u007F')
            {
                literal.Append(c);
            }
            else
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return literal.Append('"').ToString();
    }
}
