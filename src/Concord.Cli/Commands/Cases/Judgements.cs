using System.Collections.Immutable;
using Concord.Casework;
using Concord.Storage;

namespace Concord.Cli.Commands.Cases;

/// <summary>Puts what analysts hold of findings on top of a case that was built without them.</summary>
internal static class Judgements
{
    /// <summary>A part of a statement shorter than this could be anybody's.</summary>
    private const int ShortestPart = 12;

    /// <summary>The case with the judgements, and the marks that fit no finding of it.</summary>
    public static (Case Case, IReadOnlyList<Mark> Lost) Apply(Case found, IReadOnlyList<Mark> marks)
    {
        ImmutableArray<Finding>.Builder findings = found.Findings.ToBuilder();
        string[] statements = [.. findings.Select(finding => Plain(finding.Statement))];
        List<Mark> lost = [];
        foreach (Mark mark in marks.Where(mark => mark.Kind is MarkKind.Confirm or MarkKind.Reject))
        {
            string target = Plain(mark.Target);
            int at = Array.FindIndex(statements, statement => statement.Equals(target, StringComparison.OrdinalIgnoreCase));
            int part = at < 0 && target.Length >= ShortestPart ? Array.FindIndex(statements, statement => statement.Contains(target, StringComparison.OrdinalIgnoreCase)) : at;
            if (part < 0)
            {
                lost.Add(mark);
                continue;
            }

            // A later mark overrules an earlier one.
            findings[part] = findings[part] with { Judgement = new FindingJudgement(mark.Kind == MarkKind.Confirm, mark.Who, mark.Value) };
        }

        return (found with { Findings = findings.ToImmutable() }, lost);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', '"', '“', '”', '…', ' ');
}
