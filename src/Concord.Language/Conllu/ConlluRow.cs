using System.Globalization;

namespace Concord.Language.Conllu;

/// <summary>One token line.</summary>
internal readonly record struct ConlluRow(int Line, int First, int Last, string[] Columns)
{
    public bool IsRange => Last > First;

    public string Form => Columns[1];

    public bool SpaceAfter => !HasMisc("SpaceAfter=No");

    public int Head => int.TryParse(Columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out int head) ? head : -1;

    /// <summary>Value of a MISC attribute, or null.</summary>
    public string? Misc(string name)
    {
        foreach (string part in Columns[9].Split('|'))
        {
            if (part.StartsWith(name, StringComparison.Ordinal) && part.Length > name.Length && part[name.Length] == '=')
            {
                return part[(name.Length + 1)..];
            }
        }

        return null;
    }

    /// <summary>Reads a line; false with a message where it is none. Empty nodes ("5.1") come back with First 0.</summary>
    public static bool TryParse(string line, int number, out ConlluRow row, out string message)
    {
        row = default;
        string[] columns = line.Split('\t');
        if (columns.Length != 10)
        {
            message = $"expected 10 tab-separated columns, found {columns.Length.ToString(CultureInfo.InvariantCulture)}";
            return false;
        }

        string id = columns[0];
        message = $"expected a word number such as 3, 3-4 or 3.1, found '{id}'";
        int separator = id.IndexOfAny(['-', '.']);
        ReadOnlySpan<char> head = separator < 0 ? id : id.AsSpan(0, separator);
        if (!int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out int first))
        {
            return false;
        }

        int last = first;
        if (separator >= 0 && !int.TryParse(id.AsSpan(separator + 1), NumberStyles.None, CultureInfo.InvariantCulture, out last))
        {
            return false;
        }

        if (columns[1].Length == 0)
        {
            message = "FORM is empty";
            return false;
        }

        bool empty = separator >= 0 && id[separator] == '.';
        row = new ConlluRow(number, empty ? 0 : first, empty ? 0 : last, columns);
        message = "";
        return empty || (first > 0 && last >= first);
    }

    private bool HasMisc(string value)
    {
        int at = Columns[9].IndexOf(value, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || Columns[9][at - 1] == '|');
    }
}
