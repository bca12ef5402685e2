namespace Concord.Training;

/// <summary>A sentence of a corpus and what is known of it.</summary>
internal sealed class TrainingSentence
{
    public required string[] Forms { get; init; }

    /// <summary>Whether lemmas, tags and trees are given.</summary>
    public bool HasTree { get; init; }

    public string[] Lemmas { get; init; } = [];

    public string[] Upos { get; init; } = [];

    public string[] Xpos { get; init; } = [];

    /// <summary>Index of the head, -1 for the root.</summary>
    public int[] Heads { get; init; } = [];

    public string[] Relations { get; init; } = [];

    /// <summary>B-, I-, L-, U- and O, null where names are not annotated; a null element is not scored.</summary>
    public string?[]? Names { get; set; }

    /// <summary>Typed mentions, which may be more than names.</summary>
    public List<(int First, int Last, string Type)> Mentions { get; init; } = [];

    public string Document { get; init; } = "";

    /// <summary>MISC by word, for corpora that keep entities there.</summary>
    public string[] Misc { get; init; } = [];
}
