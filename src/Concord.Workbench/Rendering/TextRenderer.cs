using System.Globalization;
using Concord.Workbench.Brief;

namespace Concord.Workbench.Rendering;

/// <summary>The brief as text for a terminal or a pipe.</summary>
public static class TextRenderer
{
    private const int Indent = 5;

    /// <param name="brief">What to show.</param>
    /// <param name="width">Columns, at least 40.</param>
    /// <param name="color">Whether to use ANSI colour.</param>
    /// <param name="withReasons">Whether each line says why it stands as it does.</param>
    public static string Render(BriefModel brief, int width, bool color, bool withReasons = false)
    {
        TextCanvas canvas = new(width, color);
        canvas.Paragraph("", 0, [(brief.Headline, Ink.Bold)]);
        canvas.Paragraph("", 0, [(brief.Summary, Ink.Dim)]);
        foreach (BriefSection section in brief.Sections)
        {
            Section(canvas, section, withReasons);
        }

        Documents(canvas, brief);
        if (brief.IsShortened)
        {
            canvas.Blank();
            canvas.Paragraph("", 0, [("Use --all for every line with its reasons, --format html for the passages in their documents.", Ink.Dim)]);
        }

        return canvas.ToString();
    }

    private static void Section(TextCanvas canvas, BriefSection section, bool withReasons)
    {
        canvas.Blank();
        canvas.Paragraph("", 0, [(section.Title.ToUpperInvariant(), Ink.Bold)]);
        if (section.Lead is not null)
        {
            canvas.Paragraph("", 0, [(section.Lead, Ink.Dim)]);
        }

        int number = 0;
        foreach (BriefLine line in section.Lines)
        {
            number++;
            string mark = section.Kind == SectionKind.Established ? number.ToString(CultureInfo.InvariantCulture).PadLeft(3) + "  " : "   • ";
            if (section.Kind == SectionKind.Timeline)
            {
                Dated(canvas, line);
            }
            else if (line.Children.IsEmpty)
            {
                Line(canvas, mark, line, withReasons);
            }
            else
            {
                Card(canvas, mark, line, section.Kind == SectionKind.Agreements, withReasons);
            }
        }

        if (section.Hidden > 0)
        {
            canvas.Paragraph("     ", Indent, [(References.More(section.Hidden), Ink.Dim)]);
        }
    }

    private static void Line(TextCanvas canvas, string mark, BriefLine line, bool withReasons)
    {
        string references = References.Of(line.Passages);
        bool hasRow = line.Support is { Documents: > 1 };
        canvas.Paragraph(mark, Indent, Words(line), hasRow ? "" : references);
        if (hasRow)
        {
            canvas.Paragraph("     ", Indent + 2, [(References.Support(line.Support!), Ink.Dim)], references);
        }

        if (line.AlsoQuote is { } quote)
        {
            canvas.Paragraph("     ", Indent + 2, [("also", Ink.Dim), (Display.Quoted(quote.Quote), Ink.Dim)], $"[{quote.Number}]");
        }

        Reason(canvas, line, withReasons);
    }

    private static IEnumerable<(string Text, Ink Ink)> Words(BriefLine line)
    {
        if (line.Lead is not null)
        {
            yield return (line.Tag is null ? line.Lead + ":" : line.Lead, Ink.Bold);
        }

        if (line.Tag is not null)
        {
            yield return (line.Lead is null ? $"({line.Tag})" : $"({line.Tag}):", Ink.Warm);
        }

        yield return (line.Text, Ink.Plain);
    }

    private static void Card(TextCanvas canvas, string mark, BriefLine line, bool isAgreement, bool withReasons)
    {
        canvas.Paragraph(mark, Indent, [(line.Text, Ink.Bold)], isAgreement ? References.Of(line.Passages) : "");
        foreach (BriefLine child in line.Children)
        {
            string tag = child.Tag is null ? "" : $"({child.Tag})";
            canvas.Paragraph("     ", Indent + 2, [(child.Lead + ":", Ink.Dim), (child.Text, Ink.Plain), (tag, Ink.Warm)], References.Of(child.Passages));
        }

        Reason(canvas, line, withReasons);
    }

    private static void Dated(TextCanvas canvas, BriefLine line)
    {
        const int DateWidth = 12;
        string tag = line.Tag is null ? "" : $"({line.Tag})";
        canvas.Paragraph(
            "   " + line.Lead!.PadRight(DateWidth), DateWidth + 3, [(line.Text, Ink.Plain), (tag, Ink.Warm)], References.Of(line.Passages));
    }

    private static void Reason(TextCanvas canvas, BriefLine line, bool withReasons)
    {
        if (withReasons && !string.IsNullOrEmpty(line.Why))
        {
            canvas.Paragraph("     ", Indent + 2, [("why: " + Display.Squash(line.Why), Ink.Dim)]);
        }
    }

    private static void Documents(TextCanvas canvas, BriefModel brief)
    {
        canvas.Blank();
        canvas.Paragraph("", 0, [("DOCUMENTS", Ink.Bold)]);
        foreach (BriefDocument document in brief.Documents)
        {
            string number = $"[{document.Number.ToString(CultureInfo.InvariantCulture)}]";
            canvas.Paragraph(number.PadLeft(4) + " ", Indent, [(document.Title, Ink.Plain), ("— " + document.Details, Ink.Dim)]);
            string?[] notes = [Display.Squash(document.Source.Source.Document.Uri), document.Derived, document.Omitted, document.Caution];
            canvas.Paragraph("     ", Indent, [(string.Join("; ", notes.OfType<string>()), Ink.Dim)]);
        }
    }
}
