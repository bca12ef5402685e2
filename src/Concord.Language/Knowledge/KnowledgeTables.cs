using System.Text;

namespace Concord.Language.Knowledge;

/// <summary>A name of the world tables and what it stands for.</summary>
internal sealed record KnowledgeEntry(
    string Name, GazetteerTag Tag, NameUse Use, KnownActor? Actor, string? Key, bool AnyCase, bool Weak);

/// <summary>Reads the embedded tables.</summary>
internal static class KnowledgeTables
{
    /// <summary>All names, the more telling reading of a name before the less telling.</summary>
    public static List<KnowledgeEntry> Load(Dictionary<string, KnownActor> domains)
    {
        List<KnowledgeEntry> entries = [];
        foreach (string[] row in Rows("states"))
        {
            KnownActor actor = new("state:" + row[0], row[1], "state", row[0]);
            Add(entries, row[1], GazetteerTag.State, NameUse.Name, actor);
            Add(entries, row[2], GazetteerTag.State, NameUse.Name, actor);
            Add(entries, row[4], GazetteerTag.Demonym, NameUse.Demonym, actor);
            Add(entries, row[5], GazetteerTag.Organization, NameUse.Government, actor);
            Add(entries, row[3], GazetteerTag.Place, NameUse.Capital, actor);
        }

        foreach (string[] row in Rows("organizations"))
        {
            KnownActor actor = new("org:" + row[0], row[1], "organization", Blank(row[4]));
            Add(entries, row[1], GazetteerTag.Organization, NameUse.Name, actor);
            Add(entries, row[2], GazetteerTag.Organization, NameUse.Name, actor);
        }

        foreach (string[] row in Rows("outlets"))
        {
            string type = row[6] == "agency" ? "agency" : "outlet";
            KnownActor actor = new("outlet:" + row[0], row[1].TrimEnd('~'), type, Blank(row[4]), row[5]);
            Add(entries, row[1], GazetteerTag.Outlet, NameUse.Name, actor);
            Add(entries, row[2], GazetteerTag.Outlet, NameUse.Name, actor);
            foreach (string domain in Split(row[3]))
            {
                domains[domain] = actor;
            }
        }

        foreach (string[] row in Rows("institutes"))
        {
            KnownActor actor = new("org:" + row[0], row[1], "organization", Blank(row[3]));
            Add(entries, row[1], GazetteerTag.Organization, NameUse.Name, actor);
            Add(entries, row[2], GazetteerTag.Organization, NameUse.Name, actor);
        }

        foreach (string[] row in Rows("places"))
        {
            foreach (string written in Split(row[2]))
            {
                string name = written.TrimEnd('~');
                KnownActor actor = new("place:" + Slug.Of(name), name, "place", Blank(row[0]));
                entries.Add(new KnowledgeEntry(name, GazetteerTag.Place, NameUse.Name, actor, row[1], AnyCase: false, written[^1] == '~'));
            }
        }

        AddGeneric(entries, "bodies", GazetteerTag.Body);
        AddGeneric(entries, "titles", GazetteerTag.Title);
        foreach (string[] row in Rows("given-names"))
        {
            foreach (string name in Split(row[1]))
            {
                entries.Add(new KnowledgeEntry(name, GazetteerTag.GivenName, NameUse.Name, null, row[0], AnyCase: false, Weak: false));
            }
        }

        return entries;
    }

    private static void AddGeneric(List<KnowledgeEntry> entries, string table, GazetteerTag tag)
    {
        foreach (string[] row in Rows(table))
        {
            foreach (string name in Split(row[1]))
            {
                entries.Add(new KnowledgeEntry(name, tag, NameUse.Name, null, row[0], AnyCase: true, Weak: false));
            }
        }
    }

    private static void Add(List<KnowledgeEntry> entries, string names, GazetteerTag tag, NameUse use, KnownActor actor)
    {
        foreach (string name in Split(names))
        {
            bool weak = name[^1] == '~';
            entries.Add(new KnowledgeEntry(weak ? name[..^1] : name, tag, use, actor, null, AnyCase: false, weak));
        }
    }

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Blank(string value) => value.Length == 0 ? null : value;

    private static IEnumerable<string[]> Rows(string table)
    {
        string resource = "knowledge/" + table + ".tsv";
        using Stream stream = typeof(KnowledgeTables).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is not in the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
