using System.Collections.Frozen;
using System.Collections.Immutable;
using Concord.Casework.Findings;

namespace Concord.Casework.WhatIf;

/// <summary>Holds a hypothetical event against the provisions of a case's agreements.</summary>
internal sealed class WhatIfReasoner(Case found)
{
    /// <summary>Two short words, or one that the question is about, tie a clause to a question that names no party.</summary>
    private const int LeastShared = 2;

    private static readonly FrozenSet<string> EmptyWords = FrozenSet.ToFrozenSet("state country party side government member nation get set use say let put run new old may one two all any not ask try see".Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Quarrels = FrozenSet.ToFrozenSet("dispute quarrel disagree disagreement argue row differ clash conflict incident".Split(' '), StringComparer.Ordinal);

    private readonly ImmutableArray<Agreement> standing = [.. found.Agreements.Where(agreement => !IsGone(found, agreement))];

    /// <summary>What follows; never an obligation without its clause.</summary>
    public WhatIfAnswer Answer(Hypothesis hypothesis)
    {
        string? actor = IdOf(hypothesis.Actor), target = IdOf(hypothesis.Target);
        List<TriggeredObligation> obligations = Triggered(hypothesis, actor, target, null);
        List<TriggeredObligation> second = [];
        foreach (TriggeredObligation obligation in obligations.Where(row => row.Kind == "defense"))
        {
            foreach (string obligor in obligation.Obligors)
            {
                // Who comes to the help of one attacks the other.
                second.AddRange(Triggered(hypothesis with { Act = HypothesisAct.Attack }, obligor, actor, obligation.Agreement).Where(row => row.Kind is "defense"));
            }
        }

        WhatIfOutcome outcome = Outcome(hypothesis, obligations, actor, target, out string why);
        return new WhatIfAnswer
        {
            Hypothesis = hypothesis, Outcome = outcome, Why = why,
            Obligations = [.. obligations], SecondOrder = [.. second], Conflicts = [.. Conflicts(obligations, actor)],
            Rates = BaseRates.Of([.. obligations.Select(row => row.Kind)]),
        };
    }

    /// <summary>The answer beside what reference data code. Where the reports give nothing, coded data make it unclear, for they give no clause.</summary>
    public static WhatIfAnswer With(WhatIfAnswer answer, ImmutableArray<ReferenceObligation> reference)
    {
        bool isOpen = answer.Outcome != WhatIfOutcome.Obligation && reference.Length > 0;
        return answer with
        {
            Reference = reference,
            Outcome = isOpen ? WhatIfOutcome.Unclear : answer.Outcome,
            Why = isOpen && answer.Outcome == WhatIfOutcome.None ? "Unclear: the reports give no clause for it; reference data code an obligation, and not its words." : answer.Why,
            Rates = BaseRates.Of([.. answer.Obligations.Select(row => row.Kind).Concat(reference.Select(row => row.Kind)).Distinct(StringComparer.Ordinal)]),
        };
    }

    private WhatIfOutcome Outcome(Hypothesis hypothesis, List<TriggeredObligation> obligations, string? actor, string? target, out string why)
    {
        // What is said not to be in there, in more of the question's words than any clause has.
        bool isOther = hypothesis.Act == HypothesisAct.Other && obligations.Count > 0;
        if (isOther && Absent(hypothesis) is { } lacking && Shared(lacking.Text, hypothesis) > obligations.Max(row => Shared(row.Clause, hypothesis)))
        {
            obligations.Clear();
        }

        if (obligations.Exists(row => row.Unclear.IsEmpty))
        {
            why = "A clause that the reports give is set off.";
            return WhatIfOutcome.Obligation;
        }

        if (obligations.Count > 0)
        {
            why = "Unclear: " + obligations[0].Unclear[0];
            return WhatIfOutcome.Unclear;
        }

        if (standing.IsEmpty)
        {
            why = "Unclear: the reports give no agreement whose clauses could be held against it.";
            return WhatIfOutcome.Unclear;
        }

        bool isConcerned = standing.Any(agreement => IsParty(agreement, actor) || IsParty(agreement, target));
        if (!isConcerned)
        {
            bool isNamed = actor is not null || target is not null || hypothesis.Actor.Length > 0;
            why = isNamed ? "None: neither is a party to an agreement that the reports tell of." : "Unclear: the question names no party that the reports know.";
            return isNamed ? WhatIfOutcome.None : WhatIfOutcome.Unclear;
        }

        if (hypothesis.Act == HypothesisAct.Withdrawal && standing.Any(agreement => IsParty(agreement, actor)))
        {
            why = "Unclear: the reports do not tell how a party may leave.";
            return WhatIfOutcome.Unclear;
        }

        if (hypothesis.Act == HypothesisAct.Other && Absent(hypothesis) is null && IsLeftOpen(hypothesis))
        {
            why = "Unclear: the reports say that this is left open or not known.";
            return WhatIfOutcome.Unclear;
        }

        why = Absent(hypothesis) is { } absent ? $"None: the reports say that it is not in there (“{absent.Text}”)." : "None: no provision that the reports give concerns it.";
        return WhatIfOutcome.None;
    }

    private List<TriggeredObligation> Triggered(Hypothesis hypothesis, string? actor, string? target, string? except)
    {
        List<TriggeredObligation> rows = [];
        foreach (Agreement agreement in standing)
        {
            foreach (Provision provision in agreement.Provisions)
            {
                if (agreement.Id != except && provision.Standing != ProvisionStanding.Absent && Obligors(agreement, provision, hypothesis, actor, target) is { Length: > 0 } obligors)
                {
                    rows.Add(new TriggeredObligation(
                        agreement.Id, provision.Kind, obligors, provision.Text, provision.Article, provision.Standing,
                        [.. Conditions(agreement, provision)], [.. Unclear(provision)], provision.Claims));
                }
            }
        }

        return [.. rows.OrderByDescending(row => Agreements.ProvisionKinds.IsObligation(row.Kind)).ThenByDescending(row => Shared(row.Clause, hypothesis))];
    }

    /// <summary>Whom the provision binds if this happens; empty where it is not set off.</summary>
    private static ImmutableArray<string> Obligors(Agreement agreement, Provision provision, Hypothesis hypothesis, string? actor, string? target)
    {
        bool byParty = IsParty(agreement, actor), onParty = IsParty(agreement, target);
        bool isForce = hypothesis.Act is HypothesisAct.Attack or HypothesisAct.War;
        switch (provision.Kind)
        {
            case "defense":
                string? victim = isForce && onParty && !byParty ? target : hypothesis.Act == HypothesisAct.War && byParty && !onParty ? actor : null;
                return victim is null ? [] : Bound(agreement, provision, victim);
            case "offense":
                return isForce && byParty && !onParty ? Bound(agreement, provision, actor!) : [];
            case "neutrality":
                bool isCoalition = Agreements.ProvisionGroups.Coalitions.Any(word => provision.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
                return isCoalition ? hypothesis.Act == HypothesisAct.Alliance && byParty ? [actor!] : []
                    : isForce && byParty != onParty ? Bound(agreement, provision, byParty ? actor! : target!) : [];
            case "nonaggression":
                bool isAgainst = onParty || target is null || hypothesis.Act == HypothesisAct.Breach;
                return byParty && isAgainst && (isForce || hypothesis.Act is HypothesisAct.Breach or HypothesisAct.Threat) ? [actor!] : [];
            case "consultation":
                bool isEndangered = hypothesis.Act == HypothesisAct.Other && Shared(provision.Text + " " + provision.Trigger, hypothesis) >= LeastShared;
                return isEndangered || ((isForce || hypothesis.Act == HypothesisAct.Threat) && onParty && !byParty) ? agreement.Parties : [];
            case "termination":
                return hypothesis.Act == HypothesisAct.Withdrawal && byParty ? [actor!] : [];
            case "dispute-settlement" when (hypothesis.Words.Any(Quarrels.Contains) || IsNoAgreement(hypothesis)) && (byParty || actor is null):
                return agreement.Parties;
            default:
                bool isAbout = actor is null && target is null && (Shared(provision.Text, hypothesis) >= LeastShared || (hypothesis.Words.Length is > 0 and <= 3 && Shared(provision.Text, hypothesis with { Words = [hypothesis.Words[0]] }) > 0));
                if (isAbout && hypothesis.Act is HypothesisAct.Other or HypothesisAct.Breach)
                {
                    return provision.Obligors.IsEmpty ? agreement.Parties : provision.Obligors;
                }

                bool isOwn = byParty && (provision.Obligors.IsEmpty || provision.Obligors.Contains(actor!));
                return isOwn && hypothesis.Act is HypothesisAct.Other or HypothesisAct.Breach && Shared(provision.Text, hypothesis) > 0 ? [actor!] : [];
        }
    }

    /// <summary>"X and Y cannot agree".</summary>
    private static bool IsNoAgreement(Hypothesis hypothesis) =>
        hypothesis.Words.Contains("agree") && new[] { "cannot", "can't", " not ", "fail", "never" }.Any(word => hypothesis.Question.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<string> Bound(Agreement agreement, Provision provision, string victim) =>
        [.. agreement.Parties.Where(party => party != victim && (provision.Obligors.IsEmpty || provision.Obligors.Contains(party)))];

    /// <summary>Words that the question shares with a clause, by word family; "stop" and "make" share nothing.</summary>
    private static int Shared(string clause, Hypothesis hypothesis)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string word in clause.Split([' ', ',', '.', ';', ':', '"', '“', '”', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            string lower = word.ToLowerInvariant();
            words.Add(Stem(lower));
        }

        return hypothesis.Words.Count(word => word.Length >= 3 && !EmptyWords.Contains(word) && !Agreements.AgreementWords.Nouns.Contains(word) && words.Contains(Stem(word)));
    }

    /// <summary>Endings cut, so that "tariffs" meets "tariff" and "inspections" meets "inspection".</summary>
    private static string Stem(string word) =>
        NewsLexicon.Default.Family(word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.EndsWith('s') && word.Length > 3 && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word);

    private IEnumerable<string> Conditions(Agreement agreement, Provision provision)
    {
        if (agreement.Status is { Value: not "in-force" } status)
        {
            yield return status.Value is "terminated" or "lapsed" or "suspended"
                ? $"the agreement is {status.Value}, as the reports tell"
                : status.Value == "withdrawal-announced" ? "a party has announced its withdrawal; until that takes effect the agreement is in force"
                : $"the reports tell that it is {status.Value}; none tells that it is ratified and in force";
        }
        else if (agreement.Status is null)
        {
            yield return "whether it is in force is not told";
        }

        if (provision.Trigger is { } trigger)
        {
            yield return $"“{trigger}”";
        }

        foreach (string exception in provision.Exceptions)
        {
            yield return $"“{exception}”";
        }

        if (provision.Standing == ProvisionStanding.Disputed)
        {
            yield return "reports disagree whether it is in there";
        }
    }

    private static IEnumerable<string> Unclear(Provision provision)
    {
        if (provision.Standing == ProvisionStanding.Disputed)
        {
            yield return "reports disagree about the clause.";
        }
        else if (provision.Kind is "defense" or "offense" && provision.Standing == ProvisionStanding.Reported && provision.Trigger is null && provision.Strength.IsEmpty)
        {
            yield return "the clause is only told of, and neither its trigger nor what it obliges to is given.";
        }
    }

    /// <summary>An obligation to help against somebody whom another agreement forbids to attack.</summary>
    private IEnumerable<string> Conflicts(List<TriggeredObligation> obligations, string? attacker)
    {
        foreach (TriggeredObligation obligation in obligations.Where(row => row.Kind is "defense" or "offense"))
        {
            foreach (Agreement other in standing.Where(agreement => agreement.Id != obligation.Agreement && IsParty(agreement, attacker)))
            {
                Provision? peace = other.Provisions.FirstOrDefault(provision => provision.Kind is "nonaggression" or "neutrality" && provision.Standing != ProvisionStanding.Absent);
                string? torn = peace is null ? null : obligation.Obligors.FirstOrDefault(obligor => other.Parties.Contains(obligor));
                if (torn is not null)
                {
                    yield return $"{NameOf(torn)} is bound to help by “{obligation.Clause}” and to keep peace by “{peace!.Text}” ({other.Name}).";
                }
            }
        }
    }

    private Provision? Absent(Hypothesis hypothesis) =>
        standing.SelectMany(agreement => agreement.Provisions).FirstOrDefault(provision => provision.Standing == ProvisionStanding.Absent && Shared(provision.Text, hypothesis) > 0);

    /// <summary>Whether something that the reports leave open shares words with the question.</summary>
    private bool IsLeftOpen(Hypothesis hypothesis) =>
        found.Findings.Any(finding => finding.IsUnknown && Shared(finding.Statement, hypothesis) > 0);

    private string NameOf(string id) => found.Actors.FirstOrDefault(actor => actor.Id == id)?.Name ?? id;

    private string? IdOf(string name) => name.Length == 0 ? null : found.Actors
        .FirstOrDefault(actor => actor.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || actor.Aliases.Any(alias => alias.Equals(name, StringComparison.OrdinalIgnoreCase)))?.Id;

    private static bool IsParty(Agreement agreement, string? actor) => actor is not null && agreement.Parties.Contains(actor);

    /// <summary>Replaced or ended by another agreement of the case.</summary>
    private static bool IsGone(Case found, Agreement agreement) =>
        found.Agreements.Any(other => other.Lineage.Any(link => link.Agreement == agreement.Id && link.Relation is "supersedes" or "terminates"));
}
