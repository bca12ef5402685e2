using System.Text;
using Concord.Casework;
using Concord.Workbench.Brief;
using Concord.Workbench.Contract;
using Concord.Workbench.Rendering;

namespace Concord.Cli.Commands;

/// <summary>Writes a case in the form asked for.</summary>
internal sealed record BriefOutput(string Format, bool All, int Width, bool Color)
{
    public void Write(Case found, Stream stream)
    {
        if (Format == "json")
        {
            CaseJson.Write(stream, found);
            return;
        }

        BriefModel brief = BriefComposer.Compose(found, new BriefOptions { All = All });
        string text = Format switch
        {
            "html" => HtmlReport.Render(found, brief),
            "markdown" => MarkdownRenderer.Render(brief, All),
            _ => TextRenderer.Render(brief, Width, Color, All),
        };
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
