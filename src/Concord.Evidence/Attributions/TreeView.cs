using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>The dependency trees of a text with their children and extents at hand.</summary>
internal sealed class TreeView
{
    private readonly int[] childStart;
    private readonly int[] childList;
    private readonly int[] left;
    private readonly int[] right;
    private readonly int[] heads;

    public TreeView(AnalyzedText analysis)
    {
        Analysis = analysis;
        Tokens = analysis.Tokens;
        int count = Tokens.Length;
        childStart = new int[count + 1];
        childList = new int[count];
        left = new int[count];
        right = new int[count];
        SentenceIndex = new int[count];
        heads = new int[count];
        for (int token = 0; token < count; token++)
        {
            heads[token] = Tokens[token].Head;
        }

        FillSentences();
        TreeRepair.Apply(this, heads);
        CutCycles();
        FillChildren(count);
        FillExtents(count);
    }

    public AnalyzedText Analysis { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>For each token the index of its sentence.</summary>
    public int[] SentenceIndex { get; }

    /// <summary>Children in text order.</summary>
    public ReadOnlySpan<int> Children(int token) =>
        childList.AsSpan(childStart[token], childStart[token + 1] - childStart[token]);

    /// <summary>First token of the subtree.</summary>
    public int Left(int token) => left[token];

    /// <summary>Last token of the subtree.</summary>
    public int Right(int token) => right[token];

    public int Head(int token) => heads[token];

    public Sentence SentenceOf(int token) => Analysis.Sentences[SentenceIndex[token]];

    public ReadOnlySpan<char> Form(int token) => Analysis.Form(token);

    public bool FormIs(int token, string form) => Form(token).Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the relation is <paramref name="relation"/> or a subtype of it; a token without a head is the root, whatever its label.</summary>
    public bool Is(int token, string relation)
    {
        if (heads[token] < 0)
        {
            return relation == "root";
        }

        string own = Tokens[token].Deprel;
        return own.StartsWith(relation, StringComparison.Ordinal)
            && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>First child with the relation, or -1.</summary>
    public int Child(int token, string relation)
    {
        foreach (int child in Children(token))
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    public bool IsVerbal(int token) => Tokens[token].Upos is Upos.Verb or Upos.Aux;

    public bool IsPunctuation(int token) => Tokens[token].Upos == Upos.Punct;

    /// <summary>The child with the relation that stands nearest, before rather than after; -1 where there is none.</summary>
    public int NearChild(int token, string relation)
    {
        int before = -1;
        foreach (int child in Children(token))
        {
            if (Is(child, relation))
            {
                if (child > token)
                {
                    return before >= 0 ? before : child;
                }

                before = child;
            }
        }

        return before;
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or below it.</summary>
    public bool IsWithin(int token, int ancestor)
    {
        for (int step = 0; token >= 0 && step < 200; step++, token = heads[token])
        {
            if (token == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token's case marker ("of", "about"), or -1.</summary>
    public int CaseOf(int token) => Child(token, "case");

    // Mended heads may run in a circle: the token that closes it becomes a root.
    private void CutCycles()
    {
        byte[] seen = new byte[heads.Length];
        for (int token = 0; token < heads.Length; token++)
        {
            int at = token;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = 1;
                if (heads[at] >= 0 && seen[heads[at]] == 1)
                {
                    heads[at] = -1;
                }

                at = heads[at];
            }

            for (at = token; at >= 0 && seen[at] == 1; at = heads[at])
            {
                seen[at] = 2;
            }
        }
    }

    private void FillSentences()
    {
        for (int sentence = 0; sentence < Analysis.Sentences.Length; sentence++)
        {
            Sentence at = Analysis.Sentences[sentence];
            SentenceIndex.AsSpan(at.FirstToken, at.TokenCount).Fill(sentence);
        }
    }

    private void FillChildren(int count)
    {
        for (int token = 0; token < count; token++)
        {
            if (heads[token] >= 0)
            {
                childStart[heads[token] + 1]++;
            }
        }

        for (int token = 0; token < count; token++)
        {
            childStart[token + 1] += childStart[token];
        }

        int[] next = childStart.AsSpan(0, count).ToArray();
        for (int token = 0; token < count; token++)
        {
            if (heads[token] >= 0)
            {
                childList[next[heads[token]]++] = token;
            }
        }
    }

    private void FillExtents(int count)
    {
        for (int token = 0; token < count; token++)
        {
            left[token] = right[token] = token;
        }

        for (int token = 0; token < count; token++)
        {
            int step = 0;
            for (int up = heads[token]; up >= 0 && step < 200; up = heads[up], step++)
            {
                left[up] = Math.Min(left[up], token);
                right[up] = Math.Max(right[up], token);
            }
        }
    }
}
