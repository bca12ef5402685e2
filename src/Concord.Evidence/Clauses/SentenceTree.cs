using Concord.Language;

namespace Concord.Evidence.Clauses;

/// <summary>The dependency tree of one sentence, addressed by the token indices of the whole text.</summary>
internal sealed class SentenceTree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _left;
    private readonly int[] _right;

    public SentenceTree(AnalyzedText text, int sentence)
    {
        Text = text;
        Sentence = sentence;
        First = text.Sentences[sentence].FirstToken;
        int count = text.Sentences[sentence].TokenCount;
        End = First + count;
        _firstChild = NewFilled(count);
        _nextSibling = NewFilled(count);
        for (int token = End - 1; token >= First; token--)
        {
            int head = HeadOf(token);
            if (head >= 0)
            {
                _nextSibling[token - First] = _firstChild[head - First];
                _firstChild[head - First] = token;
            }
        }

        Order = OrderFromRoots();
        _left = new int[count];
        _right = new int[count];
        for (int i = 0; i < count; i++)
        {
            _left[i] = _right[i] = First + i;
        }

        for (int i = Order.Count - 1; i >= 0; i--)
        {
            int token = Order[i];
            int head = HeadOf(token);
            if (head >= 0)
            {
                _left[head - First] = Math.Min(_left[head - First], _left[token - First]);
                _right[head - First] = Math.Max(_right[head - First], _right[token - First]);
            }
        }
    }

    public AnalyzedText Text { get; }

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; }

    /// <summary>Index of the first token.</summary>
    public int First { get; }

    /// <summary>Index after the last token.</summary>
    public int End { get; }

    /// <summary>Every token that a root reaches, heads before their dependents.</summary>
    public IReadOnlyList<int> Order { get; }

    public Token this[int token] => Text.Tokens[token];

    /// <summary>Head inside the sentence, or -1.</summary>
    public int HeadOf(int token)
    {
        int head = Text.Tokens[token].Head;
        return head >= First && head < End && head != token ? head : -1;
    }

    /// <summary>First token of what <paramref name="token"/> heads.</summary>
    public int LeftOf(int token) => _left[token - First];

    /// <summary>Last token of what <paramref name="token"/> heads.</summary>
    public int RightOf(int token) => _right[token - First];

    /// <summary>Dependents in text order.</summary>
    public ChildList Children(int token) => new(this, token);

    /// <summary>Relation without its subtype.</summary>
    public ReadOnlySpan<char> Relation(int token)
    {
        ReadOnlySpan<char> relation = Text.Tokens[token].Deprel;
        int colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>Whether the relation, without its subtype, is <paramref name="relation"/>.</summary>
    public bool Is(int token, string relation) => Relation(token).SequenceEqual(relation);

    /// <summary>First dependent by <paramref name="relation"/> (whatever its subtype), or -1.</summary>
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

    /// <summary>Whether <paramref name="ancestor"/> is <paramref name="token"/> or governs it.</summary>
    public bool Dominates(int ancestor, int token)
    {
        for (int steps = 0; token >= 0 && steps <= End - First; steps++)
        {
            if (token == ancestor)
            {
                return true;
            }

            token = HeadOf(token);
        }

        return false;
    }

    public bool IsPunctuation(int token) => Text.Tokens[token].Upos == Upos.Punct;

    private static int[] NewFilled(int count)
    {
        int[] array = new int[count];
        Array.Fill(array, -1);
        return array;
    }

    private List<int> OrderFromRoots()
    {
        List<int> order = new(End - First);
        for (int token = First; token < End; token++)
        {
            if (HeadOf(token) < 0)
            {
                order.Add(token);
            }
        }

        for (int i = 0; i < order.Count; i++)
        {
            foreach (int child in Children(order[i]))
            {
                order.Add(child);
            }
        }

        return order;
    }

    /// <summary>Dependents of one token, without allocation.</summary>
    internal readonly struct ChildList(SentenceTree tree, int token)
    {
        public Enumerator GetEnumerator() => new(tree, tree._firstChild[token - tree.First]);
    }

    /// <summary>Walks the dependents of one token.</summary>
    internal struct Enumerator(SentenceTree tree, int next)
    {
        private int _next = next;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            Current = _next;
            _next = tree._nextSibling[_next - tree.First];
            return true;
        }
    }
}
