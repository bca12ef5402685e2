namespace Concord.Language.Engine;

/// <summary>The best well-formed sequence of B, I, L, U, O labels (Viterbi). One per thread.</summary>
internal sealed unsafe class NameDecoder
{
    private readonly bool[] _allowed;
    private readonly bool[] _start;
    private readonly bool[] _end;
    private readonly int _count;
    private readonly float[] _now, _before;
    private int[] _back = [], _labels = [];

    public NameDecoder(string[] labels)
    {
        _count = labels.Length;
        _now = new float[_count];
        _before = new float[_count];
        _allowed = new bool[_count * _count];
        _start = new bool[_count];
        _end = new bool[_count];
        for (int i = 0; i < _count; i++)
        {
            _start[i] = labels[i][0] is 'O' or 'B' or 'U';
            _end[i] = labels[i][0] is 'O' or 'L' or 'U';
            for (int j = 0; j < _count; j++)
            {
                bool open = labels[i][0] is 'B' or 'I';
                bool inside = labels[j][0] is 'I' or 'L';
                _allowed[(i * _count) + j] = open ? inside && labels[i][1..] == labels[j][1..] : !inside;
            }
        }
    }

    /// <summary>Labels of <paramref name="words"/> rows of scores, kept until the next call.</summary>
    public ReadOnlySpan<int> Decode(float* scores, int words)
    {
        if (_labels.Length < words)
        {
            _labels = new int[2 * words];
            _back = new int[2 * words * _count];
        }

        float[] now = _now, before = _before;
        int[] back = _back, labels = _labels;
        if (Greedy(scores, words, labels))
        {
            return labels.AsSpan(0, words);
        }

        for (int j = 0; j < _count; j++)
        {
            before[j] = _start[j] ? scores[j] : float.NegativeInfinity;
        }

        for (int t = 1; t < words; t++)
        {
            float* row = scores + (t * _count);
            for (int j = 0; j < _count; j++)
            {
                int best = -1;
                for (int i = 0; i < _count; i++)
                {
                    if (_allowed[(i * _count) + j] && (best < 0 || before[i] > before[best]))
                    {
                        best = i;
                    }
                }

                back[(t * _count) + j] = best;
                now[j] = before[best] + row[j];
            }

            (now, before) = (before, now);
        }

        int last = -1;
        for (int j = 0; j < _count; j++)
        {
            if (_end[j] && (last < 0 || before[j] > before[last]))
            {
                last = j;
            }
        }

        for (int t = words - 1; t >= 0; t--)
        {
            labels[t] = last;
            last = back[(t * _count) + last];
        }

        return labels.AsSpan(0, words);
    }

    /// <summary>The best label of each word by itself; whether they make a well-formed sequence, which then is the best.</summary>
    private bool Greedy(float* scores, int words, int[] labels)
    {
        for (int t = 0; t < words; t++)
        {
            int best = VectorMath.ArgMax(scores + (t * _count), _count);
            if (t == 0 ? !_start[best] : !_allowed[(labels[t - 1] * _count) + best])
            {
                return false;
            }

            labels[t] = best;
        }

        return words == 0 || _end[labels[words - 1]];
    }
}
