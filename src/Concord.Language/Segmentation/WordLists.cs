using System.Collections.Frozen;

namespace Concord.Language.Segmentation;

/// <summary>Closed word lists that tokenisation and sentence splitting rest on. Compared without case unless said.</summary>
internal static class WordLists
{
    /// <summary>Abbreviations that a name or number follows: a full stop here never ends a sentence.</summary>
    public static readonly FrozenSet<string> Leading = Set("""
        mr mrs ms messrs mme mlle mx dr prof rev fr sr hon gen lt col maj capt cpt cmdr adm sgt cpl pvt brig gov lt.gov sen rep reps sens
        amb insp supt det pres st ste mt ft msgr esq atty asst ass't ald treas sec
        """);

    /// <summary>Abbreviations that may stand anywhere, so may also end a sentence.</summary>
    public static readonly FrozenSet<string> Anywhere = Set("""
        inc ltd co corp bros llc plc jr etc vs cf viz ca approx dept univ assn est ave blvd rd hwy dist
        jan feb apr jun jul aug sept sep oct nov dec mon tues tue wed thurs thur thu fri
        ph.d ed.d m.sc b.sc ll.b ll.m d.phil dr.sc ed eds vol vols pp ser lb lbs oz sq hrs hr min mins sec secs tel attn arr arrv govt
        intl natl minn calif conn mich penn colo ariz okla tenn fla ala tex wis nev nebr neb del dak mont ind ill ont que b.c
        bhd pty gmbh s.a incl excl prev encl ave dep yrs yr bn mln
        """);

    /// <summary>Abbreviations only where a digit follows ("No. 5", "p. 12").</summary>
    public static readonly FrozenSet<string> BeforeNumber = Set("ext no nos p pp art arts sec fig figs ch chap vol c ca para paras op pt pts res rm apt ver v");

    /// <summary>Words that are abbreviations only when written with a capital and not all in capitals.</summary>
    public static readonly FrozenSet<string> CapitalOnly = Set("""
        co ed jun sec min ill ind del mont gen col fr rep reps sen sens st est ave dec mar sat sun mon wed fri apr aug oct nov jan feb
        miss mass wash ore det rev hon ser dist ext pres maj adm conn minn colo penn tex art fig ft mt
        """);

    /// <summary>First parts that stay joined to what a hyphen adds ("non-stop", "mid-June").</summary>
    public static readonly FrozenSet<string> JoinedPrefixes = Set("""
        non e re mid anti co pre pro cross post over semi multi ex sub counter mini neo socio psycho inter intra micro un super arch
        ultra trans quasi pseudo uh mega proto bi tri de under
        """);

    /// <summary>Units that part from the number they are written against ("5pm", "$5m", "10km").</summary>
    public static readonly FrozenSet<string> Units = Set("""
        pm am k m b bn mn mm cm km kg g mg ft x lb lbs hz khz mhz ghz hrs hr min mins sec secs p mb gb tb kb tn trn mph kph kt kwh mw gw kw mt
        percent pct million billion trillion yrs yr years days hours minutes miles metres meters kilometres dollars euros
        """);

    /// <summary>Written words that are two syntactic words, with the length of the first.</summary>
    public static readonly FrozenDictionary<string, int> Contractions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3, ["gonna"] = 3, ["wanna"] = 3, ["gotta"] = 3, ["gimme"] = 3, ["lemme"] = 3, ["outta"] = 3,
        ["dont"] = 2, ["doesnt"] = 4, ["didnt"] = 3, ["isnt"] = 2, ["wasnt"] = 3, ["arent"] = 3, ["wouldnt"] = 5, ["couldnt"] = 5,
        ["shouldnt"] = 6, ["havent"] = 4, ["hasnt"] = 3, ["hadnt"] = 3, ["werent"] = 4, ["aint"] = 2, ["im"] = 1, ["ive"] = 1,
        ["youre"] = 3, ["theyre"] = 4, ["thats"] = 4, ["youve"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Top-level domains and file endings that make a dotted word one token.</summary>
    public static readonly FrozenSet<string> DomainEndings = Set("""
        com org net gov edu mil int info biz io tv ru cn uk de fr jp kr kp ir il ua by kz pl eu ca au nz br mx za ng ke eg sa ae qa tr gr es pt
        nl ch se fi dk cz hu ro bg rs hr si sk lt lv ee vn th sg ph pk bd lk np tw hk mn news media online site ai co
        doc docx xls xlsx pdf jpg jpeg png gif html htm txt zip exe csv ppt
        """);

    /// <summary>Words written with a slash as one.</summary>
    public static readonly FrozenSet<string> SlashWords = Set("w/o w/out s/he l/c n/a i/c b/c");

    /// <summary>Words written with an apostrophe at their head ("'em", "'til").</summary>
    public static readonly FrozenSet<string> HeadApostrophe = Set("em cause cuz til n tis twas bout");

    /// <summary>Words that open a sentence so often that an abbreviation before them may be taken to end one.</summary>
    public static readonly FrozenSet<string> Starters = Set("""
        the a an this that these those he she it they we you i his her its their our my your there here in on at for from by with as after before
        during since while when where who what why how if although though because but and or so yet however meanwhile moreover nevertheless
        also both each every all some many most several no not one two such other another under over between among according despite
        earlier later last next now then once until unless it's he's she's they're we're i'm let please thanks is are was were do does did can
        could will would should may might has have had about like just only even still analysts officials
        """);

    /// <summary>Verbs that report speech, for quotes followed by their speaker.</summary>
    public static readonly FrozenSet<string> SpeechVerbs = Set("""
        said says say asked asks added adds told tells replied wrote writes declared exclaimed cried shouted noted stated announced tweeted
        continued answered insisted warned explained claimed argued
        """);

    public static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
