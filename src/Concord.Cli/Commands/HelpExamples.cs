using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Concord.Cli.Commands;

/// <summary>Help that ends with examples and the exit codes.</summary>
internal static class HelpExamples
{
    private const string ExitCodeText =
        "Exit codes:\n"
        + "  0 done   1 done, but some input was left out   2 wrong use   3 nothing could be read\n"
        + "  4 the output could not be written   5 the weights could not be loaded\n";

    public static void AddTo(Command command, params (string Says, string Line)[] examples)
    {
        HelpOption? help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null)
        {
            help = new HelpOption();
            command.Options.Add(help);
        }

        help.Description = "Show this help.";
        help.Action = new WithExamples((HelpAction)help.Action!, examples);
    }

    private sealed class WithExamples(HelpAction usual, (string Says, string Line)[] examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach ((string says, string line) in examples)
            {
                output.Write($"  {says}:\n    {line}\n");
            }

            output.Write("\n" + ExitCodeText);
            return ExitCodes.Ok;
        }
    }
}
