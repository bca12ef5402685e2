using Concord.Casework;

namespace Concord.Cli.Commands;

/// <summary>Sources named on the command line that no document of the case has, most often a slip of the pen.</summary>
internal static class UnknownSources
{
    public static IEnumerable<Problem> In(Case found, CaseOptions options)
    {
        string[] known =
        [
            .. found.Origins.Select(o => o.Name), .. found.Actors.SelectMany(a => a.Aliases.Prepend(a.Name)),
            .. found.Documents.SelectMany(d => new[] { d.Id, d.Source.Document.Uri, d.Source.Document.Publisher, d.Source.Document.WireCredit }).OfType<string>(),
        ];
        return options.Same.Concat(options.Independent).SelectMany(p => new[] { p.First, p.Second })
            .Concat(options.Without).Concat(options.Reliability.Select(given => given.Source)).Concat(options.Owners.Select(owner => owner.Outlet))
            .Distinct(StringComparer.Ordinal)
            .Where(name => !known.Any(k => k.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => new Problem(Codes.UnknownSource, name, "no source of this case has this name", LeftOut: false));
    }
}
