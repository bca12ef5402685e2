using System.Collections.Immutable;
using System.CommandLine;
using Concord.Casework.Stories;
using Concord.Cli.Work;
using Concord.Reading;
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
            return Execute(run, json, host);
        });
        HelpExamples.AddTo(command,
            ("Stories of a day's reports", "concord stories inbox/"),
            ("As JSON", "concord stories inbox/ --format json --out stories.json"));
        return command;
    }
    /// <summary>Words and dates are enough to group by, so nothing is parsed and no weights are loaded.</summary>
    private static int Execute(Run run, bool json, Host host)
    {
        Engine engine = new(new DocumentReader(new ReadOptions()), null, host.Input);
        List<Document> documents = [];
        int code = run.CodeFor(run.ForEach(run.Inputs(), engine.Read, outcome =>
        {
            if (outcome.Document is { } document)
            {
                documents.Add(document);
            }

            return outcome.Document is not null;
        }));
        if (code == ExitCodes.NothingRead)
        {
            return code;
        }

        ImmutableArray<StoryGroup> stories = StoryGrouper.Group(documents);
        return run.Write(stream =>
        {
            if (json)
            {
                StoriesJson.Write(stream, documents, stories);
            }
            else
            {
                StoriesText.Write(stream, documents, stories);
            }

            return code;
        });
    }
}
