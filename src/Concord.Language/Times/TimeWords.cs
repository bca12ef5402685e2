using System.Buffers;

namespace Concord.Language.Times;

/// <summary>The words of a text laid out so that asking whether one is another costs next to nothing.</summary>
internal sealed class TimeWords : IDisposable
{
    private readonly string _text;
    private readonly TextSpan[] _spans;

    // Length and first letter without case: where these differ, so do the words.
    private readonly int[] _keys;

    public TimeWords(AnalyzedText text)
    {
        _text = text.Text;
        ReadOnlySpan<Token> tokens = text.Tokens.AsSpan();
        _spans = ArrayPool<TextSpan>.Shared.Rent(tokens.Length);
        _keys = ArrayPool<int>.Shared.Rent(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            TextSpan span = tokens[i].Span;
            _spans[i] = span;
            _keys[i] = Key(span.Length, _text[span.Start]);
        }
    }

    public ReadOnlySpan<char> Form(int token) => _spans[token].In(_text);

    public bool Is(int token, string word) =>
        _keys[token] == Key(word.Length, word[0]) && Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int token, ReadOnlySpan<string> words)
    {
        int key = _keys[token];
        foreach (string word in words)
        {
            if (key == Key(word.Length, word[0]) && Form(token).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        ArrayPool<TextSpan>.Shared.Return(_spans);
        ArrayPool<int>.Shared.Return(_keys);
    }

    // The bit that parts upper from lower case in ASCII and Latin-1 is set in both.
    private static int Key(int length, char first) => (length << 16) | first | 0x20;
}
