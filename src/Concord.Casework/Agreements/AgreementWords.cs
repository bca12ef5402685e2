using System.Collections.Frozen;

namespace Concord.Casework.Agreements;

/// <summary>Words that tell of agreements, by lemma.</summary>
internal static class AgreementWords
{
    /// <summary>Nouns that name an agreement.</summary>
    public static readonly FrozenSet<string> Nouns = Set(
        "treaty pact accord agreement deal truce ceasefire cease-fire armistice memorandum protocol convention compact concordat entente accords contract declaration arrangement");

    /// <summary>Nouns that name a part of one.</summary>
    public static readonly FrozenSet<string> PartNouns = Set("clause article provision section paragraph annex term text wording language guarantee document paper condition point element component chapter");

    /// <summary>Verbs by which an agreement comes about, with the status each gives.</summary>
    public static readonly FrozenDictionary<string, string> StatusVerbs = Table(
        "announce announced", "unveil announced", "negotiate announced", "broker announced", "mediate announced", "finalize announced", "finalise announced",
        "agree announced", "reach announced", "strike announced", "conclude announced", "seal announced", "forge announced", "cement announced", "clinch announced", "hammer announced", "wrap announced", "extend announced", "prolong announced", "renew announced",
        "initial initialled", "initialle initialled",
        "sign signed", "ink signed",
        "ratify ratified", "approve ratified",
        "suspend suspended", "freeze suspended",
        "withdraw withdrawal-announced", "quit withdrawal-announced", "leave withdrawal-announced", "exit withdrawal-announced", "pull withdrawal-announced", "renounce withdrawal-announced",
        "terminate terminated", "abrogate terminated", "annul terminated", "scrap terminated", "cancel terminated", "dissolve terminated", "denounce withdrawal-announced", "end withdrawal-announced",
        "lapse lapsed", "expire lapsed");

    /// <summary>Verbs that make parties and signatories of their subjects.</summary>
    public static readonly FrozenSet<string> SigningVerbs = Set(
        "sign ink conclude seal initial initialle reach strike agree forge cement finalize finalise enter clinch hammer wrap extend prolong renew");

    /// <summary>Verbs by which an agreement provides something.</summary>
    public static readonly FrozenSet<string> ProvidingVerbs = Set(
        "include contain provide oblige obligate commit require pledge cover encompass stipulate say bind guarantee mandate outline allow prohibit ban set "
        + "state specify compel envisage foresee entail extend ensure permit establish lay vow restore comprise address regulate limit restrict "
        + "give grant lift end halt withdraw release exchange affirm reaffirm enshrine feature forbid cap protect see let impose scrap abolish eliminate open create leave cede assign draw mark award exclude govern call propose require stop bar mention remove allot allocate apportion divide entitle settle reserve");

    /// <summary>Verbs by which parties bind themselves.</summary>
    public static readonly FrozenSet<string> PledgeVerbs = Set("agree pledge vow promise affirm reaffirm commit undertake consent plan intend aim want promise");

    /// <summary>How a verb relates an agreement to an earlier one.</summary>
    public static readonly FrozenDictionary<string, string> LineageVerbs = Table(
        "replace supersedes", "supersede supersedes", "supplant supersedes", "succeed supersedes", "override supersedes",
        "revive revives", "restore revives", "resurrect revives", "revisit revives", "reactivate revives", "reinstate revives", "activate revives", "renew revives",
        "echo revives", "recall revives",
        "amend amends", "update amends", "extend amends", "modify amends", "revise amends", "upgrade amends",
        "build builds-on", "expand builds-on", "follow builds-on", "complement builds-on", "supplement builds-on",
        "base builds-on", "rest builds-on", "model builds-on", "ground builds-on", "continue builds-on", "broaden builds-on", "deepen builds-on", "incorporate builds-on", "implement builds-on",
        "take supersedes", "do supersedes", "go builds-on", "resume revives", "put revives", "prolong amends", "tighten amends", "rewrite amends",
        "terminate terminates", "abrogate terminates", "end terminates", "annul terminates", "scrap terminates", "cancel terminates");

    /// <summary>Adjectives that mark an agreement as the earlier one of two.</summary>
    public static readonly FrozenSet<string> EarlierWords = Set("previous earlier old older former prior original past existing predecessor cold-war soviet-era");

    /// <summary>Nouns of the steps of an agreement, with the status each gives once it has been taken.</summary>
    public static readonly FrozenDictionary<string, string> StepNouns = Table(
        "signing signed", "signature signed", "initialling initialled", "ratification ratified", "withdrawal withdrawal-announced", "exit withdrawal-announced",
        "suspension suspended", "termination terminated", "abrogation terminated", "expiry lapsed");

    /// <summary>Verbs that say that something is not in an agreement.</summary>
    public static readonly FrozenSet<string> LackingVerbs = Set("lack omit drop");

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(params string[] rows)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach (string row in rows)
        {
            int space = row.IndexOf(' ', StringComparison.Ordinal);
            table[row[..space]] = row[(space + 1)..];
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
