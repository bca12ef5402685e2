using System.Security.Cryptography;
using System.Text;
using Concord.Casework;
using Concord.Workbench.Brief;
using Concord.Workbench.Components;

namespace Concord.Workbench.Rendering;

/// <summary>The brief and the documents it cites as one HTML file that loads nothing and needs no script.</summary>
public static class HtmlReport
{
    public static string Render(Case found, BriefModel brief)
    {
        string style = Style();
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return PageRenderer.Render<Report>(
            (nameof(Report.Brief), brief), (nameof(Report.Style), style),
            (nameof(Report.Policy), $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"),
            (nameof(Report.Drawing), OriginGraph.Of(found, brief.Documents))).GetAwaiter().GetResult();
    }

    private static string Style()
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
