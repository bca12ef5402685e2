using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Concord.Cli.Commands;
using Concord.Cli.Output;

namespace Concord.Cli;

/// <summary>Runs one command line in a given world; the whole program but the process.</summary>
internal static class CommandRunner
{
    public static int Run(IReadOnlyList<string> args, Host host)
    {
        Messages messages = new(host.Error);
        using StreamWriter output = new(host.Output, new System.Text.UTF8Encoding(false), 4096, leaveOpen: true) { NewLine = "\n" };
        CommonOptions common = new();
        RootCommand root = Root.Build(host, messages, common);
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            return Misused(parsed, messages, host);
        }

        messages.IsJson = parsed.GetValue(common.Log) == "json";
        using SpanLog? spans = messages.IsJson ? new SpanLog(messages) : null;
        int code = parsed.Invoke(new InvocationConfiguration
        {
            Output = output, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
        });
        output.Flush();
        return code;
    }

    private static int Misused(ParseResult parsed, Messages messages, Host host)
    {
        foreach (ParseError error in parsed.Errors)
        {
            messages.Say(new Problem(Codes.Usage, null, error.Message, LeftOut: false));
        }

        string path = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        host.Error.Write($"Try: concord {path}--help\n");
        return ExitCodes.Usage;
    }
}
