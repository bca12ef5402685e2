using Concord.Language;

namespace Concord.Evidence;

/// <summary>A half-open range of tokens.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public bool Contains(int token) => token >= Start && token < End;

    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;

    public int Length => End - Start;
}

/// <summary>An attribution while it is being put together, in tokens.</summary>
internal sealed class Draft
{
    public List<TokenRange> Source { get; } = [];

    public List<TokenRange> Cue { get; } = [];

    public List<TokenRange> Content { get; private set; } = [];

    /// <summary>Token that heads the cue, or -1 where a credit has none.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Token that heads the source, or -1.</summary>
    public int SourceHead { get; set; } = -1;

    public string Lemma { get; init; } = "";

    public CueClass Class { get; set; }

    /// <summary>Whether quotations were joined to it.</summary>
    public bool Quotes { get; set; }

    /// <summary>Name of the source where the page gives it beside the text; else null.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether its cue stands inside a quotation.</summary>
    public bool Quoted { get; set; }

    /// <summary>Draft that it must lie in whatever the extents say, or null.</summary>
    public Draft? Inside { get; set; }

    /// <summary>Spans fixed in characters, for credits whose words are no tokens.</summary>
    public (TextSpan Source, TextSpan Cue, TextSpan Content)? Fixed { get; init; }

    public int FirstToken
    {
        get
        {
            int first = int.MaxValue;
            foreach (TokenRange range in Content)
            {
                first = Math.Min(first, range.Start);
            }

            return first;
        }
    }

    public int ContentLength
    {
        get
        {
            int length = 0;
            foreach (TokenRange range in Content)
            {
                length += range.Length;
            }

            return length;
        }
    }

    public bool ContentContains(int token)
    {
        foreach (TokenRange range in Content)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    public bool ContentOverlaps(TokenRange other)
    {
        foreach (TokenRange range in Content)
        {
            if (range.Overlaps(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds content and keeps it in order and free of overlap.</summary>
    public void AddContent(TokenRange added)
    {
        if (added.End <= added.Start)
        {
            return;
        }

        Content.Add(added);
        Content.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        List<TokenRange> merged = [];
        foreach (TokenRange range in Content)
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        Content = merged;
    }

    /// <summary>Takes <paramref name="cut"/> out of the content.</summary>
    public void CutContent(TokenRange cut)
    {
        List<TokenRange> left = [];
        foreach (TokenRange range in Content)
        {
            if (!range.Overlaps(cut))
            {
                left.Add(range);
                continue;
            }

            if (range.Start < cut.Start)
            {
                left.Add(new(range.Start, cut.Start));
            }

            if (cut.End < range.End)
            {
                left.Add(new(cut.End, range.End));
            }
        }

        Content = left;
    }
}
