namespace Concord.Reading.Boilerplate;

/// <summary>Rules of the lines of one document: each distinct line is matched once, and only when asked for.</summary>
internal sealed class RuleMemo
{
    private readonly Dictionary<string, LineRule?>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, LineRule?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>As <see cref="RuleBook.Match"/>, at the edge of the text.</summary>
    public LineRule? Match(ReadOnlySpan<char> line, int words)
    {
        ReadOnlySpan<char> bare = RuleBook.Bare(line);
        if (bare.Length > RuleBook.LongestLine)
        {
            return null;
        }

        if (!known.TryGetValue(bare, out LineRule? rule))
        {
            rule = RuleBook.Match(bare, words, atEdge: true);
            known[bare] = rule;
        }

        return rule;
    }
}
