namespace Concord.Language.Engine;

/// <summary>A stand-in that splits at spaces, punctuation and line ends.</summary>
internal static class PlainSegmenter
{
    public static AnalyzedText Segment(string text, IReadOnlyList<TextSpan> skip)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        int first = 0;
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || skip.Any(s => s.Contains(i)))
            {
                if (c == '\n' && tokens.Count > first && (i + 1 == text.Length || text[i + 1] is '\n' or '\r'))
                {
                    Close(tokens, sentences, ref first);
                }

                i++;
                continue;
            }

            int end = i + 1;
            if (char.IsLetterOrDigit(c))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end])
                    || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
                {
                    end++;
                }
            }
            else if (c is '\'' or '’' && end < text.Length && text[end] == 's')
            {
                end++;
            }

            tokens.Add(new Token(new TextSpan(i, end), text[i..end], Upos.X, "", -1, ""));
            if (c is '.' or '!' or '?')
            {
                Close(tokens, sentences, ref first);
            }

            i = end;
        }

        Close(tokens, sentences, ref first);
        return new AnalyzedText { Text = text, Tokens = [.. tokens], Sentences = [.. sentences] };
    }

    private static void Close(List<Token> tokens, List<Sentence> sentences, ref int first)
    {
        if (tokens.Count > first)
        {
            sentences.Add(new Sentence(
                tokens[first].Span.Cover(tokens[^1].Span), first, tokens.Count - first, SentenceKind.Prose));
            first = tokens.Count;
        }
    }
}
