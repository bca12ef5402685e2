using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Kinds of provision in the words of a clause: ATOP obligation types, then domains of cooperation.</summary>
internal static class ProvisionKinds
{
    // A stem with an asterisk stands for every word that begins with it.
    private static readonly (string Kind, string[] Stems)[] Domains =
    [
        ("trade", ["trade", "tariff", "export", "import", "commerce", "commercial", "customs", "quota", "market"]),
        ("investment", ["invest", "investor", "investment"]),
        ("economy", ["econom*"]),
        ("finance", ["financ*", "loan", "credit", "currency"]),
        ("energy", ["energy", "oil", "gas", "pipeline", "electric*", "hydrogen", "hydropower", "solar", "lithium", "mineral", "mining"]),
        ("space", ["space", "satellite"]),
        ("science-technology", ["scien*", "technolog*", "research"]),
        ("culture", ["cultur*", "sport", "sports", "youth"]),
        ("tourism", ["tourism", "tourist"]),
        ("education", ["educat*", "student", "universit*", "scholarship"]),
        ("health", ["health", "healthcare", "medic*"]),
        ("agriculture", ["agricult*", "food", "grain", "fish*", "farm*", "wheat", "rice", "seed", "crop", "tuna", "catch", "dairy", "beef"]),
        ("transport", ["transport", "railway", "rail", "road", "flight", "aviation", "shipping", "ship", "vessel"]),
        ("infrastructure", ["infrastructur*", "bridge", "port", "terminal", "harbour", "harbor"]),
        ("humanitarian", ["humanitarian", "refugee", "returnee"]),
        ("security", ["security", "intelligence", "counterterror*", "counter-terror*"]),
        ("military-cooperation", ["military", "defence", "defense", "arms", "weapon", "exercise", "manoeuvre", "maneuver", "base", "bases"]),
        ("prisoner-exchange", ["prisoner", "hostage", "detainee", "captive"]),
        ("border", ["boundary", "demarcat*"]),
        ("diplomatic-relations", ["embass*", "diplomatic", "ambassador"]),
        ("withdrawal", ["pullback"]),
        ("justice", ["amnesty", "reparation"]),
        ("disarmament", ["disarm*", "cantonment", "demobili*"]),
        ("power-sharing", ["power-sharing"]),
        ("monitoring", ["monitor*", "observer", "verif*", "inspect*"]),
        ("dispute-settlement", ["arbitrat*", "tribunal"]),
        ("environment", ["climate", "emission", "environment*", "pollut*", "waste", "river", "water", "dam", "flow", "reservoir"]),
        ("migration", ["migra*", "visa", "permit", "nationality", "citizenship"]),
        ("nuclear", ["nuclear", "uranium", "enrich*"]),
        ("non-interference", ["interfer*", "noninterference", "non-interference", "sovereignty", "meddl*"]),
    ];

    private static readonly string[] Help = ["aid", "assist", "assistance", "defense", "defence", "defend", "help", "support", "intervene", "intervention", "protect"];
    private static readonly string[] Mutual = ["mutual", "reciprocal", "military", "collective", "each", "other", "either", "immediate", "mean"];
    private static readonly string[] Attack = ["attack", "aggression", "invasion", "invade", "war", "assault"];
    private static readonly string[] Arms =
        ["jet", "tank", "missile", "frigate", "submarine", "helicopter", "radar", "drone", "ammunition", "munition", "shell", "howitzer", "weapon", "warplane", "corvette",
            "spare", "boat", "artillery", "warhead", "launcher", "armament", "rocket", "battery", "interceptor", "aircraft"];

    private static readonly string[] Transfers = ["deliver", "delivery", "supply", "sell", "buy", "purchase", "transfer", "acquire", "order", "sale", "procure", "receive", "cost", "pay", "worth", "pass", "resell", "provide", "cover", "include", "comprise", "hand", "arrive", "contract", "guarantee", "service", "maintain"];
    private static readonly string[] Limits = ["limit", "cap", "restrict", "reduce", "ban", "ceiling", "maximum", "prohibit", "destroy", "dismantle"];

    /// <summary>Kinds that are obligations by ATOP.</summary>
    public static bool IsObligation(string kind) => kind is "defense" or "offense" or "neutrality" or "nonaggression" or "consultation";

    /// <summary>The kinds that the words of <paramref name="span"/> name, in order, none twice; empty where none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The clause.</param>
    /// <param name="skip">Parts of it that tell who says it.</param>
    public static List<string> Find(AnalyzedText text, TextSpan span, IReadOnlyList<TextSpan>? skip = null)
    {
        HashSet<string> lemmas = new(StringComparer.Ordinal);
        List<string> domains = [];
        bool means = false;
        for (int i = TextIndex.FirstToken(text, span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
        {
            Token token = text.Tokens[i];
            if (skip is not null && skip.Any(part => part.Contains(token.Span)))
            {
                continue;
            }

            if (token.Lemma == "Security" && i + 1 < text.Tokens.Length && text.Tokens[i + 1].Lemma == "Council")
            {
                continue;
            }

            string lemma = token.Lemma.ToLowerInvariant();
            string before = i > 0 ? text.Tokens[i - 1].Lemma.ToLowerInvariant() : "";

            // "Air defence systems" and "cyber attacks" are no help and no attack.
            bool isPart = (lemma is "defence" or "defense" && token.Deprel.StartsWith("compound", StringComparison.Ordinal) && token.Head > i && IsDefenceThing(text.Tokens[token.Head].Lemma.ToLowerInvariant()))
                || (lemma == "attack" && before is "cyber" or "heart" or "hacker");
            if (!isPart)
            {
                lemmas.Add(lemma);
            }

            means |= lemma is "means" or "mean" && (before is "all" or "every" or "necessary" or "available" || (before == "the" && i > 1 && text.Tokens[i - 2].Lemma.ToLowerInvariant() is "all" or "of"));
            foreach ((string kind, string[] stems) in Domains)
            {
                if (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb && StartsWithAny(lemma, stems) && !domains.Contains(kind))
                {
                    domains.Add(kind);
                }
            }
        }

        List<string> special = [.. Special(lemmas)];
        domains.RemoveAll(kind => kind == "transport" && special.Exists(other => other is "arms-transfer" or "finance"));
        List<string> kinds = Obligations(lemmas, means);
        return kinds.Count > 0 ? [.. kinds, .. special.Where(kind => kind != "military-cooperation")] : [.. special.Union(domains, StringComparer.Ordinal)];
    }

    private static List<string> Obligations(HashSet<string> lemmas, bool means)
    {
        bool help = lemmas.Overlaps(Help), mutual = lemmas.Overlaps(Mutual), attack = lemmas.Overlaps(Attack);
        bool negated = lemmas.Overlaps(["not", "refrain", "abstain", "renounce", "non-aggression", "nonaggression", "never", "forswear", "neither", "ban", "forbid", "prohibit", "outlaw", "rule"]);
        bool force = lemmas.Overlaps(["force", "hostility", "attack", "aggression", "threat", "hostile", "invade"]);
        bool stop = lemmas.Overlaps(["halt", "cease", "stop", "end", "cessation", "suspend", "silence"]) && lemmas.Overlaps(["hostility", "fighting", "fire", "shelling", "gun", "strike", "attack", "offensive"]);
        bool coalition = lemmas.Overlaps(["alliance", "coalition", "bloc", "grouping"]) && lemmas.Overlaps(["join", "enter", "against", "direct", "aim"]);
        List<string> kinds = [];
        bool isHelpDuty = lemmas.Overlaps(["duty", "obligation", "commitment", "promise"]) && lemmas.Overlaps(["help", "assist", "defend", "aid"]);
        bool clause = isHelpDuty || lemmas.Contains("clause") && lemmas.Overlaps(["military", "defense", "defence", "assistance"]);
        if (clause || (means && (attack || help)) || (help && attack && !negated) || (help && mutual && HasDefence(lemmas)) || (lemmas.Contains("defend") && lemmas.Overlaps(["other", "another", "each", "either", "oblige", "bind", "commit", "require", "obligate"])))
        {
            kinds.Add("defense");
        }

        bool supports = negated && lemmas.Overlaps(["support", "help", "assist", "aid", "shelter", "arm"]) && lemmas.Overlaps(["attacker", "aggressor", "enemy"]);
        if (supports)
        {
            kinds.Remove("defense");
        }

        if ((coalition && negated) || supports)
        {
            kinds.Add("neutrality");
        }
        else if ((negated && force && !help) || stop || lemmas.Overlaps(["ceasefire", "cease-fire", "truce", "nonaggression", "non-aggression"]))
        {
            kinds.Add("nonaggression");
        }

        bool neutral = lemmas.Contains("neutrality") || (lemmas.Contains("neutral") && lemmas.Overlaps(["remain", "stay", "war", "conflict"]));
        if (neutral && !kinds.Contains("neutrality"))
        {
            kinds.Add("neutrality");
        }

        if (lemmas.Overlaps(["consult", "consultation"]))
        {
            kinds.Add("consultation");
        }

        return kinds;
    }

    /// <summary>Kinds that two words make together.</summary>
    private static IEnumerable<string> Special(HashSet<string> lemmas)
    {
        bool arms = lemmas.Overlaps(Arms) || (lemmas.Contains("fighter") && lemmas.Overlaps(["jet", "air", "squadron", "combat", "stealth"]));
        if (lemmas.Overlaps(["hand", "lay", "surrender", "give", "turn"]) && lemmas.Overlaps(["weapon", "arm", "arms"]) && lemmas.Overlaps(["rebel", "fighter", "militia", "guerrilla", "group", "down", "over", "camp"]))
        {
            yield return "disarmament";
            arms = false;
        }

        if (lemmas.Overlaps(["ship", "vessel"]) && ((lemmas.Contains("hand") && lemmas.Contains("over")) || lemmas.Overlaps(["resell"]) || (lemmas.Contains("pass") && lemmas.Contains("on"))))
        {
            yield return "arms-transfer";
        }

        if (lemmas.Overlaps(["mine", "landmine"]) && lemmas.Overlaps(["lay", "plant", "clear", "map", "remove", "new"]))
        {
            yield return "arms-control";
        }

        if (lemmas.Overlaps(["aid", "relief"]) && lemmas.Overlaps(["convoy", "flight", "corridor", "delivery", "passage", "shipment", "agency", "worker", "truck"]))
        {
            yield return "humanitarian";
        }

        if (lemmas.Overlaps(["free", "release"]) && lemmas.Overlaps(["hold", "wounded", "captive", "minor", "detain"]))
        {
            yield return "prisoner-exchange";
        }

        if (lemmas.Overlaps(["court", "tribunal", "judge"]) && lemmas.Overlaps(["crime", "try", "atrocity", "prosecute"]))
        {
            yield return "justice";
        }

        if ((lemmas.Overlaps(["seat", "minister", "ministry", "post", "governor", "governorship"]) && lemmas.Overlaps(["parliament", "cabinet", "government", "rebel", "third", "half", "name"]))
            || lemmas.Overlaps(["election", "elections"]) || (lemmas.Overlaps(["unity", "transitional", "interim"]) && lemmas.Overlaps(["government", "cabinet", "council"])))
        {
            yield return "power-sharing";
        }

        if (lemmas.Overlaps(["duty", "duties"]) && lemmas.Overlaps(["import", "export", "good", "goods", "remove", "cut", "lower", "abolish", "percent", "cent"]))
        {
            yield return "trade";
        }

        if (lemmas.Overlaps(["zone", "strip", "corridor", "area"]) && lemmas.Overlaps(["troop", "soldier", "military", "demilitarise", "demilitarize", "buffer"]) && lemmas.Overlaps(["free", "no", "not", "keep", "demilitarise", "demilitarize", "buffer", "empty", "leave"]))
        {
            yield return "withdrawal";
        }

        if (lemmas.Contains("hotline"))
        {
            yield return "consultation";
        }

        if (arms && lemmas.Overlaps(Transfers))
        {
            yield return "arms-transfer";
        }
        else if (arms && lemmas.Overlaps(["consent", "permission", "approval"]))
        {
            yield return "arms-transfer";
        }
        else if (arms && (lemmas.Overlaps(Limits) || (lemmas.Contains("move") && !lemmas.Overlaps(["back", "away"]))))
        {
            yield return "arms-control";
        }

        if (lemmas.Overlaps(["train", "training"]) && lemmas.Overlaps(["crew", "pilot", "sailor", "soldier", "officer", "troop", "police"]))
        {
            yield return "military-cooperation";
        }

        if (lemmas.Overlaps(["train", "training"]) && lemmas.Overlaps(["engineer", "teacher", "worker", "technician", "doctor", "specialist"]))
        {
            yield return "education";
        }

        if (lemmas.Overlaps(["pay", "penalty", "instalment", "installment", "payment", "contribute", "fund", "cost", "put", "spend", "provide"]) && lemmas.Overlaps(["million", "billion", "penalty", "fine", "dollar", "euro", "advance", "instalment", "installment"]))
        {
            yield return "finance";
        }

        if (lemmas.Overlaps(["notice", "notification"]) && !lemmas.Overlaps(["extend", "renew", "prolong"]) && lemmas.Overlaps(["month", "year", "day", "withdraw", "leave", "end", "terminate", "denounce"]) && lemmas.Overlaps(["leave", "end", "terminate", "withdraw", "six", "month", "denounce", "give", "year"]))
        {
            yield return "termination";
        }

        if (lemmas.Overlaps(["dispute", "violation", "disagreement", "incident", "disagree", "quarrel", "difference"]) && lemmas.Overlaps(["panel", "court", "tribunal", "arbitration", "commission", "judge", "committee", "settle", "resolve", "deal", "refer", "arbitrator", "justice"]))
        {
            yield return "dispute-settlement";
        }

        if (lemmas.Overlaps(["release", "free", "swap"]) && lemmas.Overlaps(["prison", "jail", "custody", "captivity", "inmate"]))
        {
            yield return "prisoner-exchange";
        }

        if (lemmas.Overlaps(["court", "tribunal", "arbitrator", "panel"]) && lemmas.Overlaps(["decide", "rule", "settle", "arbitrate"]))
        {
            yield return "dispute-settlement";
        }

        if (lemmas.Overlaps(["withdraw", "leave", "denounce", "terminate", "cancel", "quit"]) && lemmas.Overlaps(["either", "party", "side", "country"]) && lemmas.Overlaps(["year", "month"])
            && lemmas.Overlaps(["can", "may", "only", "after", "before"]) && !lemmas.Overlaps(["troop", "force", "soldier"]))
        {
            yield return "termination";
        }

        bool ofTreaty = lemmas.Overlaps(["treaty", "pact", "accord", "agreement"]);
        if (!ofTreaty && lemmas.Overlaps(["pull", "leave", "withdraw", "withdrawal", "retreat", "evacuate", "vacate"]) && lemmas.Overlaps(["troop", "force", "army", "soldier", "unit", "position", "fighter", "weapon", "artillery", "tank"]))
        {
            yield return "withdrawal";
        }

        if (lemmas.Overlaps(["move", "draw", "fall"]) && lemmas.Overlaps(["back", "away"]) && lemmas.Overlaps(["troop", "force", "army", "soldier", "unit", "gun", "artillery", "weapon", "tank"]))
        {
            yield return "withdrawal";
        }

        bool line = lemmas.Overlaps(["border", "frontier", "boundary"]) || (lemmas.Contains("line") && !lemmas.Contains("front"));
        if ((line && lemmas.Overlaps(["mark", "draw", "delimit", "cross", "crossing", "commission", "patrol", "common", "delineate", "demarcate", "follow"]) && !lemmas.Overlaps(["pipeline", "troop", "force", "army"]))
            || (lemmas.Overlaps(["leave", "cede", "assign", "award", "get", "receive", "give", "go"]) && lemmas.Overlaps(["island", "territory", "village", "land", "enclave", "reservoir", "valley", "well", "strip", "peninsula", "district", "islet", "reef", "heights", "hill"])))
        {
            yield return "border";
        }

        if (lemmas.Overlaps(["watch", "oversee", "supervise", "police"]) && lemmas.Overlaps(["truce", "ceasefire", "cease-fire", "compliance", "officer", "observer", "peacekeeper"]))
        {
            yield return "monitoring";
        }

        if (lemmas.Overlaps(["exchange", "share"]) && lemmas.Overlaps(["datum", "data"]))
        {
            yield return "monitoring";
        }
    }

    private static bool IsDefenceThing(string lemma) =>
        lemma is "system" or "ministry" or "minister" or "industry" or "procurement" or "spending" or "budget" or "chief" or "official" or "committee" or "company" or "equipment" or "technology";

    private static bool HasDefence(HashSet<string> lemmas) =>
        lemmas.Overlaps(["mutual", "reciprocal", "collective", "military"])
        && lemmas.Overlaps(["defense", "defence", "defend", "assistance", "aid", "help", "intervention", "clause"]);

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
