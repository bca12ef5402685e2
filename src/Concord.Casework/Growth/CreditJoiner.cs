using System.Collections.Immutable;
using System.Globalization;

namespace Concord.Casework.Growth;

/// <summary>Puts the credit graphs of parts together: a named voice that several have is one.</summary>
internal sealed class CreditJoiner(ImmutableArray<Case> parts, ImmutableArray<PartIds> ids, ImmutableArray<CaseClaim> claims)
{
    public CreditGraph? Join()
    {
        if (parts.All(part => part.Credits is null))
        {
            return null;
        }

        List<CreditVoice> voices = [];
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        Dictionary<string, ImmutableArray<string>> paths = new(StringComparer.Ordinal);
        SortedDictionary<(int From, int To), List<string>> credits = [];
        List<ImmutableArray<string>> cycles = [];
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Credits is not { } graph)
            {
                continue;
            }

            PartIds map = ids[i];
            foreach (CreditVoice voice in graph.Voices)
            {
                bool isNamed = voice.Document is null && !voice.IsDeadEnd && voice.Kind is not (OriginKind.Anonymous or OriginKind.Document);
                string key = isNamed ? $"{voice.Kind}|{voice.Name}" : string.Create(CultureInfo.InvariantCulture, $"{i}|{voice.Id}");
                if (!known.TryGetValue(key, out string? id))
                {
                    known[key] = id = CaseComposer.Id("v", voices.Count);
                    voices.Add(voice with { Id = id, Document = voice.Document is null ? null : map.Documents[voice.Document] });
                }

                map.Voices[voice.Id] = id;
            }

            foreach (Credit credit in graph.Credits)
            {
                (int, int) ends = (CaseComposer.NumberOf(map.Voices[credit.From]), CaseComposer.NumberOf(map.Voices[credit.To]));
                (credits.TryGetValue(ends, out List<string>? list) ? list : credits[ends] = []).AddRange(map.All(map.Claims, credit.Claims));
            }

            cycles.AddRange(graph.Cycles.Select(cycle => map.All(map.Voices, cycle)));
            for (int claim = 0; claim < parts[i].Claims.Length && claim < graph.Paths.Length; claim++)
            {
                paths[map.Claims[parts[i].Claims[claim].Id]] = map.All(map.Voices, graph.Paths[claim]);
            }
        }

        return new CreditGraph
        {
            Voices = [.. voices],
            Credits = [.. credits.Select(row => new Credit(CaseComposer.Id("v", row.Key.From - 1), CaseComposer.Id("v", row.Key.To - 1), [.. row.Value.OrderBy(CaseComposer.NumberOf)]))],
            Cycles = [.. cycles.DistinctBy(cycle => string.Join(' ', cycle), StringComparer.Ordinal)],
            Paths = [.. claims.Select(claim => paths.TryGetValue(claim.Id, out ImmutableArray<string> path) ? path : [])],
        };
    }
}
