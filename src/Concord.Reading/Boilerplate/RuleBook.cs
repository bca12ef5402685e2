namespace Concord.Reading.Boilerplate;

/// <summary>All families of boilerplate lines together.</summary>
internal static class RuleBook
{
    public const int LongestLine = 800;

    private static readonly LineRule[] Rules =
    [
        .. CommentPatterns.Rules, .. LinkPatterns.Rules, .. PromptPatterns.Rules,
        .. CreditPatterns.Rules, .. PagePatterns.Rules,
    ];

    /// <summary>The rule that a line falls under; null where it may be content.</summary>
    /// <param name="line">A line with the white space around it.</param>
    /// <param name="words">Words in it.</param>
    /// <param name="atEdge">Whether it stands before the running text or after it.</param>
    public static LineRule? Match(ReadOnlySpan<char> line, int words, bool atEdge)
    {
        line = Bare(line);
        if (line.Length > LongestLine || line.IsEmpty)
        {
            return null;
        }

        foreach (LineRule rule in Rules)
        {
            if (words <= rule.MaxWords && (atEdge || !rule.AtEdges)
                && (rule.Needle is not { } needle || line.Contains(needle, StringComparison.OrdinalIgnoreCase)) && rule.Pattern.IsMatch(line))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The line without bullets, emphasis and arrows around it.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line)
    {
        int start = 0, end = line.Length;
        while (start < end && (char.IsWhiteSpace(line[start]) || IsBullet(line[start])
            || line[start] == '#' && start + 1 < end && line[start + 1] is '#' or ' '))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(line[end - 1]) || line[end - 1] is '*' or '_' or '|' or '•' or '»' or '→' or '›'))
        {
            end--;
        }

        // A required-field mark is part of its label.
        return end < line.Length && line[end] == ' ' && end + 1 < line.Length && line[end + 1] == '*' && start == 0
            ? line[..(end + 2)]
            : line[start..end];
    }

    private static bool IsBullet(char c) =>
        c is '•' or '*' or '-' or '–' or '—' or '>' or '·' or '▪' or '◦' or '|' or '→' or '»' or '✓' or '●' or '■' or '▶' or '►' or '_' or '›' or '+';
}
