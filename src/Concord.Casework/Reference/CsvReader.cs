using System.Text;

namespace Concord.Casework.Reference;

/// <summary>
/// Rows of a CSV file as RFC 4180 has them: quoted fields with commas and line breaks, doubled quotes, CRLF or LF. The delimiter is the
/// first of comma, semicolon and tab that the header has. One row is held at a time.
/// </summary>
internal sealed class CsvReader
{
    private readonly TextReader text;
    private readonly int mostCharacters;
    private readonly StringBuilder field = new();
    private readonly List<string> fields = [];
    private char delimiter;

    /// <param name="text">The file, its byte-order mark taken off.</param>
    /// <param name="mostCharacters">Characters that a row may have.</param>
    public CsvReader(TextReader text, int mostCharacters = 1_000_000)
    {
        this.text = text;
        this.mostCharacters = mostCharacters;
    }

    /// <summary>Number of the row read last, the header being 1.</summary>
    public int Row { get; private set; }

    /// <summary>Whether the row read last was longer than allowed or ended inside quotation marks; its fields are then not to be used.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The fields of the next row; null at the end. The list is used again for the next row.</summary>
    public List<string>? Next()
    {
        fields.Clear();
        field.Clear();
        IsBroken = false;
        int first = text.Peek();
        if (first < 0)
        {
            return null;
        }

        Row++;
        bool quoted = false, wasQuoted = false;
        int length = 0;
        for (int c = text.Read(); c >= 0; c = text.Read())
        {
            if (++length > mostCharacters)
            {
                IsBroken = true;
                SkipLine(c);
                return fields;
            }

            if (quoted)
            {
                if (c != '"')
                {
                    field.Append((char)c);
                }
                else if (text.Peek() == '"')
                {
                    field.Append('"');
                    text.Read();
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0 && !wasQuoted)
            {
                quoted = wasQuoted = true;
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && text.Peek() == '\n')
                {
                    text.Read();
                }

                break;
            }
            else if (IsDelimiter((char)c))
            {
                EndField();
                wasQuoted = false;
            }
            else
            {
                field.Append((char)c);
            }
        }

        IsBroken |= quoted;
        EndField();
        return fields;
    }

    private bool IsDelimiter(char c)
    {
        if (delimiter == default && Row == 1 && c is ',' or ';' or '\t')
        {
            delimiter = delimiter == default ? c : delimiter;
        }

        return c == delimiter;
    }

    private void EndField()
    {
        fields.Add(field.ToString());
        field.Clear();
    }

    private void SkipLine(int c)
    {
        while (c >= 0 && c != '\n')
        {
            c = text.Read();
        }
    }
}
