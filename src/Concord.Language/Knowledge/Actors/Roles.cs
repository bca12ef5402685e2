namespace Concord.Language.Knowledge.Actors;

/// <summary>Office or role beside a person's name.</summary>
/// <param name="Text">As written ("Kenyan Foreign Minister").</param>
/// <param name="First">First token.</param>
/// <param name="End">After the last token.</param>
/// <param name="Head">Last word, lower case.</param>
/// <param name="Kind">Kind of title.</param>
/// <param name="Country">Home state, where a state or nationality stands in it.</param>
internal readonly record struct Role(string Text, int First, int End, string Head, string Kind, string? Country);

/// <summary>Reads roles to the left of a name ("Kenyan Foreign Minister N") and in apposition ("N, the foreign minister,").</summary>
internal sealed class RoleReader(Context context)
{
    private const int AppositionTokens = 14;

    private readonly AnalyzedText text = context.Text;

    public Role? Of(int first, int end) => Left(first) ?? Right(end);

    /// <summary>Role that ends just before <paramref name="name"/>.</summary>
    public Role? Left(int name)
    {
        int at = name, start = text.Sentences[text.SentenceOf(name)].FirstToken;
        string? kind = null, country = null;
        int end = name;
        while (at > start)
        {
            int index = context.MatchOf[at - 1];
            KnowledgeMatch match = index < 0 ? default : context.Matches[index];
            ReadOnlySpan<char> form = text.Form(at - 1);
            if (index >= 0 && match.Tag == GazetteerTag.Title && match.EndToken <= name)
            {
                kind ??= match.Key;
                at = match.FirstToken;
            }
            else if (kind is null)
            {
                break;
            }
            else if (index >= 0 && match.Tag is GazetteerTag.State or GazetteerTag.Demonym or GazetteerTag.Organization or GazetteerTag.Body or GazetteerTag.Place or GazetteerTag.Outlet)
            {
                country ??= match.Actor?.Country;
                at = match.FirstToken;
            }
            else if (form is "'s" or "’s" or "-" or "and" && at - 2 >= start && context.MatchOf[at - 2] >= 0 && form is not "and"
                || IsModifier(form) || char.IsUpper(form[0]) && at - 1 > start && form.Length > 1 && index < 0)
            {
                at--;
            }
            else
            {
                break;
            }
        }

        while (at < end && (text.Form(at) is "'s" or "’s" or "-" or "and" or "of" or "for"))
        {
            at++;
        }

        return kind is null or "courtesy" ? Courtesy(kind, at, end) : Make(at, end, kind, country);
    }

    /// <summary>Role in apposition after the name.</summary>
    public Role? Right(int end)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(Math.Max(0, end - 1))];
        if (end + 1 >= sentence.EndToken || text.Form(end) is not ",")
        {
            return null;
        }

        int first = end + 1, limit = Math.Min(sentence.EndToken, first + AppositionTokens);
        string? kind = null, country = null;
        int stop = first;
        for (int i = first; i < limit; i++)
        {
            ReadOnlySpan<char> form = text.Form(i);
            // In "aide to the minister" the aide is the role.
            if (form is "," or "." or ";" or ":" or "—" or "–" or "(" or ")" || text.Tokens[i].Upos is Upos.Verb or Upos.Adp && kind is null)
            {
                break;
            }

            int index = context.MatchOf[i];
            if (index >= 0)
            {
                KnowledgeMatch match = context.Matches[index];
                country ??= match.Tag is GazetteerTag.State or GazetteerTag.Demonym or GazetteerTag.Organization ? match.Actor?.Country : null;
                if (match.Tag == GazetteerTag.Title && (kind is null || i < stop + 3))
                {
                    kind ??= match.Key;
                }
            }

            if (kind is not null && text.Tokens[i].Upos is Upos.Verb or Upos.Aux)
            {
                break;
            }

            stop = i + 1;
        }

        if (kind is null || stop <= first)
        {
            return null;
        }

        bool article = text.Form(first) is "the" or "a" or "an" or "The";
        return Make(article ? first + 1 : first, stop, kind, country);
    }

    /// <summary>Gender that a title shows.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> title) => title switch
    {
        "mr" or "mr." or "sir" or "king" or "prince" or "lord" or "spokesman" or "chairman" or "father" or "duke" or "emir" or "sheikh" or "congressman" or "pope" => Gender.Male,
        "mrs" or "mrs." or "ms" or "ms." or "miss" or "queen" or "princess" or "lady" or "dame" or "spokeswoman" or "chairwoman" or "duchess" or "congresswoman" or "sister" => Gender.Female,
        _ => Gender.Unknown,
    };

    private static string Spelled(string head) => head switch
    {
        "sen." or "sen" => "senator",
        "rep." or "rep" => "representative",
        "gen." or "gen" => "general",
        "gov." or "gov" => "governor",
        "col." or "col" => "colonel",
        "lt." or "lt" => "lieutenant",
        "capt." or "capt" => "captain",
        "adm." => "admiral",
        "maj." => "major",
        "sgt." => "sergeant",
        "prof." => "professor",
        _ => head,
    };

    private static Role? Courtesy(string? kind, int at, int end) => kind is null ? null : new Role("", at, end, "", kind, null);

    private static bool IsModifier(ReadOnlySpan<char> form) => form is "deputy" or "former" or "acting" or "senior" or "top" or "chief" or "outgoing"
        or "new" or "interim" or "incoming" or "longtime" or "veteran" or "late" or "then" or "exiled" or "ousted" or "opposition" or "state" or "national"
        or "foreign" or "defense" or "defence" or "interior" or "finance" or "trade" or "nuclear" or "special" or "government" or "party" or "of" or "for";

    private Role Make(int first, int end, string kind, string? country)
    {
        int last = end - 1;
        string head = context.Lower(last);
        for (int i = first; i < end; i++)
        {
            if (context.MatchOf[i] >= 0 && context.Matches[context.MatchOf[i]] is { Tag: GazetteerTag.Title } match)
            {
                head = context.Lower(match.EndToken - 1);
                break;
            }
        }

        return new Role(context.Written(first, end), first, end, Spelled(head), kind, country);
    }
}
