using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Kinds of provision in the words of a clause: ATOP obligation types, then domains of cooperation.</summary>
internal static class ProvisionKinds
{
    // A stem with an asterisk stands for every word that begins with it.
    private static readonly (string Kind, string[] Stems)[] Domains =
    [
        ("trade", ["trade", "tariff", "export", "import", "commerce", "commercial", "customs"]),
        ("investment", ["invest*"]),
        ("economy", ["econom*", "financ*"]),
        ("energy", ["energy", "oil", "gas", "pipeline", "electric*"]),
        ("space", ["space", "satellite"]),
        ("science-technology", ["scien*", "technolog*", "research"]),
        ("culture", ["cultur*", "sport", "sports", "youth"]),
        ("tourism", ["tourism", "tourist"]),
        ("education", ["educat*", "student", "universit*"]),
        ("health", ["health", "healthcare", "medic*"]),
        ("agriculture", ["agricult*", "food", "grain", "fish*"]),
        ("infrastructure", ["infrastructur*", "bridge", "railway", "road", "port"]),
        ("humanitarian", ["humanitarian", "refugee"]),
        ("security", ["security", "intelligence", "counterterror*", "counter-terror*"]),
        ("military-cooperation", ["military", "defence", "defense", "arms", "weapon", "exercise"]),
        ("prisoner-exchange", ["prisoner", "hostage", "detainee", "captive"]),
        ("border", ["border", "boundary", "demarcat*", "frontier"]),
        ("diplomatic-relations", ["embass*", "diplomatic", "ambassador"]),
        ("withdrawal", ["withdraw*", "pullback"]),
        ("environment", ["climate", "emission", "environment*"]),
        ("migration", ["migra*", "visa"]),
        ("nuclear", ["nuclear", "uranium", "enrich*"]),
        ("non-interference", ["interfer*", "noninterference", "non-interference", "sovereignty", "meddl*"]),
    ];

    private static readonly string[] Help = ["aid", "assist", "assistance", "defense", "defence", "defend", "help", "support", "intervene", "intervention", "protect"];
    private static readonly string[] Mutual = ["mutual", "reciprocal", "military", "collective", "each", "other", "either", "immediate", "mean"];
    private static readonly string[] Attack = ["attack", "aggression", "invasion", "invade", "war", "assault"];

    /// <summary>The kinds that the words of <paramref name="span"/> name, in order, none twice; empty where none.</summary>
    public static List<string> Find(AnalyzedText text, TextSpan span)
    {
        bool help = false, means = false, mutual = false, attack = false, negated = false, force = false, consult = false, neutral = false, cease = false;
        List<string> domains = [];
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            Token token = text.Tokens[i];
            if (!span.Contains(token.Span) || (token.Lemma == "Security" && i + 1 < text.Tokens.Length && text.Tokens[i + 1].Lemma == "Council"))
            {
                continue;
            }

            string lemma = token.Lemma.ToLowerInvariant();
            help |= Contains(Help, lemma);
            means |= lemma is "means" or "mean" && i > 0 && text.Tokens[i - 1].Lemma.ToLowerInvariant() is "all" or "every" or "necessary" or "available";
            mutual |= Contains(Mutual, lemma);
            attack |= Contains(Attack, lemma);
            negated |= lemma is "not" or "refrain" or "abstain" or "renounce" or "non-aggression" or "nonaggression";
            force |= lemma is "force" or "hostility" or "attack" or "aggression" or "threat";
            consult |= lemma is "consult" or "consultation";
            neutral |= lemma is "neutral" or "neutrality";
            cease |= lemma is "ceasefire" or "cease-fire" or "truce" or "nonaggression" or "non-aggression";
            foreach ((string kind, string[] stems) in Domains)
            {
                if (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb && StartsWithAny(lemma, stems) && !domains.Contains(kind))
                {
                    domains.Add(kind);
                }
            }
        }

        List<string> kinds = [];
        if (means && attack)
        {
            kinds.Add("defense");
        }
        else if (help && (attack || mutual) && !(domains.Count > 2 && !attack))
        {
            // "mutual defence" and "help if attacked" oblige to defend; "support" alone does not.
            if (attack || HasDefence(text, span))
            {
                kinds.Add("defense");
            }
        }

        if ((negated && force && !help) || cease)
        {
            kinds.Add("nonaggression");
        }

        if (neutral)
        {
            kinds.Add("neutrality");
        }

        if (consult)
        {
            kinds.Add("consultation");
        }

        if (kinds.Count == 0)
        {
            kinds.AddRange(domains);
        }

        return kinds;
    }

    private static bool HasDefence(AnalyzedText text, TextSpan span)
    {
        bool mutual = false, defence = false;
        foreach (Token token in text.Tokens)
        {
            if (span.Contains(token.Span))
            {
                string lemma = token.Lemma.ToLowerInvariant();
                mutual |= lemma is "mutual" or "reciprocal" or "collective" or "military";
                defence |= lemma is "defense" or "defence" or "defend" or "assistance" or "aid" or "help" or "intervention" or "clause";
            }
        }

        return mutual && defence;
    }

    private static bool Contains(string[] words, string lemma) => Array.IndexOf(words, lemma) >= 0;

    private static bool StartsWithAny(string lemma, string[] stems)
    {
        foreach (string stem in stems)
        {
            if (stem.EndsWith('*') ? lemma.AsSpan().StartsWith(stem.AsSpan()[..^1], StringComparison.Ordinal) : lemma.Equals(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
