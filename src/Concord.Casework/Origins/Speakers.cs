using System.Collections.Frozen;
using Concord.Language.Knowledge;

namespace Concord.Casework.Origins;

/// <summary>Tells words that can name a source ("two diplomats", "the ministry") from those that cannot speak ("the alliance", "this step").</summary>
internal static class Speakers
{
    private static readonly FrozenSet<string> Collectives = Set(
        "government ministry police army military navy force authority administration parliament court tribunal commission committee council agency bureau office "
        + "department institute institution company corporation firm bank party opposition movement group organization organisation union federation club team "
        + "delegation embassy consulate mission palace presidency cabinet congress senate assembly side front leadership command staff regulator prosecution defence defense "
        + "industry media press newspaper channel broadcaster newsroom university think-tank watchdog charity hospital church people public world nation country state ally power "
        + "neighbour neighbor rebel insurgent militant guerrilla fighter separatist islamist critic supporter opponent sceptic skeptic villager local citizen inhabitant voter "
        + "family relative parent child man woman medic rescuer doctor nurse engineer fireman firefighter trader banker investor industrialist exporter miner driver passenger "
        + "lawyer leader head chief boss member insider counterpart colleague figure person everyone someone another analyst expert observer reader");

    private static readonly FrozenSet<string> Texts = Set(
        "report statement study survey poll document assessment communique communiqué filing letter analysis article interview speech broadcast dispatch bulletin "
        + "indictment ruling verdict complaint intelligence release account memo transcript tweet post editorial commentary research data figure record paper");

    /// <summary>Words after which a name only goes on describing.</summary>
    private static readonly string[] Cuts = [", ", " who ", " which ", " that ", " whose ", " (", " – ", " — ", ";"];

    private static readonly FrozenSet<string> Links = Set("of from in for at to by with on near around about against among between behind under over including aiming cited close familiar briefed");

    /// <summary>The words that name the source, without relative clauses and appositions.</summary>
    public static string Trim(string name)
    {
        foreach (string cut in Cuts)
        {
            int at = name.IndexOf(cut, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }

        return name.Trim();
    }

    /// <summary>Whether the head noun of <paramref name="name"/> is one that can say something.</summary>
    public static bool CanSpeak(string name) => IsOf(name, Collectives) || IsTitle(HeadOf(name));

    /// <summary>Whether it names a text that somebody wrote to inform ("a report", "court filings"); an agreement is none.</summary>
    public static bool IsText(string name) => IsOf(name, Texts);

    private static bool IsOf(string name, FrozenSet<string> nouns) => Singulars(HeadOf(name)).Any(nouns.Contains);

    private static bool IsTitle(string head) => Singulars(head).Any(form => WorldKnowledge.Default.TryFindTitle(form, out _));

    /// <summary>Last word before the first preposition.</summary>
    private static string HeadOf(string name)
    {
        string head = "";
        foreach (string word in name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (head.Length > 0 && Links.Contains(word))
            {
                break;
            }

            head = word.Trim(',', '.', '"', '“', '”');
        }

        return head;
    }

    private static IEnumerable<string> Singulars(string word)
    {
        yield return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        if (word.EndsWith("men", StringComparison.Ordinal))
        {
            yield return word[..^3] + "man";
        }

        if (word.EndsWith('s'))
        {
            yield return word[..^1];
        }

        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
