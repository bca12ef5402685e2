using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Concord.Casework.Agreements;

/// <summary>Holds what reports say of an agreement against its text: who misquotes an article, who overstates a clause.</summary>
internal sealed partial class TreatyChecker(CaseMaterial material, ImmutableArray<string> claimIds, TreatyText treaty)
{
    private readonly string flat = Flat(treaty.Document.Text);
    private readonly ImmutableSortedDictionary<string, int> numbers =
        claimIds.Select((id, i) => KeyValuePair.Create(id, i)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Departures, by provision and claim.</summary>
    public ImmutableArray<TreatyCheck> Check(Agreement agreement)
    {
        ImmutableArray<TreatyCheck>.Builder checks = ImmutableArray.CreateBuilder<TreatyCheck>();
        HashSet<(TreatyCheckKind, string)> known = [];
        foreach (Provision provision in agreement.Provisions)
        {
            ImmutableArray<TreatyObligation> same = [.. treaty.Obligations.Where(obligation => obligation.Kind == provision.Kind)];
            foreach (string claim in provision.Claims)
            {
                foreach (TreatyCheck check in CheckClaim(provision, same, claim))
                {
                    if (known.Add((check.Kind, check.Claim)))
                    {
                        checks.Add(check);
                    }
                }
            }
        }

        return checks.ToImmutable();
    }

    private IEnumerable<TreatyCheck> CheckClaim(Provision provision, ImmutableArray<TreatyObligation> same, string claim)
    {
        string sentence = SentenceOf(numbers[claim]);
        if (provision.Standing == ProvisionStanding.Absent)
        {
            if (!same.IsEmpty)
            {
                yield return new TreatyCheck(TreatyCheckKind.Denied, claim, same[0].Span, same[0].Article, $"The report says that there is no such clause; Article {same[0].Article} has one.");
            }

            yield break;
        }

        if (same.IsEmpty)
        {
            // A clause on consultation is often told as one on help.
            TreatyObligation? weaker = provision.Kind == "defense" ? treaty.Obligations.FirstOrDefault(obligation => obligation.Kind == "consultation") : null;
            yield return weaker is not null
                ? new TreatyCheck(TreatyCheckKind.Overstated, claim, weaker.Span, weaker.Article, $"The report tells of a duty to help; Article {weaker.Article} obliges to consult, and no other article to help.")
                : new TreatyCheck(TreatyCheckKind.NotInText, claim, null, null, $"No article of the text provides for {provision.Kind.Replace('-', ' ')}.");
            yield break;
        }

        if (ProvisionText.ArticleOf(sentence) is { } told && !same.Any(obligation => Number(obligation.Article) == Number(told)))
        {
            yield return new TreatyCheck(TreatyCheckKind.WrongArticle, claim, same[0].Span, same[0].Article, $"The report gives Article {told}; the clause is Article {same[0].Article}.");
        }

        foreach (Match quoted in QuotedPattern().Matches(sentence))
        {
            string words = quoted.Groups[1].Value.Trim(' ', ',', '.', ';');
            if (ProvisionText.ArticleOf(sentence) is not null && !flat.Contains(Flat(words), StringComparison.Ordinal))
            {
                yield return new TreatyCheck(TreatyCheckKind.WrongWords, claim, same[0].Span, same[0].Article, $"“{words}” is given as the clause's words and is not in the text.");
            }
        }

        if (!ProvisionKinds.IsObligation(provision.Kind))
        {
            yield break;
        }

        string[] stronger = [.. ClauseLimits.Strength(sentence).Where(words => !flat.Contains(Flat(words), StringComparison.Ordinal))];
        if (stronger.Length > 0)
        {
            yield return new TreatyCheck(TreatyCheckKind.Overstated, claim, same[0].Span, same[0].Article, $"The report has “{stronger[0]}”, which the text does not have.");
        }
        else if (same.FirstOrDefault(obligation => !obligation.Exceptions.IsEmpty) is { } limited && same.All(obligation => !obligation.Exceptions.IsEmpty) && !ClauseLimits.Exceptions(sentence).Any())
        {
            yield return new TreatyCheck(TreatyCheckKind.Overstated, claim, limited.Span, limited.Article, $"The report leaves out “{limited.Exceptions[0]}”.");
        }
    }

    private string SentenceOf(int claim)
    {
        Evidence.AnalyzedDocument document = material.DocumentOf(claim);
        return document.Analysis.Sentences[material.ClaimAt(claim).Sentence].Span.Of(document.Document.Text);
    }

    /// <summary>"IV" and "4" are one article.</summary>
    private static int Number(string article)
    {
        if (int.TryParse(article.TrimEnd('a', 'b', 'c', 'd'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        int sum = 0;
        for (int i = 0; i < article.Length; i++)
        {
            int value = Roman(article[i]);
            sum += i + 1 < article.Length && Roman(article[i + 1]) > value ? -value : value;
        }

        return sum;
    }

    private static int Roman(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };

    /// <summary>Lower case, letters and digits only, one space between words.</summary>
    private static string Flat(string text)
    {
        StringBuilder flat = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                flat.Append(char.ToLowerInvariant(c));
            }
            else if (flat.Length > 0 && flat[^1] != ' ')
            {
                flat.Append(' ');
            }
        }

        return flat.ToString().Trim();
    }

    [GeneratedRegex("[\"“]((?:[^\"”\\s]+\\s+){2,}[^\"”\\s]+)[\"”]", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedPattern();
}
