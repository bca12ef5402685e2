using System.Collections.Frozen;

namespace Concord.Language.Knowledge;

/// <summary>Levels what romanisations write differently, and measures what is left.</summary>
internal static class NameSounds
{
    private const int Never = 100, LongestPart = 64;

    // Longer before shorter; each is read over the whole part in turn.
    private static readonly (string From, string To)[] Digraphs =
    [
        ("shch", "sch"), ("tsch", "ch"), ("tch", "ch"), ("yev", "ev"), ("iev", "ev"), ("ue", "u"), ("oe", "o"), ("ae", "a"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("dj", "j"),
        ("zh", "j"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("aa", "a"), ("ay", "e"), ("ai", "e"), ("ey", "e"), ("ei", "e"), ("iy", "i"), ("yi", "i"), ("yj", "i"),
        ("yy", "i"), ("ij", "i"), ("ii", "i"), ("y", "i"), ("ck", "k"), ("tz", "ts"), ("w", "v"), ("q", "k"),
    ];

    private static readonly (string From, string To)[] Endings = [("ow", "ov"), ("off", "ov"), ("enka", "enko"), ("ks", "x")];

    private static readonly string[][] Given =
    [
        ["volodymyr", "vladimir", "wladimir", "uladzimir"], ["mykola", "nikolai", "nikolay", "mikola", "mikalai"], ["oleksandr", "aleksandr", "alexander", "alexandr", "aliaksandr"],
        ["serhii", "serhiy", "sergei", "sergey", "siarhei", "sergej"], ["andrii", "andriy", "andrei", "andrey", "andrej"], ["dmytro", "dmitry", "dmitri", "dmitriy", "dmitrii", "dzmitry"],
        ["oleksii", "oleksiy", "alexei", "alexey", "aleksei", "aleksey"], ["yevhen", "evgeny", "yevgeny", "evgeniy", "evgenii", "yevgeniy", "yevheniy"], ["mykhailo", "mikhail", "mihail", "mykhaylo"],
        ["pavlo", "pavel"], ["petro", "petr", "pyotr"], ["ihor", "igor"], ["oleh", "oleg"], ["olha", "olga"], ["iryna", "irina"], ["yuriy", "yuri", "yury", "yurii", "jurij"],
        ["kateryna", "ekaterina", "yekaterina"], ["olena", "elena", "yelena"], ["yulia", "yuliia", "iuliia", "julia"], ["vasyl", "vasily", "vasiliy", "vasilii"], ["maksym", "maxim", "maksim"],
        ["mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohamad", "mehmed", "mohd"], ["yousef", "yusuf", "yousuf", "youssef", "yusef", "yosef"], ["hussein", "husayn", "hossein", "hussain", "husain", "hossain"],
        ["masoud", "massoud", "masud", "masood"], ["said", "saeed", "sayed", "saeid"], ["ahmad", "ahmed"], ["omar", "umar"], ["osama", "usama"], ["muammar", "moammar", "mouammar", "muamar"],
        ["khalid", "khaled"], ["tariq", "tarek", "tareq"], ["hassan", "hasan"], ["mustafa", "mostafa", "moustafa"], ["mahmoud", "mahmud"], ["qassem", "kassem", "qasem", "qasim", "kassim"],
        ["faisal", "faysal", "feisal"], ["ismail", "esmail", "ismael", "esmaeil"], ["bashar", "bachar"], ["nasser", "nasir", "naser"], ["jamal", "gamal", "djamal", "jamaal"], ["ibrahim", "ebrahim"],
        ["benjamin", "binyamin"], ["laden", "ladin"], ["gaddafi", "qadhafi", "qaddafi", "kadafi", "gadhafi", "khadafy", "kaddafi", "gadafi", "qadafi"],
    ];

    private static readonly string[][] Places =
    [
        ["kyiv", "kiev"], ["kharkiv", "kharkov"], ["lviv", "lvov"], ["odesa", "odessa"], ["chornobyl", "chernobyl"], ["luhansk", "lugansk"], ["mykolaiv", "nikolaev", "nikolayev"],
        ["chernihiv", "chernigov"], ["zaporizhzhia", "zaporizhia", "zaporozhye", "zaporizhzhya"], ["dnipro", "dnepr", "dnieper"], ["donbas", "donbass"], ["vinnytsia", "vinnitsa"], ["mumbai", "bombay"],
        ["kolkata", "calcutta"], ["chennai", "madras"], ["bengaluru", "bangalore"], ["beijing", "peking"], ["tehran", "teheran"], ["yangon", "rangoon"], ["guangzhou", "canton"], ["gdansk", "danzig"],
        ["busan", "pusan"], ["daegu", "taegu"], ["incheon", "inchon"], ["makkah", "mecca"], ["hodeidah", "hudaydah", "hodeida"], ["sanaa", "sana"], ["idlib", "edlib"], ["marrakesh", "marrakech"],
        ["benghazi", "bengasi"], ["misrata", "misurata"], ["kabul", "cabul"], ["qom", "ghom"], ["isfahan", "esfahan"], ["baku", "bakou"], ["yerevan", "erevan"],
        ["fordow", "fordo"], ["sukhumi", "sokhumi"], ["ashgabat", "ashkhabad"],
    ];

    private static readonly FrozenDictionary<string, int> GivenGroups = Groups(Given), PlaceGroups = Groups(Places);

    public static bool SameGiven(string a, string b) => Together(GivenGroups, a, b);

    public static bool SamePlace(string a, string b) => Together(PlaceGroups, a, b);

    /// <summary>A folded part with digraphs, doubled letters levelled.</summary>
    public static string Level(string part)
    {
        foreach ((string from, string to) in Endings)
        {
            part = part.EndsWith(from, StringComparison.Ordinal) ? part[..^from.Length] + to : part;
        }

        // "Haniyeh", "Haniya"; "Khashoggi", "Kashoggi".
        part = part.Length > 5 && part.EndsWith("eh", StringComparison.Ordinal) ? part[..^2] + "a" : part;
        part = part.StartsWith("kh", StringComparison.Ordinal) ? "k" + part[2..] : part;
        foreach ((string from, string to) in Digraphs)
        {
            part = part.Replace(from, to, StringComparison.Ordinal);
        }

        Span<char> level = stackalloc char[LongestPart];
        int length = 0;
        for (int i = 0; i < part.Length && length < LongestPart; i++)
        {
            char c = part[i];
            bool quiet = c == 'h' && i > 0 && i + 1 == part.Length;
            if (!quiet && (length == 0 || level[length - 1] != c))
            {
                level[length++] = c;
            }
        }

        return level[..length].ToString();
    }

    /// <summary>
    /// Weighted edits between levelled parts, in halves of a letter: a vowel or "h" 1, letters that romanisations exchange 1, another consonant 2, the
    /// last letter a vowel, never. Stops over <paramref name="limit"/>.
    /// </summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return Never;
        }

        bool ends = a[^1] != b[^1] && (IsVowel(a[^1]) || IsVowel(b[^1]));
        if (ends)
        {
            return Never;
        }

        int[] row = new int[b.Length + 1];
        for (int j = 1; j <= b.Length; j++)
        {
            row[j] = row[j - 1] + Cost(b[j - 1]);
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] += Cost(a[i - 1]);
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : Exchange(a[i - 1], b[j - 1]);
                int best = Math.Min(Math.Min(row[j] + Cost(a[i - 1]), row[j - 1] + Cost(b[j - 1])), diagonal + change);
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[^1];
    }

    private static int Cost(char c) => IsVowel(c) || c == 'h' ? 1 : 2;

    private static int Exchange(char a, char b) => Pair(a, b, "ae") || Pair(a, b, "ou") || Pair(a, b, "zs") || Pair(a, b, "fv") || Pair(a, b, "ck")
        ? 1 : IsVowel(a) && IsVowel(b) ? 2 : 3;

    private static bool Pair(char a, char b, string two) => two[0] == a && two[1] == b || two[0] == b && two[1] == a;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Together(FrozenDictionary<string, int> groups, string a, string b) =>
        groups.TryGetValue(a, out int x) && groups.TryGetValue(b, out int y) && x == y;

    private static FrozenDictionary<string, int> Groups(string[][] groups)
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int g = 0; g < groups.Length; g++)
        {
            foreach (string name in groups[g])
            {
                index.TryAdd(name, g);
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
