using System.Text.RegularExpressions;

namespace Concord.Reading.Html;

/// <summary>Weak priors from what authors call their elements; structure decides without them.</summary>
internal static partial class NameHints
{
    /// <summary>-1 beside the text, 1 the text itself, 0 says nothing.</summary>
    public static int Of(string? className, string? id)
    {
        int sign = 0;
        foreach (string? name in (ReadOnlySpan<string?>)[className, id])
        {
            if (name is { Length: > 0 and < 400 })
            {
                sign = sign == 0 ? Body().IsMatch(name) ? 1 : Beside().IsMatch(name) ? -1 : 0 : sign;
            }
        }

        return sign;
    }

    [GeneratedRegex(@"article[-_]?(body|content|text)|(entry|post|story|page|main|news|body)[-_]?(content|body|text)|\bcontent[-_](body|main)|storytext|richtext", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"comment|disqus|respond|related|recommend|share|sharing|social|promo|sponsor|advert|\bad[-_s]|[-_]ads?\b|newsletter|subscri|sidebar|side-bar|footer|breadcrumb|navbar|\bnav\b|menu|[-_]tags?\b|\btags?[-_]|author[-_]?(bio|info|box)|byline|caption|credit|widget|popular|trending|outbrain|taboola|cookie|consent|modal|popup|overlay|login|signup|sign-up|pagination|pager|toolbar|rating|copyright|disclaimer|read-?more|readnext|more-(from|stories)|most-|also-|teaser|carousel|slideshow-nav|ticker|masthead|topbar|bottombar|jp-relatedposts|visually-hidden|sr-only|screen-reader|print-only|hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
