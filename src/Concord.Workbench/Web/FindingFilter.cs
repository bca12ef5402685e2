using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;
using Microsoft.AspNetCore.Http;

namespace Concord.Workbench.Web;

/// <summary>Which findings are asked for; empty is no condition.</summary>
internal sealed record FindingFilter(string Words, string State, string Modality, string Actor, string Origin, string From, string To)
{
    public const int PageSize = 100;

    private const int Longest = 400;

    public bool IsSet => (Words + State + Modality + Actor + Origin + From + To).Length > 0;

    public static FindingFilter Of(IQueryCollection query)
    {
        string Get(string name) => query[name].ToString() is var value && value.Length > Longest ? value[..Longest] : value;
        return new FindingFilter(Get("q").Trim(), Get("state"), Get("modality"), Get("actor").Trim(), Get("origin").Trim(), Get("from"), Get("to"));
    }

    /// <summary>The page of findings with this filter.</summary>
    public string Link(int first) => "/findings" + QueryString.Create(
        new[]
        {
            ("q", Words), ("state", State), ("modality", Modality), ("actor", Actor), ("origin", Origin), ("from", From), ("to", To), ("first", first > 0 ? first.ToString(CultureInfo.InvariantCulture) : ""),
        }
        .Where(pair => pair.Item2.Length > 0).Select(pair => new KeyValuePair<string, string?>(pair.Item1, pair.Item2)));

    public ImmutableArray<Finding> Apply(Snapshot snapshot)
    {
        if (!IsSet)
        {
            return snapshot.Case.Findings;
        }

        string[] words = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] names = Actor.Length == 0 ? [] : [Actor, .. snapshot.Case.Actors.Where(actor => actor.Name.Contains(Actor, StringComparison.OrdinalIgnoreCase)).SelectMany(actor => actor.Aliases.Prepend(actor.Name)).Where(name => name.Length > 3 && !name.Contains(Actor, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
        SearchValues<string> any = SearchValues.Create(names, StringComparison.OrdinalIgnoreCase);
        return [.. snapshot.Case.Findings.Where(finding => Fits(snapshot, finding, words, any))];
    }

    private bool Fits(Snapshot snapshot, Finding finding, string[] words, SearchValues<string> names)
    {
        if ((State.Length > 0 && Contract.Words.Of(finding.State) != State) || !words.All(word => finding.Statement.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (Origin.Length > 0 && !finding.Origins.Any(id => snapshot.Index.Origin(id) is { } origin && origin.Name.Contains(Origin, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (Modality.Length + Actor.Length + From.Length + To.Length == 0)
        {
            return true;
        }

        bool isActor = Actor.Length == 0, isModality = Modality.Length == 0, isDate = From.Length + To.Length == 0;
        foreach (CaseClaim claim in snapshot.Index.Claims(finding.Claims))
        {
            Evidence.AnalyzedDocument document = snapshot.Index.DocumentOf(claim);
            isModality |= Contract.Words.Of(claim.Source.Modality) == Modality;
            isActor |= isActor || claim.Source.Span.In(document.Document.Text).ContainsAny(names);
            string day = document.Document.Published ?? "";
            isDate |= day.Length > 0 && (From.Length == 0 || string.CompareOrdinal(day, From) >= 0) && (To.Length == 0 || string.CompareOrdinal(day[..Math.Min(10, day.Length)], To) <= 0);
        }

        return isActor && isModality && isDate;
    }
}
