namespace Concord.Language.Vectors;

/// <summary>Collects decomposed characters, puts marks into canonical order and composes what has a composed form.</summary>
internal sealed class CompositionBuffer
{
    private readonly List<(int Class, int Order, int Code)> _marks = [];
    private char[] _characters = new char[256];
    private int _length, _starter = -1, _starterCode;

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _starter = -1;
        _marks.Clear();
    }

    public void Add(int code, byte combiningClass, Dictionary<(int First, int Second), int> compositions)
    {
        if (combiningClass != 0)
        {
            _marks.Add((combiningClass, _marks.Count, code));
            return;
        }

        Finish(compositions);
        bool adjacent = _starter >= 0 && _length == _starter + Size(_starterCode);
        if (adjacent && compositions.TryGetValue((_starterCode, code), out int composed))
        {
            _length = _starter;
            Start(composed);
            return;
        }

        Start(code);
    }

    /// <summary>Places the marks that follow the last starter.</summary>
    public void Finish(Dictionary<(int First, int Second), int> compositions)
    {
        if (_marks.Count == 0)
        {
            return;
        }

        _marks.Sort();
        int last = 0, tail = _length, left = 0;
        for (int i = 0; i < _marks.Count; i++)
        {
            (int mark, _, int code) = _marks[i];
            if (_starter >= 0 && mark > last && compositions.TryGetValue((_starterCode, code), out int composed))
            {
                _starterCode = composed;
            }
            else
            {
                last = mark;
                _marks[left++] = _marks[i];
            }
        }

        if (_starter >= 0)
        {
            _length = _starter;
            Write(_starterCode);
        }

        for (int i = 0; i < left; i++)
        {
            Write(_marks[i].Code);
        }

        _marks.Clear();
    }

    private void Start(int code)
    {
        _starter = _length;
        _starterCode = code;
        Write(code);
    }

    private void Write(int code)
    {
        if (_length + 2 > _characters.Length)
        {
            Array.Resize(ref _characters, _characters.Length * 2);
        }

        if (code >= 0x10000)
        {
            _characters[_length++] = (char)(0xD800 + ((code - 0x10000) >> 10));
            _characters[_length++] = (char)(0xDC00 + ((code - 0x10000) & 0x3FF));
        }
        else
        {
            _characters[_length++] = (char)code;
        }
    }

    private static int Size(int code) => code >= 0x10000 ? 2 : 1;
}
