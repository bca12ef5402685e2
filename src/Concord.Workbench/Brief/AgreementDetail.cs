using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>What the report shows of the main agreement beside its card.</summary>
/// <param name="Documents">Numbers of the documents that tell a provision.</param>
/// <param name="Matrix">Who reports which provision, and how; a row a provision.</param>
/// <param name="Lineage">The agreement and its forerunners, oldest first.</param>
/// <param name="Consequences">Which obligations an attack or a threat would set off.</param>
/// <param name="Names">Names of actors by id.</param>
public sealed record AgreementDetail(
    ImmutableArray<int> Documents, ImmutableArray<MatrixRow> Matrix, ImmutableArray<LineageStep> Lineage, ImmutableArray<WhatIfAnswer> Consequences,
    IReadOnlyDictionary<string, string> Names);

/// <summary>One provision and how each document tells it: quoted, reported, denied or nothing.</summary>
public sealed record MatrixRow(string Provision, ImmutableArray<(string Word, ImmutableArray<BriefPassage> Passages)> Cells);

/// <summary>An agreement of a line of agreements.</summary>
/// <param name="Year">As told; empty where none is.</param>
/// <param name="Name">As the reports name it.</param>
/// <param name="Clauses">Its obligations and domains, those said to be absent with "no".</param>
/// <param name="Relations">What it does to the earlier ones, in words.</param>
/// <param name="Passages">What this rests on.</param>
public sealed record LineageStep(string Year, string Name, ImmutableArray<string> Clauses, ImmutableArray<string> Relations, ImmutableArray<BriefPassage> Passages)
{
    /// <summary>The agreement's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it does to earlier ones, for a drawing.</summary>
    public ImmutableArray<LineageLink> Links { get; init; } = [];
}

/// <summary>What an agreement does to an earlier one.</summary>
/// <param name="Earlier">Id of the earlier agreement.</param>
/// <param name="Word">"replaces", "revives" …</param>
public sealed record LineageLink(string Earlier, string Word);

/// <summary>Composes <see cref="AgreementDetail"/>.</summary>
internal static class AgreementDetails
{
    private const int MostRows = 14;

    public static AgreementDetail? Compose(CaseIndex index)
    {
        Case found = index.Case;
        if (found.Agreements.IsEmpty)
        {
            return null;
        }

        Agreement main = found.Agreements[0];
        ImmutableArray<int> documents =
        [
            .. main.Provisions.SelectMany(provision => index.Passages(provision.Claims)).Select(passage => passage.Number).Distinct().Order(),
        ];
        return new AgreementDetail(documents, [.. main.Provisions.Take(MostRows).Select(provision => Row(index, provision, documents))], Lineage(index), Consequences.Of(found),
            found.Actors.ToImmutableSortedDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal));
    }

    private static MatrixRow Row(CaseIndex index, Provision provision, ImmutableArray<int> documents)
    {
        ImmutableArray<BriefPassage> passages = index.Passages(provision.Claims);
        string article = provision.Article is null ? "" : " (Article " + provision.Article + ")";
        return new MatrixRow(
            AgreementSection.Capitalised(provision.Kind.Replace('-', ' ')) + article,
            [.. documents.Select(number => Cell(provision, [.. passages.Where(passage => passage.Number == number)]))]);
    }

    private static (string Word, ImmutableArray<BriefPassage> Passages) Cell(Provision provision, ImmutableArray<BriefPassage> passages)
    {
        if (passages.IsEmpty)
        {
            return ("", passages);
        }

        bool isQuoted = passages.Any(passage => passage.Quote.AsSpan().ContainsAny("\"“") || provision.Text.Contains(passage.Quote, StringComparison.Ordinal)) && provision.Standing == ProvisionStanding.Text;
        return (provision.Standing == ProvisionStanding.Absent ? "denied" : isQuoted ? "quoted" : "reported", passages);
    }

    private static ImmutableArray<LineageStep> Lineage(CaseIndex index)
    {
        Case found = index.Case;
        HashSet<string> concerned = [.. found.Agreements.SelectMany(agreement => agreement.Lineage.SelectMany(link => new[] { agreement.Id, link.Agreement }))];
        return
        [
            .. found.Agreements.Where(agreement => concerned.Contains(agreement.Id))
                .Select(agreement => Step(index, agreement))
                .OrderBy(step => step.Year.Length == 0 ? "9999" : step.Year, StringComparer.Ordinal).ThenBy(step => step.Name, StringComparer.Ordinal),
        ];
    }

    private static LineageStep Step(CaseIndex index, Agreement agreement)
    {
        string year = agreement.Signed?.Value[..4] ?? agreement.Dates.Values.Select(slot => slot.Value[..4]).FirstOrDefault() ?? YearIn([agreement.Name, .. agreement.Aliases]);
        return new LineageStep(
            year, Display.Clip(Display.Squash(agreement.Name), 80),
            [.. agreement.Provisions.Select(provision => (provision.Standing == ProvisionStanding.Absent ? "no " : "") + provision.Kind.Replace('-', ' ')).Distinct(StringComparer.Ordinal).Take(8)],
            [.. agreement.Lineage.Select(link => AgreementSection.Relation(link.Relation).ToLowerInvariant() + " " + Name(index, link.Agreement)).Distinct(StringComparer.Ordinal)],
            index.Passages([.. agreement.Lineage.SelectMany(link => link.Claims)]))
        {
            Id = agreement.Id, Links = [.. agreement.Lineage.Select(link => new LineageLink(link.Agreement, AgreementSection.Relation(link.Relation).ToLowerInvariant()))],
        };
    }

    private static string Name(CaseIndex index, string id)
    {
        Agreement? agreement = index.Case.Agreements.FirstOrDefault(other => other.Id == id);
        string year = agreement is null ? "" : YearIn([agreement.Name, .. agreement.Aliases]);
        return year.Length > 0 ? "that of " + year : Display.Squash(agreement?.Name ?? id);
    }

    private static string YearIn(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            foreach (string word in name.Split([' ', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1800 and <= 2100)
                {
                    return word;
                }
            }
        }

        return "";
    }
}
