using System.Globalization;
using Concord.Language;

namespace Concord.Evidence.Tests.Attributions;

/// <summary>Small parsed texts: a word a line, "form lemma UPOS XPOS head relation"; a blank line ends a sentence; "_" joins a word to the one before.</summary>
internal static class ParsedText
{
    public static AnalyzedText Of(string text, string rows, params Entity[] entities)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        int at = 0, first = 0;
        foreach (string line in (rows + "\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length == 0)
            {
                if (tokens.Count > first)
                {
                    sentences.Add(new(new(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count - first, SentenceKind.Prose));
                    first = tokens.Count;
                }

                continue;
            }

            string[] field = line.Split(' ');
            int start = text.IndexOf(field[0], at, StringComparison.Ordinal);
            Assert.True(start >= 0, $"'{field[0]}' is not in the text after {at}");
            at = start + field[0].Length;
            int head = int.Parse(field[4], CultureInfo.InvariantCulture);
            tokens.Add(new(new(start, at), field[1], Enum.Parse<Upos>(field[2], ignoreCase: true), field[3], head == 0 ? -1 : first + head - 1, field[5]));
        }

        return new AnalyzedText { Text = text, Tokens = [.. tokens], Sentences = [.. sentences], Entities = [.. entities] };
    }
}
