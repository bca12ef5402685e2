using System.CommandLine;
using System.Globalization;
using Concord.Casework;
using Concord.Cli.Input;
using Concord.Cli.Output;

namespace Concord.Cli.Commands;

/// <summary><c>concord import atop</c>: alliances of the past into a reference store.</summary>
internal static class ImportCommand
{
    private const int MostShown = 20;

    public static Command Build(Host host, Messages messages)
    {
        Argument<string> file = new("FILE") { Description = "A CSV file of ATOP, alliance level or member level." };
        Option<string> into = new("--into")
        {
            Description = "The store, a file with one alliance a line; made where it is not there.", HelpName = "FILE", DefaultValueFactory = _ => "reference.jsonl",
        };
        Command atop = new("atop", "Import alliances from ATOP (Alliance Treaty Obligations and Provisions).") { file, into };
        atop.SetAction(parsed => Execute(parsed.GetValue(file)!, parsed.GetValue(into)!, host, messages));
        HelpExamples.AddTo(atop,
            ("Alliances, then their members", "concord import atop atop5_1a.csv"),
            ("Into a store of a name of its own", "concord import atop atop5_1m.csv --into alliances.jsonl"));
        Command command = new("import", "Import reference data.") { atop };
        HelpExamples.AddTo(command, ("Alliances of the past", "concord import atop atop5_1a.csv"));
        return command;
    }

    private static int Execute(string file, string into, Host host, Messages messages)
    {
        AtopReader reader = new();
        int count = 0;
        try
        {
            using FileStream source = File.OpenRead(file);
            List<ReferenceAlliance> known = [];
            if (File.Exists(into))
            {
                using FileStream store = File.OpenRead(into);
                known.AddRange(ReferenceStore.Read(store));
            }

            List<ReferenceAlliance> merged = [.. ReferenceStore.Merge(known, reader.Read(source).Select(alliance =>
            {
                count++;
                return alliance;
            }))];
            Say(reader, file, messages);
            if (count == 0)
            {
                return ExitCodes.NothingRead;
            }

            using OutputFile output = OutputFile.Open(into, host.Output);
            ReferenceStore.Write(output.Stream, merged);
            output.Commit();
            messages.Tell(string.Create(CultureInfo.InvariantCulture, $"{count} rows read, {merged.Count} alliances in {into}"));
            return reader.Problems.Any(problem => problem.LeftOut) ? ExitCodes.Incomplete : ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            messages.Say(new Problem(Codes.BadReference, e is InvalidDataException ? into : file, Reasons.Of(e), LeftOut: true));
            return ExitCodes.NothingRead;
        }
    }

    private static void Say(AtopReader reader, string file, Messages messages)
    {
        foreach (ReferenceProblem problem in reader.Problems.Take(MostShown))
        {
            messages.Say(new Problem(problem.Code, string.Create(CultureInfo.InvariantCulture, $"{file}, row {problem.Row}"), problem.Message, problem.LeftOut));
        }

        if (reader.Problems.Count > MostShown)
        {
            messages.Say(new Problem(Codes.BadReference, file, string.Create(CultureInfo.InvariantCulture, $"{reader.Problems.Count - MostShown} more rows have something wrong"), LeftOut: true));
        }
    }
}
