using System.CommandLine;
using System.Text;
using Concord.Casework;
using Concord.Cli.Input;
using Concord.Workbench.Contract;
using Concord.Workbench.Rendering;

namespace Concord.Cli.Commands;

/// <summary><c>concord whatif</c>: which obligations an event would set off.</summary>
internal static class WhatIfCommand
{
    private const int Pipe = 80, Widest = 100, Narrowest = 40;

    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Argument<string> question = new("QUESTION") { Description = "An event in plain words: \"X attacks Y\", \"X leaves the treaty\"." };
        Argument<string[]> paths = CommonOptions.Paths();
        paths.Arity = ArgumentArity.ZeroOrMore;
        Option<string> kept = Cases.CaseOptionsOf.Case(required: false);
        Option<string> format = CommonOptions.Format("text", "text", "json");
        Option<string?> reference = new("--reference")
        {
            Description = "A store made by \"concord import\": alliances that a data set codes, told beside what the reports give.", HelpName = "FILE",
        };
        Option<string?> output = CommonOptions.Out();
        Option<int> threads = CommonOptions.Threads();
        Command command = new("whatif", "Tell which obligations of the agreements in the reports an event would set off, whose, and by which clause.")
        {
            question, paths, kept, reference, format, output, threads,
        };
        CommonOptions.PathsOrCase(command, paths, kept);
        command.SetAction(parsed =>
        {
            Run run = new(host, messages)
            {
                Parsed = parsed,
                Common = common,
                Paths = parsed.GetValue(paths) ?? [],
                CaseFile = parsed.GetValue(kept),
                Threads = parsed.GetValue(threads),
                Out = parsed.GetValue(output),
            };
            string asked = parsed.GetValue(question)!.Trim();
            if (asked.Length == 0)
            {
                messages.Say(new Problem(Codes.BadQuestion, null, "the question is empty", LeftOut: false));
                return ExitCodes.Usage;
            }

            if (!TryRead(parsed.GetValue(reference), messages, out List<ReferenceAlliance>? alliances))
            {
                return ExitCodes.Usage;
            }

            bool json = parsed.GetValue(format) == "json";
            int width = run.Out is null && host.Width > 0 ? Math.Clamp(host.Width, Narrowest, Widest) : Pipe;
            return CaseWork.Execute(run, new CaseOptions(), host, (pipeline, found, stream) =>
            {
                WhatIfAnswer answer = pipeline.WhatIf(found, asked, alliances);
                if (json)
                {
                    WhatIfJson.Write(stream, found, answer);
                }
                else
                {
                    stream.Write(Encoding.UTF8.GetBytes(WhatIfText.Render(found, answer, width, run.Out is null && host.UsesColor)));
                }
            });
        });
        HelpExamples.AddTo(command,
            ("Beside coded alliances", "concord whatif \"Norland attacks Sudland\" reports/ --reference reference.jsonl"),
            ("Who would be bound to help", "concord whatif \"Norland attacks Sudland\" reports/"),
            ("As JSON, with the passages", "concord whatif \"Norland leaves the treaty\" reports/ --format json"));
        return command;
    }

    private static bool TryRead(string? file, Messages messages, out List<ReferenceAlliance>? alliances)
    {
        alliances = null;
        if (file is null)
        {
            return true;
        }

        try
        {
            using FileStream store = File.OpenRead(file);
            alliances = [.. ReferenceStore.Read(store)];
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            messages.Say(new Problem(Codes.BadReference, file, Reasons.Of(e), LeftOut: false));
            return false;
        }
    }
}
