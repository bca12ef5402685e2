using System.Collections.Immutable;
using Concord.Language.Knowledge;

namespace Concord.Casework.WhatIf;

/// <summary>Holds a hypothetical event against alliances as a reference data set codes them: types and members, no clauses.</summary>
internal sealed class ReferenceReasoner(Case found, IEnumerable<ReferenceAlliance> alliances)
{
    /// <summary>Obligations of alliances that the data set codes as standing at its end, by alliance and type.</summary>
    public ImmutableArray<ReferenceObligation> Answer(Hypothesis hypothesis)
    {
        string? actor = StateOf(hypothesis.Actor), target = StateOf(hypothesis.Target);
        ImmutableArray<ReferenceObligation>.Builder rows = ImmutableArray.CreateBuilder<ReferenceObligation>();
        foreach (ReferenceAlliance alliance in alliances.Where(alliance => alliance.End is null).OrderBy(alliance => alliance.Id, StringComparer.Ordinal))
        {
            ImmutableArray<ReferenceMember> members = [.. alliance.Members.Where(member => member.Exit is null).DistinctBy(member => member.Actor)];
            bool byMember = members.Any(member => member.Actor == actor), onMember = members.Any(member => member.Actor == target);
            foreach (string kind in KindsOf(hypothesis.Act, byMember, onMember))
            {
                ImmutableArray<string> obligors = [.. members.Where(member => Owes(alliance, member, kind) && Binds(kind, member.Actor, actor, target)).Select(member => member.Actor).Order(StringComparer.Ordinal)];
                if (obligors.Length > 0)
                {
                    rows.Add(new ReferenceObligation(alliance.Id, kind, [.. obligors.Select(NameOf)], alliance.Begin));
                }
            }
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<string> KindsOf(HypothesisAct act, bool byMember, bool onMember)
    {
        bool isForce = act is HypothesisAct.Attack or HypothesisAct.War;
        if (isForce && (onMember != byMember))
        {
            yield return onMember || act == HypothesisAct.War ? "defense" : "offense";
            yield return "neutrality";
        }

        if (isForce && onMember && byMember)
        {
            yield return "nonaggression";
        }

        if ((isForce || act == HypothesisAct.Threat) && onMember && !byMember)
        {
            yield return "consultation";
        }
    }

    /// <summary>Who attacks is bound not to; for the rest the members that are neither.</summary>
    private static bool Binds(string kind, string member, string? actor, string? target) =>
        kind == "nonaggression" ? member == actor : member != actor && member != target;

    private static bool Owes(ReferenceAlliance alliance, ReferenceMember member, string kind) =>
        member.Obligations.IsEmpty ? alliance.Obligations.Contains(kind) : member.Obligations.Contains(kind);

    private string? StateOf(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        string? known = found.Actors.FirstOrDefault(actor => actor.Type == "state"
            && (actor.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || actor.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)))?.Id;
        return known ?? (WorldKnowledge.Default.TryFindState(name, out KnownActor? state) ? state.Id : null);
    }

    private string NameOf(string id) =>
        found.Actors.FirstOrDefault(actor => actor.Id == id)?.Name ?? (WorldKnowledge.Default.TryFind(id, out KnownActor? state) ? state.Name : id);
}
