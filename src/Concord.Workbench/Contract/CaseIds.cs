using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Contract;

/// <summary>The ids that a case defines, so that the output never refers to nothing.</summary>
internal sealed class CaseIds
{
    public CaseIds(Case found)
    {
        Documents = Set(found.Documents.Select(d => d.Id));
        Claims = Set(found.Claims.Select(c => c.Id));
        Origins = Set(found.Origins.Select(o => o.Id));
        Findings = Set(found.Findings.Select(f => f.Id));
        Events = Set(found.Events.Select(e => e.Id));
        Actors = Set(found.Actors.Select(a => a.Id));
        Agreements = Set(found.Agreements.Select(a => a.Id));
    }

    public HashSet<string> Documents { get; }

    public HashSet<string> Claims { get; }

    public HashSet<string> Origins { get; }

    public HashSet<string> Findings { get; }

    public HashSet<string> Events { get; }

    public HashSet<string> Actors { get; }

    public HashSet<string> Agreements { get; }

    public bool Resolves(string id) =>
        Actors.Contains(id) || Agreements.Contains(id) || Findings.Contains(id) || Events.Contains(id)
        || Documents.Contains(id) || Origins.Contains(id) || Claims.Contains(id);

    public static ImmutableArray<string> Known(ImmutableArray<string> ids, HashSet<string> known) =>
        ids.IsDefault ? [] : [.. ids.Where(known.Contains)];

    private static HashSet<string> Set(IEnumerable<string> ids) => new(ids, StringComparer.Ordinal);
}
