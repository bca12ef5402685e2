using System.Collections.Frozen;

namespace Concord.Language.Engine;

/// <summary>Past forms of irregular verbs whose verb is beyond doubt ("saw" and "found" are left to the model).</summary>
internal static class IrregularVerbs
{
    private const string Table = """
        arise arose arisen; awake awoke awoken; be was were been; bear borne; beat beaten; become became; begin began begun; behold beheld;
        bend bent; beset beset; bid bade bidden; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
        broadcast broadcast; build built; burst burst; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept;
        deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fallen; feed fed;
        fight fought; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast forecast; forget forgot forgotten;
        forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given;
        go went gone; grow grew grown; have had; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt;
        know knew known; lead led; leap leapt; learn learnt; lend lent; let let; lose lost; make made; mean meant; meet met; mislead misled;
        pay paid; plead pled; prove proven; put put; quit quit; ride rode ridden; ring rang rung; rise risen; run ran; say said; seek sought;
        sell sold; send sent; set set; sew sewn; shake shook shaken; shed shed; show shown; shrink shrank shrunk; shut shut; sing sang sung;
        sink sank sunk; sit sat; sleep slept; slide slid; slit slit; speak spoke spoken; speed sped; spend spent; spin spun; spread spread;
        spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken; strive strove striven;
        swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
        tell told; think thought; throw threw thrown; thrust thrust; tread trod trodden; understand understood; wake woke woken;
        wear wore worn; weave wove woven; weep wept; win won; wring wrung; write wrote written
        """;

    private static readonly string[] Prefixes = ["under", "over", "with", "fore", "mis", "out", "re", "un", "up"];

    private static readonly FrozenDictionary<string, string> Verbs = Table.Split(';', StringSplitOptions.TrimEntries)
        .Select(line => line.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(words => words[1..].Select(form => (Form: form, Verb: words[0])))
        .DistinctBy(pair => pair.Form)
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Verb, StringComparer.Ordinal);

    /// <summary>The verb of a lower-cased past form, with a prefix ("withheld") or without; null where the table has none.</summary>
    public static string? Find(ReadOnlySpan<char> form)
    {
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> verbs = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        if (verbs.TryGetValue(form, out string? verb))
        {
            return verb;
        }

        foreach (string prefix in Prefixes)
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal) && form.Length - prefix.Length > 3
                && verbs.TryGetValue(form[prefix.Length..], out verb))
            {
                return prefix + verb;
            }
        }

        return null;
    }
}
