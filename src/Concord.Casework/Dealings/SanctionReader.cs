using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Casework.Actors;
using Concord.Casework.Agreements;
using Concord.Evidence;

namespace Concord.Casework.Dealings;

/// <summary>Reads who imposes, lifts, extends, vetoes or breaks sanctions against whom, under which resolution.</summary>
internal sealed partial class SanctionReader(CaseMaterial material, ActorRegistry actors, ImmutableArray<string> claimIds, ImmutableArray<Dependents> trees)
{
    private const int NearTokens = 4;

    private static readonly FrozenDictionary<string, SanctionAct> Acts = new Dictionary<string, SanctionAct>(StringComparer.Ordinal)
    {
        ["impose"] = SanctionAct.Imposed, ["slap"] = SanctionAct.Imposed, ["adopt"] = SanctionAct.Imposed, ["introduce"] = SanctionAct.Imposed, ["tighten"] = SanctionAct.Imposed,
        ["expand"] = SanctionAct.Imposed, ["announce"] = SanctionAct.Imposed, ["sanction"] = SanctionAct.Imposed, ["lift"] = SanctionAct.Lifted, ["ease"] = SanctionAct.Lifted,
        ["end"] = SanctionAct.Lifted, ["remove"] = SanctionAct.Lifted, ["suspend"] = SanctionAct.Lifted, ["extend"] = SanctionAct.Extended, ["renew"] = SanctionAct.Extended,
        ["prolong"] = SanctionAct.Extended, ["veto"] = SanctionAct.Vetoed, ["block"] = SanctionAct.Vetoed, ["violate"] = SanctionAct.Violated, ["breach"] = SanctionAct.Violated,
        ["evade"] = SanctionAct.Violated, ["circumvent"] = SanctionAct.Violated, ["dodge"] = SanctionAct.Violated, ["bust"] = SanctionAct.Violated, ["enforce"] = SanctionAct.Enforced,
        ["implement"] = SanctionAct.Enforced, ["monitor"] = SanctionAct.Enforced,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Acts in the order of their first claim; claims of one act by one actor against one target are together.</summary>
    public ImmutableArray<Sanction> Read()
    {
        List<Sanction> found = [];
        Dictionary<(SanctionAct, string?, string?), int> known = [];
        for (int claim = 0; claim < material.Places.Length; claim++)
        {
            Claim source = material.ClaimAt(claim);
            if (source.Polarity == Polarity.Negative || source.Modality is not (Modality.Asserted or Modality.Alleged) || ActOf(claim, source) is not { } act)
            {
                continue;
            }

            int document = material.Places[claim].Document;
            string? actor = ActorAt(document, source.Subject), target = Target(document, source, actor);
            string quote = material.Quote(claim);
            string? resolution = ResolutionPattern().Match(quote) is { Success: true } number ? number.Groups[1].Value : null;
            if (known.TryGetValue((act, actor, target), out int at))
            {
                found[at] = found[at] with { Claims = [.. found[at].Claims, claimIds[claim]], Resolution = found[at].Resolution ?? resolution };
                continue;
            }

            known[(act, actor, target)] = found.Count;
            found.Add(new Sanction("n" + (found.Count + 1).ToString(CultureInfo.InvariantCulture), act, actor, target, resolution, quote, [claimIds[claim]]));
        }

        return [.. found];
    }

    private SanctionAct? ActOf(int claim, Claim source)
    {
        Dependents tree = trees[material.Places[claim].Document];
        string verb = tree.Text.Tokens[source.Head].Lemma.ToLowerInvariant();
        string quote = material.Quote(claim);
        bool isVeto = verb is "veto" || (verb is "use" or "cast" or "wield" or "exercise" && source.Object >= 0 && tree.Text.Tokens[source.Object].Lemma is "veto" or "power" && VetoPattern().IsMatch(quote));
        if (isVeto)
        {
            return SanctionPattern().IsMatch(quote) || ResolutionPattern().IsMatch(quote) || quote.Contains("resolution", StringComparison.OrdinalIgnoreCase) ? SanctionAct.Vetoed : null;
        }

        bool ofSanctions = source.Object >= 0 && tree.Below(source.Object, 2, "acl", "advcl").Exists(token => SanctionPattern().IsMatch(tree.Text.Form(token)));
        // "Violated the embargo set by …" may take the embargo for a part of another phrase.
        for (int token = source.Head + 1; source.Object < 0 && token <= source.Head + NearTokens && token < tree.Text.Tokens.Length; token++)
        {
            ofSanctions |= SanctionPattern().IsMatch(tree.Text.Form(token));
        }

        return (ofSanctions || verb == "sanction") && Acts.TryGetValue(verb, out SanctionAct act) ? act : null;
    }

    private string? Target(int document, Claim source, string? actor)
    {
        Dependents tree = trees[document];
        foreach (int anchor in new[] { source.Object, source.Head })
        {
            foreach (int child in anchor < 0 ? [] : tree.Of(anchor))
            {
                if (tree.Preposition(child) is "on" or "against" or "of" && ActorAt(document, child) is { } target && target != actor)
                {
                    return target;
                }
            }
        }

        return source.Object >= 0 && tree.Text.Tokens[source.Head].Lemma == "sanction" ? ActorAt(document, source.Object) : null;
    }

    private string? ActorAt(int document, int token) =>
        token >= 0 && actors.IdAt(document, token) is { } id && actors.Find(id) is { Type: not ("outlet" or "agency") } ? id : null;

    [GeneratedRegex(@"\b(?:[Ss]anctions?|[Ee]mbargo(?:es)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SanctionPattern();

    [GeneratedRegex(@"\b[Rr]esolution\s+(?:No\.\s*)?(\d{2,4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex ResolutionPattern();

    [GeneratedRegex(@"\bveto", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VetoPattern();
}
