using System.CommandLine;
using Concord.Cli.Commands.Cases;

namespace Concord.Cli.Commands;

/// <summary>The command tree.</summary>
internal static class Root
{
    public static RootCommand Build(Host host, Messages messages, CommonOptions common)
    {
        RootCommand root = new("Reads overlapping news reports and builds one cited picture of what they say.")
        {
            BriefCommand.Build(common, host, messages),
            ReadCommand.Build(common, host, messages),
            AnalyzeCommand.Build(common, host, messages),
            WhatIfCommand.Build(common, host, messages),
            ExportCommand.Build(common, host, messages),
            StoriesCommand.Build(common, host, messages),
            IngestCommand.Build(common, host, messages),
            WatchCommand.Build(common, host, messages),
            WatchCommand.Feeds(host, messages),
            WorkerCommand.Build(common, host, messages),
            ServeCommand.Build(common, host, messages),
            McpCommand.Build(common, host, messages),
            SearchCommand.Build(host, messages),
            HandCommands.History(host, messages),
            HandCommands.Mark(host, messages),
            HandCommands.Forget(host, messages),
            HandCommands.Case(host, messages),
            ImportCommand.Build(host, messages),
            CompletionCommand.Build(),
        };
        root.Options.Add(common.Model);
        root.Options.Add(common.Log);
        HelpExamples.AddTo(root,
            ("A brief of all reports in a folder", "concord brief reports/"),
            ("The same as one HTML file", "concord brief reports/ --out brief.html"),
            ("Which reports tell the same story", "concord stories reports/"));
        return root;
    }
}
