using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Concord.Cli.Commands;

/// <summary>Options and arguments that several commands take.</summary>
internal sealed class CommonOptions
{
    /// <summary>More threads than this gain nothing and cost memory.</summary>
    private const int MostThreads = 256;

    public Option<string?> Model { get; } = new("--model")
    {
        Description = "Weights file to use instead of the built-in weights.", HelpName = "FILE", Recursive = true,
    };

    public Option<string> Log { get; } = OneOf(new Option<string>("--log")
    {
        Description = "How messages are written to standard error: text, or json for one object a line, with timings.", HelpName = "FORM", Recursive = true, DefaultValueFactory = _ => "text",
    });

    /// <summary>Port on which a long-running command tells how it is.</summary>
    public static Option<int> Health() => new("--health")
    {
        Description = "Answer /health and /metrics on this port of 127.0.0.1. Default: none.", HelpName = "PORT", CustomParser = result => Number(result, 1, 65_535),
    };

    private static Option<string> OneOf(Option<string> option)
    {
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files, folders (all files in them), or - for standard input.", Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A command works on paths or on a case that is kept, never on both and never on nothing.</summary>
    public static void PathsOrCase(Command command, Argument<string[]> paths, Option<string> kept) => command.Validators.Add(result =>
    {
        bool hasPaths = result.GetResult(paths) is { Tokens.Count: > 0 }, hasCase = result.GetResult(kept) is { Tokens.Count: > 0 };
        if (hasPaths == hasCase)
        {
            result.AddError(hasPaths ? "either paths or --case, not both" : "paths are missing, or --case");
        }
    });

    public static Option<string?> Out() => new("--out", "-o")
    {
        Description = "File to write; it appears only when it is complete. Default: standard output.", HelpName = "FILE",
    };

    public static Option<int> Threads() => new("--threads")
    {
        Description = "Documents worked on at once, 1 to 256; the output is the same. Default: one for each processor.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result => Number(result, 1, MostThreads),
    };

    /// <summary><c>--kind treaty=FILE</c>: a file that is no report. The value is the files of treaties.</summary>
    public static Option<string[]> Treaties() => new("--kind")
    {
        Description = "treaty=FILE: a file that is the full text of a treaty, against which the reports are held; may be repeated.",
        HelpName = "KIND=FILE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            const string Treaty = "treaty=";
            List<string> files = [];
            foreach (Token token in result.Tokens)
            {
                if (!token.Value.StartsWith(Treaty, StringComparison.Ordinal) || token.Value.Length == Treaty.Length)
                {
                    result.AddError($"'{token.Value}' is not of the form treaty=FILE");
                    return [];
                }

                files.Add(token.Value[Treaty.Length..]);
            }

            return [.. files];
        },
    };

    public static Option<string> Format(string fallback, params string[] formats)
    {
        Option<string> option = new("--format", "-f")
        {
            Description = $"Form of the output: {string.Join(", ", formats)}. Default: {fallback}.", HelpName = "FORMAT",
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static int Number(ArgumentResult result, int least, int most)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
        {
            return value;
        }

        result.AddError($"'{text}' is not a number from {least} to {most}");
        return least;
    }
}
