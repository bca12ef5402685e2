using System.Globalization;

namespace Concord.Language.Conllu;

/// <summary>Writes CoNLL-U with UPOS, XPOS, lemma, head and relation, and names as IOB2 in MISC (<c>NER=B-person</c>).</summary>
public static class ConlluWriter
{
    /// <summary>Writes raw text that was analysed; sentences are named <c>ID-1</c>, <c>ID-2</c>, …</summary>
    public static void Write(AnalyzedText text, string id, TextWriter writer)
    {
        string?[] names = NameTags.Write(text);
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            Sentence sentence = text.Sentences[i];
            if (i == 0)
            {
                WriteComment(writer, "newdoc id", id);
            }

            WriteComment(writer, "sent_id", id + "-" + (i + 1).ToString(CultureInfo.InvariantCulture));
            if (i == 0 || HasBlankLine(text, text.Sentences[i - 1].Span.End, sentence.Span.Start))
            {
                writer.Write("# newpar\n");
            }

            WriteComment(writer, "text", OneLine(sentence.Span.In(text.Text)));
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                int last = token;
                while (!text.Tokens[token].JoinsPrevious && last + 1 < sentence.EndToken && text.Tokens[last + 1].JoinsPrevious)
                {
                    last++;
                }

                if (last > token)
                {
                    string written = text.Text[text.Tokens[token].Span.Start..text.Tokens[last].Span.End];
                    WriteRange(writer, token - sentence.FirstToken, last - sentence.FirstToken, written, SpaceFollows(text, last));
                }

                bool inside = last > token || text.Tokens[token].JoinsPrevious;
                WriteWord(writer, text, sentence, token, text.Form(token).ToString(), names[token], inside || SpaceFollows(text, token));
            }

            writer.Write('\n');
        }
    }

    /// <summary>
    /// Writes a document that was read from CoNLL-U with new annotation: comments, words and multiword tokens stay as they were.
    /// <paramref name="analyzed"/> has the tokens of <paramref name="source"/>.
    /// </summary>
    public static void Write(ConlluDocument source, AnalyzedText analyzed, TextWriter writer)
    {
        if (analyzed.Tokens.Length != source.Text.Tokens.Length || analyzed.Sentences.Length != source.Sentences.Length)
        {
            throw new ArgumentException(
                $"The analysis has {analyzed.Tokens.Length} tokens, the document {source.Text.Tokens.Length}.", nameof(analyzed));
        }

        string?[] names = NameTags.Write(analyzed);
        for (int i = 0; i < source.Sentences.Length; i++)
        {
            ConlluSentence kept = source.Sentences[i];
            Sentence sentence = analyzed.Sentences[i];
            foreach (string comment in kept.Comments)
            {
                writer.Write(comment);
                writer.Write('\n');
            }

            int multiword = 0;
            for (int word = 0; word < kept.Forms.Length; word++)
            {
                while (multiword < kept.Words.Length && kept.Words[multiword].Last < word)
                {
                    multiword++;
                }

                ConlluMultiword? range = multiword < kept.Words.Length && kept.Words[multiword].First <= word ? kept.Words[multiword] : null;
                if (range is { } open && open.First == word)
                {
                    WriteRange(writer, open.First, open.Last, open.Form, SpaceFollows(analyzed, sentence.FirstToken + open.Last));
                }

                int token = sentence.FirstToken + word;
                WriteWord(writer, analyzed, sentence, token, kept.Forms[word], names[token], range is not null || SpaceFollows(analyzed, token));
            }

            writer.Write('\n');
        }
    }

    private static void WriteComment(TextWriter writer, string name, string value) => writer.Write($"# {name} = {value}\n");

    private static void WriteRange(TextWriter writer, int first, int last, string form, bool space) =>
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{first + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{(space ? "_" : "SpaceAfter=No")}\n"));

    private static void WriteWord(
        TextWriter writer, AnalyzedText text, Sentence sentence, int index, string form, string? name, bool space)
    {
        Token token = text.Tokens[index];
        bool tree = token.Deprel.Length > 0;
        string head = !tree ? "_" : (token.Head < 0 ? 0 : token.Head - sentence.FirstToken + 1).ToString(CultureInfo.InvariantCulture);
        string upos = token.Xpos.Length == 0 && token.Upos == Upos.X ? "_" : UposNames.Of(token.Upos);
        string misc = (name, space) switch
        {
            (null, true) => "_",
            (null, false) => "SpaceAfter=No",
            (not null, true) => "NER=" + name,
            (not null, false) => "NER=" + name + "|SpaceAfter=No",
        };
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{index - sentence.FirstToken + 1}\t{form}\t{Filled(token.Lemma)}\t{upos}\t{Filled(token.Xpos)}\t_\t{head}\t{Filled(token.Deprel)}\t_\t{misc}\n"));
    }

    private static string Filled(string value) => value.Length == 0 ? "_" : value;

    private static bool SpaceFollows(AnalyzedText text, int token) =>
        token + 1 >= text.Tokens.Length || text.Tokens[token + 1].Span.Start > text.Tokens[token].Span.End;

    private static bool HasBlankLine(AnalyzedText text, int start, int end)
    {
        int lines = 0;
        foreach (char c in text.Text.AsSpan(start, end - start))
        {
            lines += c == '\n' ? 1 : 0;
        }

        return lines > 1;
    }

    private static string OneLine(ReadOnlySpan<char> sentence)
    {
        System.Text.StringBuilder line = new(sentence.Length);
        foreach (char c in sentence)
        {
            bool space = char.IsWhiteSpace(c);
            if (!space || line.Length > 0 && line[^1] != ' ')
            {
                line.Append(space ? ' ' : c);
            }
        }

        return line.ToString();
    }
}
