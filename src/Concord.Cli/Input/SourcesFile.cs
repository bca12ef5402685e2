using Concord.Casework;

namespace Concord.Cli.Input;

/// <summary>
/// A small file of what the user knows about sources, one statement a line, fields separated by commas:
/// <c>same, A, B</c>; <c>independent, A, B</c>; <c>owner, OUTLET, OWNER</c>; <c>reliability, SOURCE, A–F, reason</c>.
/// </summary>
internal static class SourcesFile
{
    /// <summary>Adds the file to <paramref name="options"/>; lines that cannot be read are told and passed over.</summary>
    public static (CaseOptions Options, List<Problem> Problems) Read(string path, IEnumerable<string> lines, CaseOptions options)
    {
        List<(string, string)> same = [.. options.Same], independent = [.. options.Independent], owners = [.. options.Owners];
        List<SourceReliability> reliability = [.. options.Reliability];
        List<Problem> problems = [];
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            List<string> fields = Fields(line);
            if (fields.Count == 0 || fields[0].StartsWith('#'))
            {
                continue;
            }

            bool pair = fields.Count == 3 && fields[1].Length > 0 && fields[2].Length > 0;
            switch (fields[0].ToLowerInvariant())
            {
                case "same" when pair:
                    same.Add((fields[1], fields[2]));
                    break;
                case "independent" when pair:
                    independent.Add((fields[1], fields[2]));
                    break;
                case "owner" when pair:
                    owners.Add((fields[1], fields[2]));
                    break;
                case "reliability" when fields.Count >= 3 && fields[1].Length > 0 && fields[2].Length == 1 && char.ToUpperInvariant(fields[2][0]) is >= 'A' and <= 'F':
                    reliability.Add(new SourceReliability(fields[1], char.ToUpperInvariant(fields[2][0]), string.Join(", ", fields.Skip(3))));
                    break;
                default:
                    problems.Add(new Problem(
                        Codes.BadSources, path,
                        $"line {number}: expected 'same, A, B', 'independent, A, B', 'owner, OUTLET, OWNER' or 'reliability, SOURCE, A to F, reason'", LeftOut: false));
                    break;
            }
        }

        return (options with { Same = same, Independent = independent, Owners = owners, Reliability = reliability }, problems);
    }

    /// <summary>Fields of a line, trimmed; a field in double quotes may hold commas, and two of them stand for one.</summary>
    private static List<string> Fields(string line)
    {
        List<string> fields = [];
        System.Text.StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append(line[++i]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString().Trim());
        return fields.Count == 1 && fields[0].Length == 0 ? [] : fields;
    }
}
