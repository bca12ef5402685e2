using System.CommandLine;
using Concord.Cli.Work;
using Concord.Workbench.Contract;

namespace Concord.Cli.Commands;

/// <summary><c>concord read</c>: what was read of each input, and what was left out.</summary>
internal static class ReadCommand
{
    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        Option<string> format = CommonOptions.Format("text", "text", "jsonl");
        Option<string?> output = CommonOptions.Out();
        Option<int> threads = CommonOptions.Threads();
        Command command = new("read", "Show the text and metadata of each document, and what was left out as boilerplate.")
        {
            paths, format, output, threads,
        };
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
            bool json = parsed.GetValue(format) == "jsonl";
            return Execute(run, json, host);
        });
        HelpExamples.AddTo(command,
            ("The text of a web page", "concord read article.html"),
            ("One JSON object a line for a folder", "concord read pages/ --format jsonl --out pages.jsonl"),
            ("From a pipe", "curl -s https://example.org/a | concord read -"));
        return command;
    }

    private static int Execute(Run run, bool json, Host host)
    {
        Engine engine = new(new Reading.DocumentReader(new Reading.ReadOptions()), null, host.Input);
        return run.Write(stream =>
        {
            int read = run.ForEach(run.Inputs(), engine.Read, outcome =>
            {
                if (outcome.Document is not { } document)
                {
                    return false;
                }

                if (json)
                {
                    DocumentJson.WriteLine(stream, document);
                }
                else
                {
                    DocumentText.Write(stream, document);
                }

                return true;
            });
            return run.CodeFor(read);
        });
    }
}
