using System.CommandLine;
using Concord.Casework;
using Concord.Workbench.Exports;

namespace Concord.Cli.Commands;

/// <summary><c>concord export</c>: a case in the forms that other programs take.</summary>
internal static class ExportCommand
{
    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        paths.Arity = ArgumentArity.ZeroOrMore;
        Option<string> kept = Cases.CaseOptionsOf.Case(required: false);
        Option<string> format = CommonOptions.Format("required", [.. CaseExport.Forms]);
        format.Required = true;
        Option<string?> output = CommonOptions.Out();
        Option<int> threads = CommonOptions.Threads();
        Command command = new("export", "Write a case as CSV, GraphML, BibTeX, CSL-JSON, STIX 2.1 or W3C PROV-JSON.") { paths, kept, format, output, threads };
        CommonOptions.PathsOrCase(command, paths, kept);
        command.SetAction(parsed =>
        {
            Run run = new(host, messages)
            {
                Parsed = parsed, Common = common, Paths = parsed.GetValue(paths) ?? [], CaseFile = parsed.GetValue(kept), Threads = parsed.GetValue(threads), Out = parsed.GetValue(output),
            };
            string form = parsed.GetValue(format)!;
            return CaseWork.Execute(run, new CaseOptions(), host, (found, stream) => CaseExport.Write(form, found, stream));
        });
        HelpExamples.AddTo(command,
            ("A table of all claims", "concord export --case talks.concord --format csv-claims --out claims.csv"),
            ("References for a paper", "concord export reports/ --format bibtex"),
            ("For a threat-intelligence platform", "concord export --case talks.concord --format stix --out talks.json"));
        return command;
    }
}
