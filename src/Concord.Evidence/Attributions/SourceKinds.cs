using System.Collections.Frozen;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>Nouns that speak, by the kind of source they make.</summary>
internal static class SourceKinds
{
    private static readonly FrozenSet<string> Texts = Set(
        "report statement treaty document filing letter poll survey study article transcript record records memo memorandum email book "
        + "bill law lawsuit indictment affidavit complaint resolution constitution agreement communique communiqué dispatch assessment "
        + "analysis estimate datum data figure statistic paper website post tweet message text census evidence research audit review "
        + "footage video image photo photograph intelligence speech press release obituary editorial column essay interview transcript");

    private static readonly FrozenSet<string> People = Set(
        "official source spokesman spokeswoman spokesperson aide adviser advisor diplomat lawmaker senator minister president leader "
        + "lawyer attorney prosecutor judge officer general commander soldier witness resident analyst expert observer scholar professor "
        + "researcher scientist economist historian critic supporter opponent activist insider person people man woman reporter journalist "
        + "correspondent author writer doctor executive investor trader voter member group politician strategist governor mayor "
        + "representative delegate ambassador envoy negotiator chief chairman chairwoman head director secretary investigator relative "
        + "family friend neighbor neighbour colleague campaigner commentator pundit columnist editor blogger user defector dissident rebel "
        + "fighter militant captain king queen prince pope bishop cleric imam victim survivor farmer worker teacher student");

    private static readonly FrozenSet<string> Bodies = Set(
        "government ministry department agency administration army military police court commission committee council parliament "
        + "congress senate embassy office bureau authority party campaign company firm bank union association organization organisation "
        + "institute foundation regime coalition alliance state country nation city bloc cabinet board kremlin palace navy force");

    private static readonly FrozenSet<string> Press = Set(
        "newspaper outlet network magazine broadcaster channel website paper daily media press tabloid program programme show blog site");

    private static readonly FrozenSet<string> Scholars = Set(
        "analyst expert scholar professor researcher scientist economist historian fellow lecturer academic institute university think-tank thinktank");

    private static readonly FrozenSet<string> Settings = Set(
        "rally interview speech debate conference event briefing appearance hearing meeting tweet statement op-ed ad");

    /// <summary>Whether the noun names an occasion at which something is said.</summary>
    public static bool IsSetting(string lemma) => Settings.Contains(lemma);

    /// <summary>Whether the noun looks like one who acts: "demonstrator", "loyalist", "Iowan".</summary>
    public static bool IsAgentive(string lemma)
    {
        foreach (string ending in (ReadOnlySpan<string>)["er", "or", "ist", "an", "ant", "ent", "ee", "people"])
        {
            if (lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsText(string lemma) => Texts.Contains(lemma);

    public static bool IsPerson(string lemma) => People.Contains(lemma) || Scholars.Contains(lemma);

    public static bool IsBody(string lemma) => Bodies.Contains(lemma);

    public static bool IsPress(string lemma) => Press.Contains(lemma);

    public static bool IsScholar(string lemma) => Scholars.Contains(lemma);

    /// <summary>Whether the noun can be a source rather than a reason: "citing officials", not "citing high costs".</summary>
    public static bool IsSpeaker(TreeView tree, int token)
    {
        Token noun = tree.Tokens[token];
        return noun.Upos == Upos.Propn || IsPerson(noun.Lemma) || IsBody(noun.Lemma) || IsPress(noun.Lemma) || IsText(noun.Lemma);
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
