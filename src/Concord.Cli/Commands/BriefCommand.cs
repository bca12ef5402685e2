using System.CommandLine;
using System.CommandLine.Parsing;
using Concord.Casework;
using Concord.Casework.Since;
using Concord.Cli.Input;

namespace Concord.Cli.Commands;

/// <summary><c>concord brief</c>: one cited picture over all inputs.</summary>
internal static class BriefCommand
{
    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        paths.Arity = ArgumentArity.ZeroOrMore;
        Option<string> kept = Cases.CaseOptionsOf.Case(required: false);
        Option<string> format = CommonOptions.Format("text, or what the name of --out ends with", "text", "markdown", "html", "json");
        Option<string?> output = CommonOptions.Out();
        Option<int> threads = CommonOptions.Threads();
        Option<string[]> treaties = CommonOptions.Treaties();
        Option<(string, string)[]> same = Pairs("--same", "Hold two sources to be one origin; may be repeated.");
        Option<(string, string)[]> independent = Pairs("--independent", "Hold two sources to be independent; may be repeated.");
        Option<string[]> without = new("--without")
        {
            Description = "Take a source out and see which findings fall, weaken or stand; may be repeated.", HelpName = "SOURCE", Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> sources = new("--sources")
        {
            Description = "File of what you know about sources: same, independent, owner, reliability (docs/cli.md).", HelpName = "FILE",
        };
        Option<string?> since = new("--since")
        {
            Description = "An earlier JSON output of brief: tell what is new, strengthened, weakened, contradicted or dropped.", HelpName = "FILE",
        };
        Option<bool> all = new("--all") { Description = "Show every line of every section." };
        Option<int> width = new("--width")
        {
            Description = "Columns of the text, 40 to 400. Default: the terminal's, at most 100; 80 in a pipe.",
            HelpName = "N",
            CustomParser = result => CommonOptions.Number(result, 40, 400),
        };
        Command command = new("brief", "Build one cited picture of what the reports say, confirm, deny and leave open.")
        {
            paths, kept, format, output, same, independent, without, sources, since, treaties, all, width, threads,
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
            CaseOptions options = new()
            {
                Same = parsed.GetValue(same) ?? [], Independent = parsed.GetValue(independent) ?? [], Without = parsed.GetValue(without) ?? [],
            };
            if (parsed.GetValue(sources) is { } file)
            {
                try
                {
                    (options, List<Problem> problems) = SourcesFile.Read(file, File.ReadLines(file), options);
                    messages.Say(problems);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    messages.Say(new Problem(Codes.BadSources, file, "the file of sources cannot be read: " + Reasons.Of(e), LeftOut: false));
                    return ExitCodes.Usage;
                }
            }

            EarlierCase? earlier = null;
            if (parsed.GetValue(since) is { } before)
            {
                (earlier, Problem? bad) = EarlierFile.Read(before);
                if (bad is not null)
                {
                    messages.Say(bad);
                    return ExitCodes.Usage;
                }
            }

            BriefOutput form = new(
                parsed.GetValue(format) ?? FormatOf(run.Out), parsed.GetValue(all), WidthFor(parsed.GetValue(width), run.Out, host),
                run.Out is null && host.UsesColor);
            return CaseWork.Execute(run, options, host, (found, stream) => form.Write(Compared(found, earlier), stream), parsed.GetValue(treaties));
        });
        HelpExamples.AddTo(command,
            ("On the terminal", "concord brief reports/"),
            ("As one HTML file, opened in any browser", "concord brief reports/ --out brief.html"),
            ("As JSON for another program", "concord brief a.txt b.html --format json"),
            ("Two names for one source", "concord brief reports/ --same \"KCNA,Korean Central News Agency\""),
            ("What rests on one source", "concord brief reports/ --without KCNA"),
            ("What changed since an earlier output", "concord brief reports/ --since yesterday.json"),
            ("Against the text of the treaty", "concord brief reports/ --kind treaty=treaty.txt"),
            ("From a pipe", "cat report.txt | concord brief - other.txt"));
        return command;
    }

    private static Case Compared(Case found, EarlierCase? earlier) =>
        earlier is null ? found : found with { Since = CaseComparer.Compare(earlier, found) };

    private static Option<(string, string)[]> Pairs(string name, string description) => new(name)
    {
        Description = description, HelpName = "A,B", Arity = ArgumentArity.OneOrMore, CustomParser = ParsePairs,
    };

    private static (string, string)[] ParsePairs(ArgumentResult result)
    {
        List<(string, string)> pairs = [];
        foreach (Token token in result.Tokens)
        {
            string[] parts = token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2)
            {
                result.AddError($"'{token.Value}' does not name two sources with a comma between them");
                return [];
            }

            pairs.Add((parts[0], parts[1]));
        }

        return [.. pairs];
    }

    private static string FormatOf(string? path) => Path.GetExtension(path ?? "").ToLowerInvariant() switch
    {
        ".html" or ".htm" => "html",
        ".md" or ".markdown" => "markdown",
        ".json" => "json",
        _ => "text",
    };

    private static int WidthFor(int asked, string? path, Host host)
    {
        const int Pipe = 80, Widest = 100, Narrowest = 40;
        return asked > 0 ? asked : path is null && host.Width > 0 ? Math.Clamp(host.Width, Narrowest, Widest) : Pipe;
    }
}
