namespace Concord.Evidence;

/// <summary>What a cue may take as its content.</summary>
[Flags]
internal enum CueFrames : ushort
{
    None = 0,

    /// <summary>A quotation beside it: "…," he said.</summary>
    Quotation = 1,

    /// <summary>A clause: said that …, asked whether ….</summary>
    Clause = 2,

    /// <summary>An infinitive of its own subject: vowed to ….</summary>
    Infinitive = 4,

    /// <summary>Its object and what is said of it: announced a deal, accused them of fraud.</summary>
    Object = 8,

    /// <summary>The object hears it and is no content: told them that ….</summary>
    Addressee = 16,

    /// <summary>An object only together with "as …": sees it as a threat.</summary>
    ObjectAs = 32,

    /// <summary>The subject is part of the content and nobody speaks: seems to …, is likely to ….</summary>
    Raising = 64,

    /// <summary>As <see cref="Raising"/>, in the passive only: is expected to ….</summary>
    PassiveRaising = 128,

    /// <summary>The words themselves are no speech but may come with it: "…," he laughed.</summary>
    Manner = 256,

    /// <summary>Gives a noun its verb: expressed concern about, issued a statement saying.</summary>
    Light = 512,
}

/// <summary>A cue of the lexicon.</summary>
/// <param name="Frames">What it takes.</param>
/// <param name="Class">What it does.</param>
/// <param name="Prepositions">Prepositions and particles whose object is content, each in blanks (" for on ").</param>
internal sealed record CueEntry(CueFrames Frames, CueClass Class, string Prepositions)
{
    public bool Takes(CueFrames frame) => (Frames & frame) != 0;

    public bool TakesPreposition(string word) =>
        Prepositions.Length > 0 && Prepositions.Contains(" " + word + " ", StringComparison.Ordinal);
}
