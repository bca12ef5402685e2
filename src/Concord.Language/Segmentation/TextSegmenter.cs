using System.Runtime.InteropServices;

namespace Concord.Language.Segmentation;

/// <summary>Cuts raw text into tokens and sentences by the conventions of the UD English treebanks. Never alters the text.</summary>
internal sealed class TextSegmenter
{
    private readonly List<TokenSpan> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<int> _bounds = [], _ends = [];

    /// <summary>Of the text cut last, until the next is cut.</summary>
    public ReadOnlySpan<TokenSpan> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <inheritdoc cref="Tokens"/>
    public ReadOnlySpan<Sentence> Sentences => CollectionsMarshal.AsSpan(_sentences);

    /// <param name="text">Any text.</param>
    /// <param name="skip">Parts to pass over, in order and not overlapping; they give no tokens.</param>
    public static SegmentedText Segment(string text, IReadOnlyList<TextSpan>? skip = null)
    {
        TextSegmenter segmenter = new();
        segmenter.Cut(text, skip ?? []);
        return new SegmentedText(text, [.. segmenter._tokens], [.. segmenter._sentences]);
    }

    /// <summary>Cuts a text; one text at a time, in the same lists each time.</summary>
    public void Cut(string text, IReadOnlyList<TextSpan> holes)
    {
        List<TextUnit> units = TextLines.Units(text, holes);
        _tokens.Clear();
        _sentences.Clear();
        _bounds.Clear();
        _tokens.EnsureCapacity(text.Length / 5);
        _bounds.Add(0);
        Tokenizer tokenizer = new(text, _tokens);
        int hole = 0;
        foreach (TextUnit unit in units)
        {
            AddUnit(text, unit, holes, ref hole, tokenizer, _tokens);
            _bounds.Add(_tokens.Count);
        }

        SentenceSplitter splitter = new(text, _tokens, IsInformal(text, _tokens, _bounds));
        int lastLabel = -3;
        for (int i = 0; i + 1 < _bounds.Count; i++)
        {
            int first = _bounds[i], end = _bounds[i + 1];
            if (first == end)
            {
                continue;
            }

            SentenceKind kind = UnitKinds.Of(text, _tokens, first, end, _sentences.Count == 0, i + 2 == _bounds.Count);
            int head = kind == SentenceKind.Credit ? 0 : UnitKinds.DatelineLength(text, _tokens, first, end);
            SentenceKind headKind = SentenceKind.Credit;
            if (head == 0 && kind == SentenceKind.Prose && UnitKinds.LabelLength(text, _tokens, first, end) is int label and > 0)
            {
                bool listed = i - lastLabel <= 2 || NextIsLabelled(text, _tokens, _bounds, i);
                lastLabel = i;
                head = listed ? label : 0;
                headKind = SentenceKind.Heading;
            }

            if (head > 0)
            {
                _sentences.Add(Make(_tokens, first, first + head, headKind));
                first += head;
            }

            _ends.Clear();
            splitter.Split(first, end, _ends);
            foreach (int stop in _ends)
            {
                _sentences.Add(Make(_tokens, first, stop, kind));
                first = stop;
            }
        }
    }

    // A text whose lines or pronouns go without capitals may start any sentence without one.
    private static bool IsInformal(string text, List<TokenSpan> tokens, List<int> bounds)
    {
        int lower = 0, units = 0, pronouns = 0;
        for (int i = 0; i + 1 < bounds.Count; i++)
        {
            units++;
            lower += bounds[i] < bounds[i + 1] && char.IsLower(text[tokens[bounds[i]].Span.Start]) ? 1 : 0;
        }

        foreach (TokenSpan token in tokens)
        {
            pronouns += token.Span.Length == 1 && text[token.Span.Start] == 'i' ? 1 : 0;
        }

        return lower * 3 >= units && lower > 0 || pronouns > 0;
    }

    private static bool NextIsLabelled(string text, List<TokenSpan> tokens, List<int> bounds, int unit)
    {
        for (int i = unit + 1; i <= unit + 2 && i + 1 < bounds.Count; i++)
        {
            if (bounds[i] < bounds[i + 1] && UnitKinds.LabelLength(text, tokens, bounds[i], bounds[i + 1]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddUnit(
        string text, TextUnit unit, IReadOnlyList<TextSpan> holes, ref int hole, Tokenizer tokenizer, List<TokenSpan> tokens)
    {
        int at = unit.Start;
        int bullet = TextLines.BulletLength(text, unit.Start, unit.End);
        bool numbered = bullet is 2 or 3 && text[unit.Start + bullet - 1] == '.';
        while (hole < holes.Count && holes[hole].End <= at)
        {
            hole++;
        }

        if (numbered && (hole >= holes.Count || holes[hole].Start >= at + bullet))
        {
            tokens.Add(new TokenSpan(new TextSpan(at, at + bullet)));
            at += bullet;
        }

        while (hole < holes.Count && holes[hole].Start < unit.End)
        {
            tokenizer.Add(at, Math.Max(at, holes[hole].Start));
            at = Math.Max(at, holes[hole].End);
            if (holes[hole].End > unit.End)
            {
                break;
            }

            hole++;
        }

        tokenizer.Add(Math.Min(at, unit.End), unit.End);
    }

    private static Sentence Make(List<TokenSpan> tokens, int first, int end, SentenceKind kind) =>
        new(new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End), first, end - first, kind);
}
