using System.Collections.Immutable;

namespace Concord.Casework.WhatIf;

/// <summary>Published rates at which alliance obligations were honoured when war came.</summary>
internal static class BaseRates
{
    private const string Berkemeier = "Berkemeier & Fuhrmann 2018, Research & Politics";
    private const string Unit = "one alliance in one war in which its obligation was invoked; honoured as the authors code it. A rate over past alliances, not the chance of this one.";

    private static readonly ImmutableArray<BaseRate> Table =
    [
        new("defense", 42, 102, "1816–2003", Berkemeier, Unit),
        new("defense", 6, 43, "1945–2003", Berkemeier, Unit),
        new("offense", 31, 42, "1816–2003", Berkemeier, Unit),
        new("neutrality", 35, 45, "1816–2003", Berkemeier, Unit),
        new("nonaggression", 18, 49, "1816–2003", Berkemeier, Unit),
    ];

    /// <summary>Rates of the kinds, in the order of the table.</summary>
    public static ImmutableArray<BaseRate> Of(IReadOnlyCollection<string> kinds) => [.. Table.Where(rate => kinds.Contains(rate.Kind))];
}
