using System.Collections.Immutable;

namespace Concord.Language.Conllu;

/// <summary>Reads CoNLL-U. A faulty sentence is left out and reported with its line; the rest is read.</summary>
public static class ConlluReader
{
    /// <summary>Reads the content of a file. Documents begin at <c># newdoc</c>; a file without it is one document.</summary>
    public static ConlluReadResult Read(string content)
    {
        using StringReader reader = new(content);
        return Read(reader);
    }

    /// <inheritdoc cref="Read(string)"/>
    public static ConlluReadResult Read(TextReader reader)
    {
        ImmutableArray<ConlluDocument>.Builder documents = ImmutableArray.CreateBuilder<ConlluDocument>();
        ImmutableArray<ConlluProblem>.Builder problems = ImmutableArray.CreateBuilder<ConlluProblem>();
        List<string> comments = [];
        List<ConlluRow> rows = [];
        ConlluDocumentBuilder document = new(null);
        ConlluProblem? problem = null;
        int number = 0;
        while (true)
        {
            string? line = reader.ReadLine();
            number++;
            if (number == 1 && line is ['\uFEFF', ..])
            {
                line = line[1..];
            }

            if (line is null || string.IsNullOrWhiteSpace(line))
            {
                problem ??= rows.Count > 0 ? Check(rows) : null;
                Finish(problem);
                if (line is null)
                {
                    break;
                }
            }
            else if (line[0] == '#')
            {
                comments.Add(line);
            }
            else if (!ConlluRow.TryParse(line, number, out ConlluRow row, out string message))
            {
                problem ??= new ConlluProblem(number, message);
            }
            else if (row.First > 0)
            {
                rows.Add(row);
            }
        }

        document.AddTo(documents);
        return new ConlluReadResult(documents.ToImmutable(), problems.ToImmutable());

        void Finish(ConlluProblem? found)
        {
            if (NewDocument(comments) is string id)
            {
                document.AddTo(documents);
                document = new ConlluDocumentBuilder(id.Length > 0 ? id : null);
            }

            if (found is ConlluProblem known)
            {
                problems.Add(known);
            }
            else if (rows.Count > 0)
            {
                document.Add(comments, rows);
            }

            problem = null;
            comments.Clear();
            rows.Clear();
        }
    }

    private static string? NewDocument(List<string> comments)
    {
        foreach (string comment in comments)
        {
            if (comment.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                int at = comment.IndexOf('=');
                return at < 0 ? "" : comment[(at + 1)..].Trim();
            }
        }

        return null;
    }

    private static ConlluProblem? Check(List<ConlluRow> rows)
    {
        int expected = 1, rangeEnd = 0;
        foreach (ConlluRow row in rows)
        {
            if (row.First != expected)
            {
                return new ConlluProblem(row.Line, $"expected word {expected}, found {row.Columns[0]}");
            }

            if (row.IsRange)
            {
                if (row.First <= rangeEnd)
                {
                    return new ConlluProblem(row.Line, $"multiword token {row.Columns[0]} overlaps the one before it");
                }

                rangeEnd = row.Last;
                continue;
            }

            expected++;
        }

        if (rangeEnd >= expected)
        {
            return new ConlluProblem(rows[^1].Line, $"multiword token ends at word {rangeEnd}, the sentence at {expected - 1}");
        }

        foreach (ConlluRow row in rows)
        {
            if (!row.IsRange && (row.Head >= expected || row.Head == row.First))
            {
                return new ConlluProblem(row.Line, $"HEAD {row.Columns[6]} of word {row.Columns[0]} is not another word of the sentence");
            }
        }

        return null;
    }
}
