using System.Collections.Frozen;

namespace Concord.Language.Knowledge.Actors;

/// <summary>Which tokens stand between quotation marks.</summary>
internal sealed class Quotations
{
    private static readonly FrozenSet<string> SpeechVerbs = new[]
    {
        "say", "tell", "add", "write", "tweet", "explain", "recall", "note", "state", "comment", "remark", "reply", "respond", "answer", "ask", "argue", "observe",
        "continue", "declare", "insist", "warn", "announce", "claim", "joke", "describe", "conclude", "admit", "acknowledge", "post", "quip", "stress", "testify",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly int[] _quoteOf;
    private readonly List<(int First, int End)> _quotes = [];

    public Quotations(Context context)
    {
        _quoteOf = new int[context.Text.Tokens.Length];
        Array.Fill(_quoteOf, -1);
        int open = -1;
        for (int i = 0; i < _quoteOf.Length; i++)
        {
            // A paragraph that leaves its quotation open ends it: the next one opens it again.
            if (open >= 0 && i > 0 && context.Text.Text.AsSpan(context.Text.Tokens[i - 1].Span.End, context.Text.Tokens[i].Span.Start - context.Text.Tokens[i - 1].Span.End).Contains('\n'))
            {
                Close(ref open, i);
            }

            switch (context.Text.Form(i))
            {
                case "“" or "``":
                    open = i;
                    break;
                case "”" or "''":
                    Close(ref open, i);
                    break;
                case "\"" when open >= 0:
                    Close(ref open, i);
                    break;
                case "\"":
                    open = i;
                    break;
            }
        }
    }

    public bool Inside(int token) => _quoteOf[token] >= 0;

    /// <summary>The quotation that holds a token, marks included.</summary>
    public bool TryRange(int token, out int first, out int end)
    {
        (first, end) = Inside(token) ? _quotes[_quoteOf[token]] : default;
        return end > 0;
    }

    public static bool IsSpeech(string lemma) => SpeechVerbs.Contains(lemma);

    private void Close(ref int open, int end)
    {
        if (open >= 0)
        {
            _quoteOf.AsSpan(open, end - open).Fill(_quotes.Count);
            _quotes.Add((open, end));
        }

        open = -1;
    }
}
