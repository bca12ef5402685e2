using System.Text.RegularExpressions;

namespace Concord.Reading.Html;

/// <summary>Tells the second page of an article from the next article of a site.</summary>
internal static partial class NextPage
{
    /// <param name="next">Address of the page that the markup calls the next one; null where it names none.</param>
    /// <param name="canonical">Address of the article; null where it is not known.</param>
    public static bool Is(string? next, string? canonical)
    {
        if (next is null || canonical is null || !Uri.TryCreate(canonical, UriKind.Absolute, out Uri? here) || !Uri.TryCreate(here, next, out Uri? there) || here.Host != there.Host)
        {
            return false;
        }

        string stem = Ending().Replace(here.AbsolutePath, ""), path = there.PathAndQuery;
        return stem.Length > 1 && path.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && Number().IsMatch(path.AsSpan(stem.Length));
    }

    [GeneratedRegex(@"(?:/|\.[a-z]{3,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?:\.[a-z]{3,5})?[/?&_,-]*(?:(?:page|seite|pagina|página|p|pg|pagenum)[=/_-]?)?\d{1,2}(?:/|\.[a-z]{3,5})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
