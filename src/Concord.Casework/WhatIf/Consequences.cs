using System.Collections.Immutable;
using Concord.Casework.WhatIf;

namespace Concord.Casework;

/// <summary>The questions that an agreement invites by itself: each party attacked or threatened by a third state, and by the other.</summary>
public static class Consequences
{
    private const int MostParties = 4;

    /// <summary>Answers that set off an obligation or are unclear, in the order of the parties; empty where the case has no agreement.</summary>
    public static ImmutableArray<WhatIfAnswer> Of(Case found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Agreements.IsEmpty)
        {
            return [];
        }

        WhatIfReasoner reasoner = new(found);
        ImmutableArray<WhatIfAnswer>.Builder answers = ImmutableArray.CreateBuilder<WhatIfAnswer>();
        string[] parties = [.. found.Agreements[0].Parties.Select(id => found.Actors.FirstOrDefault(actor => actor.Id == id)?.Name).OfType<string>().Take(MostParties)];
        foreach (string party in parties)
        {
            Ask($"{party} is attacked by a third state", HypothesisAct.Attack, "", party);
            Ask($"{party} is threatened by a third state", HypothesisAct.Threat, "", party);
            foreach (string other in parties)
            {
                if (other != party)
                {
                    Ask($"{party} attacks {other}", HypothesisAct.Attack, party, other);
                }
            }
        }

        return answers.ToImmutable();

        void Ask(string question, HypothesisAct act, string actor, string target)
        {
            WhatIfAnswer answer = reasoner.Answer(new Hypothesis(question, act, actor, target, []));

            // What a threat sets off, an attack does too; it is said once, at the attack.
            bool isNew = answer.Obligations.Any(row => !answers.Any(known => known.Hypothesis.Target == target && known.Obligations.Any(old => old.Clause == row.Clause)));
            if (answer.Obligations.Length > 0 && isNew)
            {
                answers.Add(answer);
            }
        }
    }
}
