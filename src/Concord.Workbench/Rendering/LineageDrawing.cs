using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Concord.Workbench.Brief;

namespace Concord.Workbench.Rendering;

/// <summary>
/// A line of agreements as a timeline of clauses, drawn in numbers only: a column an agreement, a row a kind of clause. What a report tells is a dot, what is said
/// to be absent a ring with a bar; arcs over the columns tell what each did to the earlier ones.
/// </summary>
public sealed class LineageDrawing
{
    private const int Wide = 720, LabelWidth = 190, RowHeight = 24, Head = 122, ArcHeight = 20, MostColumns = 6, MostRows = 10;

    private LineageDrawing(int height, string description, ImmutableArray<Mark> marks, ImmutableArray<string> paths, ImmutableArray<string> labels)
    {
        Height = height;
        Description = description;
        Marks = marks;
        Paths = paths;
        Labels = labels;
    }

    public int Height { get; }

    /// <summary>The same in words.</summary>
    public string Description { get; }

    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Arcs between columns, as SVG path data.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Encoded SVG text elements.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <param name="X">Units of the view box.</param>
    /// <param name="Y">Units of the view box.</param>
    /// <param name="IsAbsent">Said not to be there.</param>
    public sealed record Mark(int X, int Y, bool IsAbsent);

    /// <summary>The drawing, or null where there is no line of at least two agreements, one of which has a clause.</summary>
    public static LineageDrawing? Of(AgreementDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        ImmutableArray<LineageStep> steps = [.. detail.Lineage.TakeLast(MostColumns)];
        ImmutableArray<string> rows = [.. steps.SelectMany(step => step.Clauses).Select(Kind).Distinct(StringComparer.Ordinal).Take(MostRows)];
        if (steps.Length < 2 || rows.Length == 0)
        {
            return null;
        }

        int column(int step) => LabelWidth + (int)((Wide - LabelWidth) * (step + 0.5) / steps.Length);
        int row(int at) => Head + (at * RowHeight) + (RowHeight / 2);
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        ImmutableArray<string>.Builder labels = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder paths = ImmutableArray.CreateBuilder<string>();
        int wide = (Wide - LabelWidth) / steps.Length / 7;
        for (int i = 0; i < steps.Length; i++)
        {
            labels.Add(Text(column(i), Head - 26, "middle", steps[i].Year.Length > 0 ? steps[i].Year : "undated", "year"));
            labels.Add(Text(column(i), Head - 10, "middle", Display.Clip(steps[i].Name, Math.Max(10, wide)), "name"));
            foreach (string clause in steps[i].Clauses)
            {
                int at = rows.IndexOf(Kind(clause));
                if (at >= 0)
                {
                    marks.Add(new Mark(column(i), row(at), IsAbsent(clause)));
                }
            }

            foreach (IGrouping<string, LineageLink> link in steps[i].Links.GroupBy(link => link.Earlier, StringComparer.Ordinal))
            {
                int earlier = steps.IndexOf(steps.FirstOrDefault(step => step.Id == link.Key)!);
                if (earlier >= 0 && earlier != i)
                {
                    (int from, int to) = (column(Math.Min(earlier, i)), column(Math.Max(earlier, i)));
                    int middle = (from + to) / 2, rise = Math.Min(3, Math.Abs(i - earlier)) * ArcHeight;
                    paths.Add(string.Create(CultureInfo.InvariantCulture, $"M{from} {Head - 42}Q{middle} {Head - 42 - (2 * rise)} {to} {Head - 42}"));
                    labels.Add(Text(middle, Head - 46 - rise, "middle", string.Join(", ", link.Select(one => one.Word).Distinct(StringComparer.Ordinal)), "relation"));
                }
            }
        }

        AddTurns(steps, rows, (step, at) => (column(step), row(at)), labels);
        for (int at = 0; at < rows.Length; at++)
        {
            labels.Add(Text(LabelWidth - 12, row(at) + 4, "end", AgreementSection.Capitalised(rows[at]), "clause"));
        }

        return new LineageDrawing(Head + (rows.Length * RowHeight) + 8, Words(steps, rows), marks.ToImmutable(), paths.ToImmutable(), labels.ToImmutable());
    }

    /// <summary>"Dropped" where an agreement is said to lack what an earlier one had, "returns" where a later one has it again.</summary>
    private static void AddTurns(ImmutableArray<LineageStep> steps, ImmutableArray<string> rows, Func<int, int, (int X, int Y)> place, ImmutableArray<string>.Builder labels)
    {
        for (int at = 0; at < rows.Length; at++)
        {
            bool wasTold = false, wasDropped = false;
            for (int i = 0; i < steps.Length; i++)
            {
                bool isTold = steps[i].Clauses.Contains(rows[at]), isAbsent = steps[i].Clauses.Contains("no " + rows[at]);
                string turn = isAbsent && wasTold ? "dropped" : isTold && wasDropped ? "returns" : "";
                if (turn.Length > 0)
                {
                    (int x, int y) = place(i, at);
                    labels.Add(Text(x + 12, y + 4, "start", turn, "turn"));
                }

                wasDropped |= isAbsent && wasTold;
                wasTold |= isTold;
            }
        }
    }

    /// <summary>The lines from dot to dot of one clause: what was there before and is there again.</summary>
    public IEnumerable<(int X1, int X2, int Y)> Runs()
    {
        foreach (IGrouping<int, Mark> line in Marks.GroupBy(mark => mark.Y))
        {
            Mark[] ordered = [.. line.OrderBy(mark => mark.X)];
            for (int i = 1; i < ordered.Length; i++)
            {
                if (!ordered[i - 1].IsAbsent && !ordered[i].IsAbsent)
                {
                    yield return (ordered[i - 1].X + 7, ordered[i].X - 7, line.Key);
                }
            }
        }
    }

    private static string Words(ImmutableArray<LineageStep> steps, ImmutableArray<string> rows)
    {
        List<string> words = [];
        foreach (string kind in rows)
        {
            IEnumerable<string> told = steps.Where(step => step.Clauses.Contains(kind)).Select(Name), absent = steps.Where(step => step.Clauses.Contains("no " + kind)).Select(Name);
            words.Add(kind + ": " + string.Join("; ", new[] { told.Any() ? "told of " + string.Join(", ", told) : "", absent.Any() ? "said to be absent from " + string.Join(", ", absent) : "" }.Where(part => part.Length > 0)));
        }

        return "Clauses by agreement, oldest first. " + string.Join(". ", words) + ".";
    }

    private static string Name(LineageStep step) => step.Year.Length > 0 ? step.Year : step.Name;

    private static bool IsAbsent(string clause) => clause.StartsWith("no ", StringComparison.Ordinal);

    private static string Kind(string clause) => IsAbsent(clause) ? clause[3..] : clause;

    // Razor takes "text" for its own tag, so the element is written here, its content encoded.
    private static string Text(int x, int y, string anchor, string words, string style) => string.Create(
        CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{HtmlEncoder.Default.Encode(words)}</text>");
}
