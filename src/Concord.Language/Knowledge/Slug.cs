namespace Concord.Language.Knowledge;

/// <summary>Identifiers from names: lower-case ASCII with hyphens.</summary>
internal static class Slug
{
    private const string From = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžðþ";
    private const string To = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzdt";

    /// <summary>"Recep Tayyip Erdoğan" gives "recep-tayyip-erdogan".</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> slug = name.Length <= 256 ? stackalloc char[256] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            char lower = Fold(c);
            if (char.IsLetterOrDigit(lower))
            {
                slug[length++] = lower;
            }
            else if (lower is not ('\'' or '’' or '‘' or '.') && length > 0 && slug[length - 1] != '-')
            {
                slug[length++] = '-';
            }
        }

        length -= length > 0 && slug[length - 1] == '-' ? 1 : 0;
        return slug[..length].ToString();
    }

    /// <summary>Lower-case letter without its accent.</summary>
    public static char Fold(char c)
    {
        char lower = char.ToLowerInvariant(c);
        int at = lower < 0x80 ? -1 : From.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : To[at];
    }
}
