using System.Collections.Frozen;

namespace Concord.Reading.Html;

/// <summary>What HTML elements mean for text.</summary>
internal static class TagSets
{
    /// <summary>Never holds text of the page.</summary>
    public static readonly FrozenSet<string> Skipped = Set(
        "script style noscript template svg math iframe object embed canvas button input select option optgroup textarea datalist title base link meta audio video map area progress meter frameset noframes "
        + "amp-ad amp-embed amp-sticky-ad amp-consent amp-sidebar amp-user-notification amp-social-share amp-app-banner amp-analytics amp-iframe amp-list amp-next-page");

    /// <summary>Lets the text run on.</summary>
    public static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rp rt rb s samp small span strike strong sub sup time tt u var wbr nobr img picture amp-link");

    /// <summary>Stands beside the text by its meaning.</summary>
    public static readonly FrozenSet<string> Aside = Set("nav aside footer menu dialog form figcaption");

    public static readonly FrozenSet<string> Headings = Set("h1 h2 h3 h4 h5 h6");

    /// <summary>ARIA roles that stand beside the text.</summary>
    public static readonly FrozenSet<string> AsideRoles = Set("navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist form alert status tooltip");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
