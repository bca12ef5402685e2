using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Concord.Casework;

/// <summary>
/// Reads files of ATOP (Alliance Treaty Obligations and Provisions, Leeds et al. 2002) in its alliance-level and member-level layouts, which it
/// tells apart by their columns. Rows are streamed; memory does not grow with the file.
/// </summary>
public sealed class AtopReader
{
    private static readonly FrozenDictionary<int, string> States = LoadStates();
    private static readonly (string Column, string Kind)[] Kinds =
        [("defense", "defense"), ("offense", "offense"), ("neutral", "neutrality"), ("nonagg", "nonaggression"), ("consul", "consultation")];

    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ReferenceProblem> problems = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);

    /// <summary>What was wrong so far, in the order of the rows.</summary>
    public IReadOnlyList<ReferenceProblem> Problems => problems;

    /// <summary>An alliance a row; of the member-level layout with the one member of the row. Empty, with a problem, where the file has neither layout.</summary>
    /// <param name="stream">The file, UTF-8 or UTF-16 with a byte-order mark.</param>
    public IEnumerable<ReferenceAlliance> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Rows(stream);
    }

    private IEnumerable<ReferenceAlliance> Rows(Stream stream)
    {
        using StreamReader text = new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 14, leaveOpen: true);
        Reference.CsvReader csv = new(text);
        if (!ReadHeader(csv))
        {
            yield break;
        }

        while (csv.Next() is { } row)
        {
            if (row.Count == 1 && row[0].Length == 0)
            {
                continue;
            }

            if (csv.IsBroken)
            {
                Say("CF0003", csv.Row, "the row ends inside quotation marks or is too long", true);
            }
            else if (ReadRow(row, csv.Row) is { } alliance)
            {
                yield return alliance;
            }
        }
    }

    private bool ReadHeader(Reference.CsvReader csv)
    {
        if (csv.Next() is not { } header)
        {
            Say("CF0001", 1, "the file is empty", true);
            return false;
        }

        for (int i = 0; i < header.Count; i++)
        {
            columns.TryAdd(header[i].Trim().TrimStart('\uFEFF'), i);
        }

        if (columns.ContainsKey("atopid") && (columns.ContainsKey("begyr") || columns.ContainsKey("member")))
        {
            return true;
        }

        Say("CF0002", 1, "the header has neither 'atopid' and 'begyr' (alliance level) nor 'atopid' and 'member' (member level)", true);
        return false;
    }

    private ReferenceAlliance? ReadRow(List<string> row, int number)
    {
        string id = Field(row, "atopid");
        if (!double.TryParse(id, NumberStyles.Float, CultureInfo.InvariantCulture, out double atop) || atop <= 0)
        {
            Say("CF0004", number, $"'{Shown(id)}' is no ATOP number", true);
            return null;
        }

        bool isMember = columns.ContainsKey("member");
        (string Year, string Month, string Day) begin = isMember ? ("yrent", "moent", "dayent") : ("begyr", "begmo", "begday");
        (string Year, string Month, string Day) end = isMember ? ("yrexit", "moexit", "dayexit") : ("endyr", "endmo", "endday");
        if (!Date(row, begin, number, out string? first) || !Date(row, end, number, out string? last))
        {
            return null;
        }

        ImmutableArray<string> kinds = [.. Kinds.Where(kind => IsSet(Field(row, kind.Column))).Select(kind => kind.Kind)];
        string name = "atop:" + atop.ToString("0.##", CultureInfo.InvariantCulture);
        if (!isMember)
        {
            return new ReferenceAlliance(name, first, last, kinds, []);
        }

        string member = Field(row, "member");
        if (!int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out int cow) || cow is < 1 or > 999)
        {
            Say("CF0006", number, $"'{Shown(member)}' is no state number", true);
            return null;
        }

        string actor = States.TryGetValue(cow, out string? code) ? "state:" + code : "cow:" + cow.ToString(CultureInfo.InvariantCulture);
        if (code is null && unknown.Add(actor))
        {
            Say("CF0007", number, $"state number {cow} is not known and kept as {actor}", false);
        }

        return new ReferenceAlliance(name, null, null, [], [new ReferenceMember(actor, first, last, kinds)]);
    }

    private bool Date(List<string> row, (string Year, string Month, string Day) names, int number, out string? date)
    {
        date = null;
        string year = Field(row, names.Year);
        if (IsMissing(year))
        {
            return true;
        }

        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y) || y is < 1500 or > 2200)
        {
            Say("CF0005", number, $"'{Shown(year)}' is no year ({names.Year})", true);
            return false;
        }

        date = y.ToString("0000", CultureInfo.InvariantCulture);
        if (int.TryParse(Field(row, names.Month), NumberStyles.None, CultureInfo.InvariantCulture, out int m) && m is >= 1 and <= 12)
        {
            date += "-" + m.ToString("00", CultureInfo.InvariantCulture);
            if (int.TryParse(Field(row, names.Day), NumberStyles.None, CultureInfo.InvariantCulture, out int d) && d >= 1 && d <= DateTime.DaysInMonth(y, m))
            {
                date += "-" + d.ToString("00", CultureInfo.InvariantCulture);
            }
        }

        return true;
    }

    private string Field(List<string> row, string column) => columns.TryGetValue(column, out int at) && at < row.Count ? row[at].Trim() : "";

    private static bool IsMissing(string value) => value is "" or "." or "0" or "-9" or "NA" or "9999";

    private static bool IsSet(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number > 0;

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;

    private void Say(string code, int row, string message, bool leftOut) => problems.Add(new ReferenceProblem(code, row, message, leftOut));

    private static FrozenDictionary<int, string> LoadStates()
    {
        Dictionary<int, string> states = [];
        using Stream stream = typeof(AtopReader).Assembly.GetManifestResourceStream("Concord.Casework.cow.txt")!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            states[int.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture)] = line[(space + 1)..];
        }

        return states.ToFrozenDictionary();
    }
}
