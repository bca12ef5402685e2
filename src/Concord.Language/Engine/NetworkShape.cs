namespace Concord.Language.Engine;

/// <summary>Sizes of the network; every size but the label counts is a multiple of eight.</summary>
internal sealed record NetworkShape
{
    /// <summary>Length of a pre-trained vector.</summary>
    public const int VectorSize = 100;

    /// <summary>Classes of signed distance between a word and its head.</summary>
    public const int Distances = 24;

    public required int Width { get; init; }

    /// <summary>Units of one direction of a recurrent layer.</summary>
    public required int Hidden { get; init; }

    /// <summary>One letter a layer: C a window of three words, R recurrent in both directions.</summary>
    public required string Layers { get; init; }

    /// <summary>Number of layers below the tagger.</summary>
    public required int TagDepth { get; init; }

    public required int Arc { get; init; }

    public required int Label { get; init; }

    public required int WordRows { get; init; }

    public required int Vectors { get; init; }

    public required int Slots { get; init; }

    public required string[] Upos { get; init; }

    public required string[] Xpos { get; init; }

    public required string[] Lemmas { get; init; }

    public required string[] Names { get; init; }

    public required string[] Relations { get; init; }

    /// <summary>Whether it was trained with the world tables.</summary>
    public required bool Gazetteer { get; init; }

    public int EmbeddingRows =>
        WordRows + WordFeatures.HashedRows + WordFeatures.FlagRows + (Gazetteer ? WordFeatures.GazetteerRows : 0);

    public int TagCount => Upos.Length + Xpos.Length + Lemmas.Length;

    /// <summary>Class of the distance from a word to a candidate head.</summary>
    public static int DistanceClass(int offset)
    {
        int size = Math.Abs(offset);
        int step = size switch
        {
            <= 5 => size - 1,
            <= 7 => 5,
            <= 10 => 6,
            <= 14 => 7,
            <= 20 => 8,
            <= 30 => 9,
            <= 45 => 10,
            _ => 11,
        };
        return offset < 0 ? step : step + 12;
    }

    /// <summary>Every dense parameter in file order.</summary>
    public IEnumerable<ParameterShape> Parameters()
    {
        yield return new("vectors.weight", VectorSize, Width);
        yield return new("input.bias", 1, Width);
        yield return new("input.gain", 1, Width);
        yield return new("input.shift", 1, Width);
        for (int i = 0; i < Layers.Length; i++)
        {
            string layer = "layer" + (char)('0' + i);
            yield return new(layer + ".gain", 1, Width);
            yield return new(layer + ".shift", 1, Width);
            if (Layers[i] == 'C')
            {
                yield return new(layer + ".weight", 3 * Width, 2 * Width);
                yield return new(layer + ".bias", 1, 2 * Width);
            }
            else
            {
                yield return new(layer + ".weight", Width, 6 * Hidden);
                yield return new(layer + ".bias", 1, 6 * Hidden);
                yield return new(layer + ".peephole", 1, 2 * Hidden);
                yield return new(layer + ".out", 2 * Hidden, Width);
                yield return new(layer + ".outbias", 1, Width);
            }
        }

        yield return new("tags.gain", 1, Width);
        yield return new("tags.shift", 1, Width);
        yield return new("tags.weight", Width, TagCount);
        yield return new("tags.bias", 1, TagCount);
        yield return new("final.gain", 1, Width);
        yield return new("final.shift", 1, Width);
        yield return new("names.weight", Width, Names.Length);
        yield return new("names.bias", 1, Names.Length);
        yield return new("parse.weight", Width, (2 * Arc) + (2 * Label));
        yield return new("parse.bias", 1, (2 * Arc) + (2 * Label));
        yield return new("arc.weight", Arc, Arc);
        yield return new("arc.bias", 1, Arc);
        yield return new("arc.root", 1, Arc);
        yield return new("arc.distance", Arc, Distances);
        yield return new("arc.distancebias", 1, Distances);
        yield return new("label.root", 1, Label);
        yield return new("label.weight", 2 * Label, Relations.Length);
        yield return new("label.bias", 1, Relations.Length);
    }
}

/// <summary>A dense parameter; one with a single row is a vector of floats, any other a matrix, packed as integers in the file.</summary>
internal readonly record struct ParameterShape(string Name, int Rows, int Columns)
{
    public bool IsMatrix => Rows > 1;

    public int Size => Rows * Columns;

    /// <summary>Floats in the file: the values of a vector, the scales of a matrix.</summary>
    public int StoredFloats => IsMatrix ? IntegerKernels.PaddedColumns(Columns) : Columns;

    /// <summary>Sixteen-bit integers in the file.</summary>
    public int StoredIntegers => IsMatrix ? IntegerKernels.PackedSize(Rows, Columns) : 0;
}
