using System.Text;

namespace Concord.Language.Knowledge;

/// <summary>Identifiers from names: lower-case ASCII with hyphens.</summary>
internal static class Slug
{
    private const string From = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžðþ";
    private const string To = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzdt";

    /// <summary>"Recep Tayyip Erdoğan" gives "recep-tayyip-erdogan".</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in name)
        {
            char lower = Fold(c);
            if (char.IsLetterOrDigit(lower))
            {
                slug.Append(lower);
            }
            else if (lower is not ('\'' or '’' or '‘' or '.') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        while (slug.Length > 0 && slug[^1] == '-')
        {
            slug.Length--;
        }

        return slug.ToString();
    }

    /// <summary>Lower-case letter without its accent.</summary>
    public static char Fold(char c)
    {
        char lower = char.ToLowerInvariant(c);
        int at = lower < 0x80 ? -1 : From.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : To[at];
    }
}
