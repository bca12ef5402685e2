using System.Globalization;
using System.Text;
using Concord.Language;

namespace Concord.Evidence.Tests.Support;

/// <summary>Builds small analyses by hand: one token a line, "form lemma UPOS XPOS head deprel", an empty line between sentences.</summary>
internal static class Parsed
{
    public static AnalyzedText Text(string table, params (string Words, TimeType Type, string Value)[] times)
    {
        StringBuilder text = new();
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        foreach (string block in table.ReplaceLineEndings("\n").Trim().Split("\n\n"))
        {
            int first = tokens.Count;
            foreach (string line in block.Split('\n'))
            {
                string[] cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                bool glued = cells[0].StartsWith('~');
                string form = glued ? cells[0][1..] : cells[0];
                bool space = text.Length > 0 && !glued && form is not ("," or "." or "'s" or "n't" or ":" or ")");
                text.Append(space ? " " : "");
                int head = int.Parse(cells[4], CultureInfo.InvariantCulture);
                tokens.Add(new Token(
                    new TextSpan(text.Length, text.Length + form.Length), cells[1], Enum.Parse<Upos>(cells[2], ignoreCase: true), cells[3],
                    head == 0 ? -1 : first + head - 1, cells[5]));
                text.Append(form);
            }

            TextSpan span = new(tokens[first].Span.Start, tokens[^1].Span.End);
            sentences.Add(new Sentence(span, first, tokens.Count - first, SentenceKind.Prose));
        }

        string whole = text.ToString();
        return new AnalyzedText
        {
            Text = whole,
            Tokens = [.. tokens],
            Sentences = [.. sentences],
            Times = [.. times.Select(time => new TimeExpression(At(whole, time.Words), time.Type, time.Value))],
        };
    }

    /// <summary>Where <paramref name="words"/> first stand in <paramref name="text"/>.</summary>
    public static TextSpan At(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"\"{words}\" is not in \"{text}\"");
        return new TextSpan(start, start + words.Length);
    }
}
