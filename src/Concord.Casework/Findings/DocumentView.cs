using System.Collections.Immutable;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Findings;

/// <summary>A document indexed for profiling its claims: children, actors, times and the innermost claim by token.</summary>
internal sealed class DocumentView
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    public DocumentView(AnalyzedDocument document)
    {
        Document = document;
        Analysis = document.Analysis;
        int count = Analysis.Tokens.Length;
        firstChild = new int[count];
        nextSibling = new int[count];
        Owners = new int[count];
        Times = new int[count];
        MentionOf = new int[count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        Array.Fill(Owners, -1);
        Array.Fill(Times, -1);
        Array.Fill(MentionOf, -1);
        LinkChildren();
        MarkOwners();
        MarkTimes();
        MarkMentions();
    }

    public AnalyzedDocument Document { get; }

    public AnalyzedText Analysis { get; }

    /// <summary>By token: index of the shortest claim that covers it, or -1.</summary>
    public int[] Owners { get; }

    /// <summary>By token: index of the time expression that covers it, or -1.</summary>
    public int[] Times { get; }

    /// <summary>By token: index of the actor mention that covers it, or -1.</summary>
    public int[] MentionOf { get; }

    public int FirstChild(int token) => firstChild[token];

    public int NextSibling(int token) => nextSibling[token];

    /// <summary>Tokens that lie in <paramref name="span"/>, as first index and index after the last.</summary>
    public (int First, int End) TokensIn(TextSpan span)
    {
        int first = LowerBound(span.Start);
        int end = first;
        while (end < Analysis.Tokens.Length && Analysis.Tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return (first, end);
    }

    private int LowerBound(int offset)
    {
        ImmutableArray<Token> tokens = Analysis.Tokens;
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (tokens[middle].Span.Start < offset)
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

    private void LinkChildren()
    {
        ImmutableArray<Token> tokens = Analysis.Tokens;
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            int head = tokens[i].Head;
            if (head >= 0 && head < tokens.Length)
            {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
        }
    }

    private void MarkOwners()
    {
        ImmutableArray<Claim> claims = Document.Claims;
        int[] lengths = new int[Owners.Length];
        Array.Fill(lengths, int.MaxValue);
        for (int c = 0; c < claims.Length; c++)
        {
            (int first, int end) = TokensIn(claims[c].Span);
            for (int i = first; i < end; i++)
            {
                if (claims[c].Span.Length < lengths[i])
                {
                    lengths[i] = claims[c].Span.Length;
                    Owners[i] = c;
                }
            }
        }
    }

    private void MarkTimes()
    {
        for (int t = 0; t < Analysis.Times.Length; t++)
        {
            (int first, int end) = TokensIn(Analysis.Times[t].Span);
            Times.AsSpan(first, end - first).Fill(t);
        }
    }

    private void MarkMentions()
    {
        for (int m = 0; m < Analysis.Mentions.Length; m++)
        {
            (int first, int end) = TokensIn(Analysis.Mentions[m].Span);
            for (int i = first; i < end; i++)
            {
                if (MentionOf[i] < 0 || Analysis.Mentions[m].Span.Length < Analysis.Mentions[MentionOf[i]].Span.Length)
                {
                    MentionOf[i] = m;
                }
            }
        }
    }
}
