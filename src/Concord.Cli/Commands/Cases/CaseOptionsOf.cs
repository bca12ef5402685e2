using System.CommandLine;
using Concord.Casework;
using Concord.Storage;

namespace Concord.Cli.Commands.Cases;

/// <summary>Options that the commands on a kept case share, and what an analyst's marks mean for building it.</summary>
internal static class CaseOptionsOf
{
    public static Option<string> Case(bool required = true) => new("--case")
    {
        Description = "The case: a file, or postgres://USER@HOST/DATABASE?case=NAME; \"ingest\" makes it where it is not there.", HelpName = "FILE", Required = required,
    };

    public static Option<string> As() => new("--as")
    {
        Description = "Who does it, for the history. Default: the name of the user.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName,
    };

    /// <summary>Adds what analysts hold of sources to what the command line says.</summary>
    public static CaseOptions With(CaseOptions options, IEnumerable<Mark> marks)
    {
        List<(string, string)> same = [.. options.Same], independent = [.. options.Independent], owners = [.. options.Owners], joined = [.. options.SameClaims], split = [.. options.DifferentClaims];
        List<SourceReliability> reliability = [.. options.Reliability];
        foreach (Mark mark in marks)
        {
            switch (mark.Kind)
            {
                case MarkKind.Same:
                    same.Add((mark.Target, mark.Value));
                    break;
                case MarkKind.Independent:
                    independent.Add((mark.Target, mark.Value));
                    break;
                case MarkKind.Owner:
                    owners.Add((mark.Target, mark.Value));
                    break;
                case MarkKind.Reliability:
                    reliability.RemoveAll(row => row.Source == mark.Target);
                    reliability.Add(new SourceReliability(mark.Target, mark.Value[0], mark.Value.Length > 1 ? mark.Value[1..].Trim(' ', ',') : ""));
                    break;
                case MarkKind.Join:
                    Overrule(split, joined, mark);
                    break;
                case MarkKind.Split:
                    Overrule(joined, split, mark);
                    break;
                default:
                    break;
            }
        }

        return options with { Same = same, Independent = independent, Owners = owners, Reliability = reliability, SameClaims = joined, DifferentClaims = split };
    }

    /// <summary>A later word on two passages overrules an earlier one.</summary>
    private static void Overrule(List<(string First, string Second)> before, List<(string First, string Second)> now, Mark mark)
    {
        before.RemoveAll(pair => pair == (mark.Target, mark.Value) || pair == (mark.Value, mark.Target));
        now.Add((mark.Target, mark.Value));
    }
}
