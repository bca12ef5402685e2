namespace Concord.Casework.Disagreements;

/// <summary>A number in a claim, as the range of values that its words allow.</summary>
/// <param name="Low">Least value, inclusive.</param>
/// <param name="High">Greatest value, inclusive; infinite for "at least".</param>
/// <param name="Unit">What it counts: a lemma, "percent", or a currency.</param>
/// <param name="Words">The words, verbatim ("at least 40").</param>
/// <param name="From">Index of the first token of its words.</param>
/// <param name="Token">Index of the number's first token.</param>
/// <param name="IsUpdate">Whether the clause itself tells that the number replaces an earlier one ("has risen to").</param>
internal sealed record Quantity(double Low, double High, string Unit, string Words, int From, int Token, bool IsUpdate)
{
    /// <summary>Whether no value is in both ranges.</summary>
    public bool Excludes(Quantity other) => High < other.Low || other.High < Low;
}
