namespace Concord.Evidence.Clauses;

/// <summary>How a clause hangs on the one that governs it.</summary>
internal enum ClauseKind : byte
{
    /// <summary>Part of the clause above it.</summary>
    None,
    Main,
    Coordinate,
    Parataxis,
    Complement,
    Relative,
    Adverbial,
    Participial,
    Apposition,
    Item,
    Nominal,

    /// <summary>Only names who says it ("as reported by …"): cut out, but no claim.</summary>
    Cue,
}

/// <summary>A clause cut out of its sentence. Tokens are indices of the whole text.</summary>
internal sealed class Clause(int head, ClauseKind kind, int parent)
{
    public int Head { get; } = head;

    public ClauseKind Kind { get; } = kind;

    /// <summary>Index of the clause it is cut from, in the same list, or -1.</summary>
    public int Parent { get; } = parent;

    /// <summary>First token of its span, after trimming.</summary>
    public int FirstToken { get; set; } = -1;

    /// <summary>Last token of its span, after trimming; below <see cref="FirstToken"/> where nothing is left.</summary>
    public int LastToken { get; set; } = -2;

    /// <summary>Token that heads who acts, or -1.</summary>
    public int Subject { get; set; } = -1;

    /// <summary>Token that heads what it is done to, or -1.</summary>
    public int Object { get; set; } = -1;

    /// <summary>Whether a clause of reported content was cut out of it.</summary>
    public bool LostComplement { get; set; }

    public bool IsEmpty => LastToken < FirstToken;
}
