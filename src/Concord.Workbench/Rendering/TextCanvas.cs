using System.Text;

namespace Concord.Workbench.Rendering;

/// <summary>How a word looks on a terminal.</summary>
internal enum Ink
{
    Plain, Bold, Dim, Accent, Warm,
}

/// <summary>Wrapped text with hanging indents and, where asked for, restrained colour.</summary>
internal sealed class TextCanvas(int width, bool color)
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public void Blank() => text.Append('\n');

    /// <summary>Writes words from <paramref name="first"/> on, later lines indented by <paramref name="indent"/>.</summary>
    /// <param name="first">What stands before the words on the first line.</param>
    /// <param name="indent">Columns before every later line.</param>
    /// <param name="parts">Text to wrap, with its ink.</param>
    /// <param name="right">Put at the right edge of the last line, or on a line of its own where it does not fit.</param>
    public void Paragraph(string first, int indent, IEnumerable<(string Text, Ink Ink)> parts, string right = "")
    {
        text.Append(first);
        int column = CellWidth.Of(first);
        bool atStart = true;
        foreach ((string part, Ink ink) in parts)
        {
            foreach (string word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                int cells = CellWidth.Of(word);
                if (!atStart && column + 1 + cells > width)
                {
                    text.Append('\n').Append(' ', indent);
                    column = indent;
                    atStart = true;
                }

                if (!atStart)
                {
                    text.Append(' ');
                    column++;
                }

                Inked(word, ink);
                column += cells;
                atStart = false;
            }
        }

        Right(right, column, indent, atStart);
        text.Append('\n');
    }

    private void Right(string right, int column, int indent, bool atStart)
    {
        if (right.Length == 0)
        {
            return;
        }

        int cells = CellWidth.Of(right);
        if (!atStart && column + 2 + cells > width)
        {
            text.Append('\n').Append(' ', indent);
            column = indent;
        }

        text.Append(' ', Math.Max(atStart ? 0 : 1, width - column - cells));
        Inked(right, Ink.Accent);
    }

    private void Inked(string word, Ink ink)
    {
        string code = ink switch
        {
            Ink.Bold => "1",
            Ink.Dim => "2",
            Ink.Accent => "36",
            Ink.Warm => "33",
            _ => "",
        };
        if (!color || code.Length == 0)
        {
            text.Append(word);
        }
        else
        {
            text.Append("\x1b[").Append(code).Append('m').Append(word).Append("\x1b[0m");
        }
    }
}
