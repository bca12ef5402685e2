namespace Concord.Training;

/// <summary>Gold classes of a batch by row; -1 where unknown (-2 for heads, as -1 is the root).</summary>
internal sealed class Targets
{
    public int[] Upos { get; private set; } = [];

    public int[] Xpos { get; private set; } = [];

    public int[] Lemma { get; private set; } = [];

    public int[] Name { get; private set; } = [];

    public int[] Head { get; private set; } = [];

    public int[] Relation { get; private set; } = [];

    public void Reset(int rows)
    {
        Upos = Filled(rows, -1);
        Xpos = Filled(rows, -1);
        Lemma = Filled(rows, -1);
        Name = Filled(rows, -1);
        Head = Filled(rows, -2);
        Relation = Filled(rows, -1);
    }

    private static int[] Filled(int rows, int value)
    {
        int[] array = new int[rows];
        Array.Fill(array, value);
        return array;
    }
}

/// <summary>Sums of losses, in nats, and what they are sums over.</summary>
internal sealed class Losses
{
    public double Tags { get; set; }

    public double Names { get; set; }

    public double Arcs { get; set; }

    public double Labels { get; set; }

    public int Words { get; set; }

    public void Add(Losses other)
    {
        Tags += other.Tags;
        Names += other.Names;
        Arcs += other.Arcs;
        Labels += other.Labels;
        Words += other.Words;
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"tags {Tags / Words:F3} names {Names / Words:F3} arcs {Arcs / Words:F3} labels {Labels / Words:F3}");
}
