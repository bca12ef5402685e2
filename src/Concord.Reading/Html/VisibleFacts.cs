using System.Text.RegularExpressions;
using Concord.Reading.Dates;

namespace Concord.Reading.Html;

/// <summary>What a page says of itself only in the text around the article.</summary>
internal static partial class VisibleFacts
{
    private const int Before = 14, After = 6, MostWords = 24;

    /// <summary>The date of publication printed beside the headline or under the text; null where none is.</summary>
    public static string? Published(FlatPage page, List<int> chosen)
    {
        if (chosen.Count == 0)
        {
            return null;
        }

        string? plain = null;
        for (int i = Math.Max(0, chosen[0] - Before); i < Math.Min(page.Blocks.Count, chosen[^1] + 1 + After); i++)
        {
            FlatBlock block = page.Blocks[i];
            bool around = i < chosen[0] + 2 || i > chosen[^1];
            if (!around || block.Words is < 2 or > MostWords || (block.Aside & Aside.Hidden) != 0 || block.IsProse && i >= chosen[0])
            {
                continue;
            }

            // "Last updated: …" is no date of publication, and a bare date counts only above the text.
            bool published = Label().IsMatch(block.Text);
            if ((published || i < chosen[0] && !Other().IsMatch(block.Text)) && Date(block.Text) is { } date)
            {
                if (published)
                {
                    return date;
                }

                plain = date; // the nearest above the text
            }
        }

        return plain;
    }

    /// <summary>Whom the copyright line in the foot names; null where there is none.</summary>
    public static string? Holder(FlatPage page)
    {
        for (int i = page.Blocks.Count - 1; i >= Math.Max(0, page.Blocks.Count - 40); i--)
        {
            if (page.Blocks[i].Words is >= 2 and <= MostWords && PublisherName.Holder(page.Blocks[i].Text) is { } holder)
            {
                return holder;
            }
        }

        return null;
    }

    // A byline may stand before the date: "by Anna Okoro on May 4, 2023".
    private static string? Date(string text) =>
        DateReader.Read(text) ?? (Start().Match(text) is { Success: true } start ? DateReader.Read(text.AsSpan(start.Index)) : null);

    [GeneratedRegex(@"\b(?:published|posted|first published|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|publicerad|opublikowano|опубликовано|опубліковано|yayınlan\w*|diterbitkan)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|©|copyright|обновлено)\b|©", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
