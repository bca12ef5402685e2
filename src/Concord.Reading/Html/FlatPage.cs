namespace Concord.Reading.Html;

/// <summary>Why a block may stand beside the text.</summary>
[Flags]
internal enum Aside
{
    None = 0,
    Semantic = 1,
    Hidden = 2,
    Named = 4,
    Figure = 8,
    Header = 16,
}

/// <summary>An element that breaks the text, and the blocks in it.</summary>
internal sealed class FlatNode
{
    public required string Tag;
    public required int Parent;
    public required int Depth;
    public required int Hint;
    public required string Signature;
    public bool IsBody;
    public int FirstBlock;
    public int EndBlock;
    public int FirstImage;
    public int EndImage;
}

/// <summary>A run of text between two breaks.</summary>
internal sealed class FlatBlock
{
    public required string Text;
    public required int Node;
    public required string Tag;
    public required int Words;
    public required int LinkWords;
    public required bool EndsSentence;
    public required Aside Aside;
    public required bool Bold;

    /// <summary>Where its rule is looked up; null for a block that no rule is believed of.</summary>
    public required Boilerplate.RuleMemo? Rules;

    public Boilerplate.LineRule? Rule => Rules?.Match(Text, Words);

    public double LinkDensity => Words == 0 ? 0 : (double)LinkWords / Words;

    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    /// <summary>Whether it reads like running text.</summary>
    public bool IsProse => !IsHeading && LinkDensity < 0.5 && (Words >= 9 && EndsSentence || Words >= 22) && Rule is null;
}

/// <summary>A page as blocks in order and the elements over them.</summary>
internal sealed class FlatPage
{
    public List<FlatNode> Nodes { get; } = [];

    public List<FlatBlock> Blocks { get; } = [];

    public Boilerplate.RuleMemo Rules { get; } = new();

    /// <summary>Times that the markup states, with the element around each.</summary>
    public List<(int Node, string Stated)> Times { get; } = [];

    public int Scripts { get; set; }

    public int Images { get; set; }

    public List<string> LinkedData { get; } = [];

    /// <summary>Whether <paramref name="node"/> is <paramref name="ancestor"/> or stands in it.</summary>
    public bool IsWithin(int node, int ancestor)
    {
        while (node > ancestor)
        {
            node = Nodes[node].Parent;
        }

        return node == ancestor;
    }
}
