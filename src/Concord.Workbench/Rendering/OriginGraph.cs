using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Concord.Casework;
using Concord.Workbench.Brief;

namespace Concord.Workbench.Rendering;

/// <summary>Reports on the left, the origins of their claims on the right, drawn in numbers only.</summary>
public sealed class OriginGraph
{
    private const int MostOrigins = 14;
    private const int RowHeight = 26;
    private const int Left = 272;
    private const int Right = 480;

    private OriginGraph(int height, string description, ImmutableArray<Node> nodes, ImmutableArray<Edge> edges)
    {
        Height = height;
        Description = description;
        Nodes = nodes;
        Edges = edges;
    }

    public int Height { get; }

    /// <summary>The same in words.</summary>
    public string Description { get; }

    public ImmutableArray<Node> Nodes { get; }

    public ImmutableArray<Edge> Edges { get; }

    /// <param name="X">Units of the view box.</param>
    /// <param name="Y">Units of the view box.</param>
    /// <param name="Label">An encoded SVG text element.</param>
    public sealed record Node(int X, int Y, string Label);

    public sealed record Edge(string Path, string Width, bool IsShared);

    /// <summary>The drawing, or null where no report has anything from an origin but itself.</summary>
    public static OriginGraph? Of(Case found, ImmutableArray<BriefDocument> documents)
    {
        Dictionary<string, int> numbers = documents.ToDictionary(d => d.Source.Id, d => d.Number, StringComparer.Ordinal);
        Dictionary<string, Origin> origins = found.Origins.ToDictionary(o => o.Id, StringComparer.Ordinal);
        var counts = found.Claims.Where(c => origins.ContainsKey(c.Origin)).GroupBy(c => (c.Document, c.Origin))
            .Select(g => (g.Key.Document, g.Key.Origin, Claims: g.Count())).ToList();
        var ranked = counts.GroupBy(c => c.Origin, StringComparer.Ordinal)
            .Select(g => (Origin: origins[g.Key], Documents: g.Count(), Claims: g.Sum(x => x.Claims)))
            .Where(o => o.Origin.Kind is not OriginKind.Document)
            .OrderByDescending(o => o.Documents).ThenByDescending(o => o.Claims).ThenBy(o => o.Origin.Name, StringComparer.Ordinal)
            .Take(MostOrigins).ToList();
        if (ranked.Count == 0 || documents.Length > 40)
        {
            return null;
        }

        int height = RowHeight * Math.Max(ranked.Count, documents.Length) + RowHeight;
        int y(int row, int rows) => (int)(height * (row + 0.5) / rows);
        ImmutableArray<Node>.Builder nodes = ImmutableArray.CreateBuilder<Node>();
        foreach (BriefDocument document in documents)
        {
            int at = y(document.Number - 1, documents.Length);
            string name = string.Create(CultureInfo.InvariantCulture, $"{Display.Clip(document.Title, 34)} [{document.Number}]");
            nodes.Add(new Node(Left, at, Label(Left - 12, at, "end", name)));
        }

        ImmutableArray<Edge>.Builder edges = ImmutableArray.CreateBuilder<Edge>();
        List<string> words = [];
        for (int i = 0; i < ranked.Count; i++)
        {
            int to = y(i, ranked.Count);
            nodes.Add(new Node(Right, to, Label(Right + 12, to, "start", Display.Clip(Name(ranked[i].Origin), 32))));
            List<int> from = [];
            foreach ((string document, _, int claims) in counts.Where(c => c.Origin == ranked[i].Origin.Id).OrderBy(c => numbers[c.Document]))
            {
                from.Add(numbers[document]);
                edges.Add(Line(y(numbers[document] - 1, documents.Length), to, claims, ranked[i].Documents > 1));
            }

            words.Add($"{Name(ranked[i].Origin)}: {string.Join(", ", from.Select(n => n.ToString(CultureInfo.InvariantCulture)))}");
        }

        return new OriginGraph(height, "Origins and the numbers of the reports that have claims from them. " + string.Join("; ", words) + ".", nodes.ToImmutable(), edges.ToImmutable());
    }

    private static string Name(Origin origin) => origin.IsDeadEnd || origin.Kind == OriginKind.Anonymous && origin.Name.StartsWith("unnamed", StringComparison.Ordinal)
        ? "a source not named"
        : Display.Squash(origin.Name);

    private static Edge Line(int from, int to, int claims, bool isShared)
    {
        const int Bend = (Left + Right) / 2;
        string path = string.Create(CultureInfo.InvariantCulture, $"M{Left} {from}C{Bend} {from} {Bend} {to} {Right} {to}");
        return new Edge(path, Math.Min(1 + claims * 0.5, 6).ToString("0.#", CultureInfo.InvariantCulture), isShared);
    }

    // Razor takes "text" for its own tag, so the element is written here, its content encoded.
    private static string Label(int x, int y, string anchor, string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x}\" y=\"{y + 4}\" text-anchor=\"{anchor}\">{HtmlEncoder.Default.Encode(name)}</text>");
}
