namespace Concord.Language.Engine;

/// <summary>What the network says of one word.</summary>
internal struct Annotation
{
    public int Upos;
    public int Xpos;
    public int Lemma;
    public int Name;

    /// <summary>Index of the head in the sentence, -1 for the root.</summary>
    public int Head;
    public int Relation;
}
