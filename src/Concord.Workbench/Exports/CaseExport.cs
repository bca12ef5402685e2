using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Exports;

/// <summary>Forms in which other programs take a case.</summary>
public static class CaseExport
{
    /// <summary>Names of the forms, as the command line takes them.</summary>
    public static ImmutableArray<string> Forms { get; } = ["bibtex", "claimreview", "csl", "csv-actors", "csv-claims", "csv-events", "csv-findings", "graphml", "plover", "prov", "stix"];

    /// <summary>Writes a case in one of <see cref="Forms"/>, UTF-8.</summary>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static void Write(string form, Case found, Stream output)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(output);
        switch (form)
        {
            case "bibtex":
                Bibliography.BibTex(found, output);
                break;
            case "claimreview":
                ClaimReviewExport.Write(found, output);
                break;
            case "plover":
                PloverExport.Write(found, output);
                break;
            case "csl":
                Bibliography.Csl(found, output);
                break;
            case "csv-actors":
                CsvExport.Actors(found, output);
                break;
            case "csv-claims":
                CsvExport.Claims(found, output);
                break;
            case "csv-events":
                CsvExport.Events(found, output);
                break;
            case "csv-findings":
                CsvExport.Findings(found, output);
                break;
            case "graphml":
                GraphMlExport.Write(found, output);
                break;
            case "prov":
                ProvExport.Write(found, output);
                break;
            case "stix":
                StixExport.Write(found, output);
                break;
            default:
                throw new ArgumentException($"'{form}' is no form: {string.Join(", ", Forms)}", nameof(form));
        }
    }
}
