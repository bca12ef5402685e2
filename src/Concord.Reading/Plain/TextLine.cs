using Concord.Language;

namespace Concord.Reading.Plain;

/// <summary>One line of a text, without its line end.</summary>
/// <param name="Whole">From its first character to before the line end.</param>
/// <param name="Span">The same without the white space around it.</param>
/// <param name="Words">Runs of letters and digits in it.</param>
/// <param name="EndsSentence">Whether it ends like a sentence: with a stop, and perhaps a closing quote or bracket after it.</param>
internal readonly record struct TextLine(TextSpan Whole, TextSpan Span, int Words, bool EndsSentence)
{
    public bool IsBlank => Span.IsEmpty;

    /// <summary>Whether it reads like running text, not like a heading, a label or a link.</summary>
    public bool IsProse => Words >= 8 && EndsSentence || Words >= 40;

    public static List<TextLine> Split(string text)
    {
        List<TextLine> lines = [];
        int start = 0;
        while (start <= text.Length)
        {
            int next = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2028');
            int end = next < 0 ? text.Length : start + next;
            lines.Add(Measure(text, start, end));
            start = end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    public static TextLine Measure(string text, int start, int end)
    {
        int first = start, last = end;
        while (first < last && IsSpace(text[first]))
        {
            first++;
        }

        while (last > first && IsSpace(text[last - 1]))
        {
            last--;
        }

        ReadOnlySpan<char> line = text.AsSpan(first, last - first);
        return new(new(start, end), new(first, last), CountWords(line), IsSentenceEnd(line));
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            if (c >= '\u3040' && c <= '\u9FFF')
            {
                words++; // a script without spaces: two characters are about a word, but a count per character is safe here
                inside = false;
                continue;
            }

            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && c is '\'' or '’' or '.' or '-');
        }

        return words;
    }

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F';

    private static bool IsSentenceEnd(ReadOnlySpan<char> line)
    {
        int end = line.Length;
        while (end > 0 && line[end - 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
        {
            end--;
        }

        return end > 0 && line[end - 1] is '.' or '!' or '?' or '。' or '！' or '？' or '।' or '؟' or '۔'
            && !(end >= 3 && line[end - 1] == '.' && line[end - 2] == '.');
    }
}
