namespace Concord.Training;

/// <summary>Names by kind, for silver labels alone; nothing of it is shipped.</summary>
internal sealed class NameLexicon
{
    private readonly Dictionary<string, HashSet<string>> _kinds = new(StringComparer.Ordinal);

    public NameLexicon()
    {
        foreach (string file in new[] { "names.tsv", "seeds.tsv" })
        {
            using Stream stream = typeof(NameLexicon).Assembly.GetManifestResourceStream(file)!;
            using StreamReader reader = new(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    string[] columns = line.Split('\t');
                    if (!_kinds.TryGetValue(columns[0], out HashSet<string>? kind))
                    {
                        _kinds[columns[0]] = kind = new(StringComparer.Ordinal);
                    }

                    kind.UnionWith(columns[1].Split(';'));
                }
            }
        }
    }

    /// <summary>Whether a lower-cased name is known as of this kind.</summary>
    public bool Has(string kind, string name) => _kinds.TryGetValue(kind, out HashSet<string>? names) && names.Contains(name);
}
