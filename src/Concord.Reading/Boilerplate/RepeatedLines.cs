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
        Dictionary<string, int> counts = Count(text, lines, reasons, from);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = from; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || reasons[i] is not null)
            {
                continue;
            }

            string key = Key(lines[i].Span.In(text));
            bool head = title >= 0 && i > title && i < firstProse;
            bool wide = lines[i].Words >= FewestWords;
            if (head && EchoesTitle(key, lines[i], heading, lines[title].Words))
            {
                reasons[i] = OmissionReasons.Repeated;
            }
            else if (!seen.Add(key) && (wide || head) && (head || IsRepeatable(text, lines[i], counts[key])))
            {
                reasons[i] = OmissionReasons.Repeated;
            }
        }
    }

    private static Dictionary<string, int> Count(string text, List<TextLine> lines, string?[] reasons, int from)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int i = from; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank && reasons[i] is null)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(lines[i].Span.In(text)), out _)++;
            }
        }

        return counts;
    }

    // "Status: not known" or a speaker's name may stand over many paragraphs, and means something each time.
    private static bool IsRepeatable(string text, TextLine line, int times) =>
        line.IsProse || line.EndsSentence || (times == 2 && !line.Span.In(text).Contains(':'));

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
