using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>Who has it from whom: chains of at least two hops, circles, and leads that end without a name.</summary>
internal static class CreditSection
{
    private const int LongChain = 3;

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        if (index.Case.Credits is not { } credits)
        {
            return null;
        }

        Dictionary<string, CreditVoice> voices = credits.Voices.ToDictionary(voice => voice.Id, StringComparer.Ordinal);
        List<BriefLine> lines = [];
        foreach (ImmutableArray<string> cycle in credits.Cycles)
        {
            ImmutableArray<string> claims = [.. credits.Credits.Where(credit => cycle.Contains(credit.From) && cycle.Contains(credit.To)).SelectMany(credit => credit.Claims)];
            lines.Add(Line(index, shown, "circle", string.Join(" and ", cycle.Select(id => Name(index, voices[id]))) + " credit one another", claims));
        }

        foreach (IGrouping<string, (string Text, string Claim, int Length)> chain in Chains(index, credits, voices).GroupBy(row => row.Text, StringComparer.Ordinal)
            .OrderByDescending(group => group.First().Length).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            lines.Add(Line(index, shown, null, chain.Key, chain.Select(row => row.Claim)));
        }

        string[] nameless = [.. Enumerable.Range(0, credits.Paths.Length).Where(i => voices[credits.Paths[i][^1]].IsDeadEnd).Select(i => index.Case.Claims[i].Id)];
        if (nameless.Length > 0)
        {
            lines.Add(Line(
                index, shown, "dead end",
                string.Create(CultureInfo.InvariantCulture, $"{Display.Count(nameless.Length, "claim goes", "claims go")} back to nobody who is named"), nameless));
        }

        int limit = options.Limit(SectionKind.Credits);
        return lines.Count == 0
            ? null
            : new BriefSection(SectionKind.Credits, "Who has it from whom", null, [.. lines.Take(limit)], Math.Max(0, lines.Count - limit));
    }

    private static IEnumerable<(string Text, string Claim, int Length)> Chains(CaseIndex index, CreditGraph credits, Dictionary<string, CreditVoice> voices)
    {
        for (int claim = 0; claim < credits.Paths.Length; claim++)
        {
            ImmutableArray<string> path = credits.Paths[claim];
            // What a rewrite has from its original is told with the documents.
            if (path.Length >= LongChain && path.Count(id => voices[id].Document is null) >= LongChain - 1)
            {
                yield return (string.Join(" → ", path.Select(id => Name(index, voices[id]))), index.Case.Claims[claim].Id, path.Length);
            }
        }
    }

    private static string Name(CaseIndex index, CreditVoice voice) => voice.IsDeadEnd ? "nobody named"
        : voice.Document is { } document && index.HasDocument(document) ? $"[{index.NumberOf(document)}]"
        : Display.Clip(Display.Squash(voice.Name), 48);

    private static BriefLine Line(CaseIndex index, Shown shown, string? lead, string text, IEnumerable<string> claims) => new()
    {
        Id = shown.NextId(), Lead = lead, Text = text, Passages = index.Passages(claims),
    };
}
