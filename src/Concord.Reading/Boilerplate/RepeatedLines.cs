using System.Text;
using Concord.Reading.Plain;

namespace Concord.Reading.Boilerplate;

/// <summary>Lines that say again what stands already in the text: a title used as a caption, a paragraph printed twice.</summary>
internal static class RepeatedLines
{
    private const int FewestWords = 3;

    public static void Mark(string text, List<TextLine> lines, string?[] reasons, int from, int title, int firstProse)
    {
        string heading = title >= 0 ? Key(lines[title].Span.In(text)) : "";
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        for (int i = from; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || reasons[i] is not null)
            {
                continue;
            }

            string key = Key(lines[i].Span.In(text));
            bool head = title >= 0 && i > title && i < firstProse;
            bool long_ = lines[i].Words >= FewestWords;
            if (head && EchoesTitle(key, lines[i], heading, lines[title].Words))
            {
                reasons[i] = OmissionReasons.Repeated;
            }
            else if (!seen.TryAdd(key, i) && (long_ || head) && IsRepeatable(text, lines[i]))
            {
                reasons[i] = OmissionReasons.Repeated;
            }
        }
    }

    // "Status: not known" may stand under every heading of a list.
    private static bool IsRepeatable(string text, TextLine line) => line.IsProse || !line.Span.In(text).Contains(':');

    private static bool EchoesTitle(string key, TextLine line, string heading, int headingWords)
    {
        bool part = line.Words >= 2 && !line.EndsSentence && heading.Contains(key, StringComparison.Ordinal);
        bool whole = headingWords >= 4 && line.Words <= headingWords + 6 && key.Contains(heading, StringComparison.Ordinal);
        return part || whole;
    }

    private static string Key(ReadOnlySpan<char> line)
    {
        StringBuilder key = new(line.Length + 2);
        key.Append(' ');
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key[^1] == ' ' ? key.ToString() : key.Append(' ').ToString();
    }
}
