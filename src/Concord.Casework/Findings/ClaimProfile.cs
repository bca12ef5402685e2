using Concord.Evidence;

namespace Concord.Casework.Findings;

/// <summary>A content term of a claim.</summary>
/// <param name="Term">Number of the term in the case's vocabulary.</param>
/// <param name="Weight">How much it tells: rare in news and in the case weighs more, nested or inherited words weigh less.</param>
internal readonly record struct WeightedTerm(int Term, double Weight);

/// <summary>A number with what it counts.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Term of the noun that it counts, or -1.</param>
/// <param name="IsObject">Whether it says how many the claim's act was done to ("2,059 were injured").</param>
internal readonly record struct CountedValue(double Value, int Unit, bool IsObject);

/// <summary>A claim taken apart for comparison.</summary>
internal sealed class ClaimProfile
{
    public required int Claim { get; init; }

    public required int Document { get; init; }

    public required Claim Source { get; init; }

    /// <summary>Content terms by ascending number.</summary>
    public required WeightedTerm[] Terms { get; init; }

    /// <summary>Content terms of the rest of its sentence, by ascending number.</summary>
    public required WeightedTerm[] Context { get; init; }

    /// <summary>Terms that tell what happens: the head, and the noun of a support verb ("express concern").</summary>
    public required int[] Predicates { get; init; }

    /// <summary>Terms of the subject, or empty where unknown.</summary>
    public required int[] Subject { get; init; }

    /// <summary>Terms of the object, or of a nominal predicate's complement.</summary>
    public required int[] Object { get; init; }

    /// <summary>Terms of names and actors anywhere in the claim, ascending.</summary>
    public required int[] Names { get; init; }

    public required CountedValue[] Numbers { get; init; }

    /// <summary>Quoted words inside the claim, lower case; empty where there are none.</summary>
    public required string Quoted { get; init; }

    /// <summary>Sum of the weights of <see cref="Terms"/>.</summary>
    public required double Mass { get; init; }
}
