using Concord.Casework;
using Concord.Workbench.Contract;

namespace Concord.Cli.Commands;

/// <summary>Writes a case in the form asked for.</summary>
internal sealed record BriefOutput(string Format, bool All, int Width, bool Color)
{
    public void Write(Case found, Stream stream)
    {
        CaseJson.Write(stream, found);
    }
}
