using System.Globalization;
using System.Text;
using Concord.Workbench.Brief;

namespace Concord.Workbench.Rendering;

/// <summary>The brief as CommonMark.</summary>
public static class MarkdownRenderer
{
    public static string Render(BriefModel brief, bool withReasons = false)
    {
        StringBuilder text = new();
        text.Append("# ").Append(Escape(brief.Headline)).Append("\n\n").Append(Escape(brief.Summary)).Append('\n');
        foreach (BriefSection section in brief.Sections)
        {
            text.Append("\n## ").Append(Escape(section.Title)).Append("\n\n");
            if (section.Lead is not null)
            {
                text.Append(Escape(section.Lead)).Append("\n\n");
            }

            int number = 0;
            foreach (BriefLine line in section.Lines)
            {
                string mark = section.Kind == SectionKind.Established
                    ? (++number).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
                Line(text, mark, line, withReasons);
            }

            if (section.Hidden > 0)
            {
                text.Append('\n').Append(References.More(section.Hidden)).Append('\n');
            }
        }

        Documents(text, brief);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string mark, BriefLine line, bool withReasons)
    {
        string indent = new(' ', mark.Length);
        text.Append(mark).Append(Body(line));
        if (line.Support is { Documents: > 1 } support)
        {
            text.Append("  \n").Append(indent).Append('*').Append(Escape(References.Support(support))).Append('*');
        }

        if (line.AlsoQuote is { } quote)
        {
            text.Append("  \n").Append(indent).Append("also ").Append(Escape(Display.Quoted(quote.Quote)))
                .Append(CultureInfo.InvariantCulture, $" \\[{quote.Number}\\]");
        }

        if (withReasons && !string.IsNullOrEmpty(line.Why))
        {
            text.Append("  \n").Append(indent).Append("why: ").Append(Escape(Display.Squash(line.Why)));
        }

        text.Append('\n');
        foreach (BriefLine child in line.Children)
        {
            text.Append(indent).Append("- ").Append(Body(child)).Append('\n');
        }
    }

    private static string Body(BriefLine line)
    {
        string lead = line.Lead is null ? "" : $"**{Escape(line.Lead)}**{(line.Tag is null ? ":" : "")} ";
        string tag = line.Tag is null ? "" : $"({Escape(line.Tag)}){(line.Lead is null ? "" : ":")} ";
        string body = line.Children.IsEmpty ? Escape(line.Text) : $"**{Escape(line.Text)}**";
        string references = Escape(References.Of(line.Passages));
        return references.Length == 0 ? lead + tag + body : $"{lead}{tag}{body} {references}";
    }

    private static void Documents(StringBuilder text, BriefModel brief)
    {
        text.Append("\n## Documents\n\n");
        foreach (BriefDocument document in brief.Documents)
        {
            string?[] notes = [document.Details, Display.Squash(document.Source.Source.Document.Uri), document.Derived, document.Omitted, document.Caution];
            text.Append(CultureInfo.InvariantCulture, $"- \\[{document.Number}\\] **").Append(Escape(document.Title)).Append("**: ")
                .Append(Escape(string.Join("; ", notes.OfType<string>()))).Append('\n');
        }
    }

    /// <summary>Escapes every character that CommonMark or HTML could take for markup.</summary>
    internal static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '<')
            {
                escaped.Append("&lt;");
            }
            else if (c is '&')
            {
                escaped.Append("&amp;");
            }
            else
            {
                bool marks = c is '\\' or '`' or '*' or '_' or '[' or ']' or '>' or '|' or '~' or '!' && i + 1 < text.Length && text[i + 1] == '['
                    || i == 0 && c is '#' or '-' or '+' && i == 0;
                escaped.Append(marks && (c is not '-' || i == 0) ? "\\" : "").Append(c);
            }
        }

        return escaped.ToString();
    }
}
