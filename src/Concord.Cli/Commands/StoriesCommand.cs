using System.CommandLine;
using Concord.Casework;
using Concord.Workbench.Contract;

namespace Concord.Cli.Commands;

/// <summary><c>concord stories</c>: which documents are about the same event.</summary>
internal static class StoriesCommand
{
    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        Option<string> format = CommonOptions.Format("text", "text", "json");
        Option<string?> output = CommonOptions.Out();
        Option<int> threads = CommonOptions.Threads();
        Command command = new("stories", "Group documents that are about the same event.") { paths, format, output, threads };
        command.SetAction(parsed =>
        {
            Run run = new(host, messages)
            {
                Parsed = parsed,
                Common = common,
                Paths = parsed.GetValue(paths)!,
                Threads = parsed.GetValue(threads),
                Out = parsed.GetValue(output),
            };
            bool json = parsed.GetValue(format) == "json";
            return CaseWork.Execute(run, new CaseOptions(), host, (found, stream) =>
            {
                if (json)
                {
                    StoriesJson.Write(stream, found);
                }
                else
                {
                    StoriesText.Write(stream, found);
                }
            });
        });
        HelpExamples.AddTo(command,
            ("Stories of a day's reports", "concord stories inbox/"),
            ("As JSON", "concord stories inbox/ --format json --out stories.json"));
        return command;
    }
}
