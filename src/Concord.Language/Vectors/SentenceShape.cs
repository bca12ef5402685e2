namespace Concord.Language.Vectors;

/// <summary>Sizes of the sentence encoder, as its file states them.</summary>
internal sealed record SentenceShape
{
    /// <summary>Numbers of an embedding that share a scale.</summary>
    public const int Group = 32;

    /// <summary>Whether matrices and embeddings are in 8 bits.</summary>
    public required bool Quantized { get; init; }

    public required int Pieces { get; init; }

    public required int Nodes { get; init; }

    public required int EmbeddingRows { get; init; }

    /// <summary>Width of an embedding and of the first layer's attention.</summary>
    public required int Width { get; init; }

    /// <summary>Width of the second layer and of the result.</summary>
    public required int Wide { get; init; }

    public required int Hidden { get; init; }

    public required int Heads { get; init; }

    /// <summary>Pieces that are read; the rest of a sentence is left out.</summary>
    public required int Positions { get; init; }

    /// <summary>Inputs and outputs of each matrix, in the order of the file and of <see cref="SentenceModel"/>.</summary>
    public (int Inputs, int Outputs)[] Matrices() =>
    [
        (Width, Wide),
        (Width, 3 * Width), (Width, Wide), (Wide, Hidden), (Hidden, Wide),
        (Wide, 3 * Wide), (Wide, Wide), (Wide, Hidden), (Hidden, Wide),
        (Wide, Wide),
    ];
}

/// <summary>One transformer layer; the gain and shift of its norms are part of the matrices behind them.</summary>
internal sealed record SentenceLayer(Dense Attention, Dense Mix, Dense Up, Dense Down)
{
    public int Width => Mix.Inputs;
}
