using Concord.Casework;
using Concord.Evidence;

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
            .Select(name => new Problem(Codes.UnknownSource, name, "no source of this case has this name", LeftOut: false))
            .Concat(UnknownPassages(found, options));
    }

    private static IEnumerable<Problem> UnknownPassages(Case found, CaseOptions options)
    {
        if (options.SameClaims.Count + options.DifferentClaims.Count == 0)
        {
            return [];
        }

        Dictionary<string, AnalyzedDocument> documents = found.Documents.ToDictionary(document => document.Id, document => document.Source, StringComparer.Ordinal);
        HashSet<string> quotes = [.. found.Claims.Select(claim => Squash(documents[claim.Document].Quote(claim.Source.Span)))];
        return options.SameClaims.Concat(options.DifferentClaims).SelectMany(pair => new[] { pair.First, pair.Second }).Distinct(StringComparer.Ordinal)
            .Where(quote => !quotes.Contains(Squash(quote)))
            .Select(quote => new Problem(Codes.UnknownFinding, quote, "no claim of the case has these words; what you hold of it waits", LeftOut: false));
    }

    private static string Squash(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
