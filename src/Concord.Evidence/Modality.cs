namespace Concord.Evidence;

/// <summary>How a claim is put forward.</summary>
public enum Modality : byte
{
    /// <summary>Stated as so.</summary>
    Asserted,

    /// <summary>"may", "could", "potentially".</summary>
    Possible,

    /// <summary>"reportedly", "is believed to", "accused of".</summary>
    Alleged,

    /// <summary>"will", "is expected to".</summary>
    Predicted,

    /// <summary>"plans to", "vowed to", "will" of the actor's own act.</summary>
    Intended,

    /// <summary>Holds only under a condition that is not asserted.</summary>
    Conditional,

    /// <summary>The source says that it is not so.</summary>
    Denied,
}

/// <summary>Whether the clause itself is negated.</summary>
public enum Polarity : byte
{
    Positive, Negative,
}

/// <summary>How a source's words are given.</summary>
public enum QuotationForm : byte
{
    Indirect, Direct, Mixed,
}
