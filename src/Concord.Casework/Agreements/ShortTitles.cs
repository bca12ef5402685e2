using System.Globalization;
using Concord.Language;
using Concord.Language.Knowledge;

namespace Concord.Casework.Agreements;

/// <summary>
/// Agreements that reports call by initials ("the INF treaty", "Nafta"): the initials alone speak of the agreement too, and two of them are two agreements.
/// </summary>
internal sealed class ShortTitles(AgreementContext context)
{
    private const int MostInitials = 7, FewestInitials = 3;

    private readonly SortedDictionary<string, List<AgreementMention>> titled = new(StringComparer.Ordinal);
    private readonly SortedSet<string> older = new(StringComparer.Ordinal);

    /// <summary>Adds the mentions by initials alone, and tells the agreements apart by them.</summary>
    public void Apply()
    {
        SortedSet<string> known = Known();
        if (known.Count == 0)
        {
            return;
        }

        foreach (AgreementMention mention in context.Mentions)
        {
            if (InitialsOf(mention).FirstOrDefault(known.Contains) is { } title)
            {
                AddTo(title, mention);
            }
        }

        AddBare(known);
        GiveKeys();
        FollowPointers();
    }

    /// <summary>Initials that stand before an agreement's noun, or in brackets behind a name that has them.</summary>
    private SortedSet<string> Known()
    {
        SortedSet<string> known = new(StringComparer.Ordinal);
        foreach (AgreementMention mention in context.Mentions)
        {
            if (Before(mention) is { } before)
            {
                known.Add(before);
            }

            if (Bracketed(mention) is { } bracketed && InitialsOf(mention).Contains(bracketed, StringComparer.Ordinal))
            {
                known.Add(bracketed);
            }
        }

        return known;
    }

    private AnalyzedText TextOf(AgreementMention mention) => context.Material.Documents[mention.Document].Analysis;

    /// <summary>"The INF treaty"; no state and no body whose agreement it is ("the EU deal", "the OPEC accord").</summary>
    private string? Before(AgreementMention mention)
    {
        AnalyzedText text = TextOf(mention);
        int at = mention.Token - 1;
        while (at > 0 && text.Tokens[at].Upos is Upos.Adj or Upos.Noun && !IsInitials(text.Form(at)) && text.SentenceOf(at) == text.SentenceOf(mention.Token))
        {
            at--;
        }

        bool isBody = at < 0 || WorldKnowledge.Default.TryFindState(text.Form(at), out _) || WorldKnowledge.Default.TryFindOrganization(text.Form(at), out _)
            || WorldKnowledge.Default.TryFindOutletByNameOrDomain(text.Form(at), out _);
        if (isBody || !IsInitials(text.Form(at)))
        {
            return null;
        }

        return text.Form(at).ToString().ToUpperInvariant();
    }

    private static bool IsInitials(ReadOnlySpan<char> form)
    {
        foreach (char letter in form)
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                return false;
            }
        }

        return form.Length is >= FewestInitials and <= MostInitials;
    }

    private string? Bracketed(AgreementMention mention)
    {
        AnalyzedText text = TextOf(mention);
        int open = mention.Token + 1;
        bool isBracket = open + 2 < text.Tokens.Length && text.Form(open) is "(" && text.Form(open + 2) is ")";
        open = isBracket ? open : mention.Token - 3;
        isBracket |= open > 0 && text.Form(open) is "(" && text.Form(open + 2) is ")";
        string told = isBracket ? text.Form(open + 1).ToString() : "";
        return told.Length is >= FewestInitials and <= MostInitials && char.IsAsciiLetterUpper(told[0]) && told.All(char.IsAsciiLetter) ? told.ToUpperInvariant() : null;
    }

    /// <summary>The initials that a mention gives, or that its capitalised words have: with and without the noun, hyphenated words as one or as two.</summary>
    private IEnumerable<string> InitialsOf(AgreementMention mention)
    {
        if (Before(mention) is { } before)
        {
            yield return before;
        }

        // Words as they are written, so that "Intermediate-range" is one.
        AnalyzedText text = TextOf(mention);
        int start = text.Sentences[text.SentenceOf(mention.Token)].Span.Start;
        string[] written = text.Text[start..text.Tokens[mention.Token].Span.End].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> words = [];
        for (int at = written.Length - 1; at >= 0 && words.Count <= MostInitials; at--)
        {
            if (char.IsUpper(written[at][0]) || at == written.Length - 1)
            {
                words.Insert(0, written[at]);
            }
            else if (written[at] is not ("of" or "and" or "on" or "for" or "the") && written[at][0] != '(')
            {
                break;
            }
        }

        foreach (string drop in new[] { "", "last" })
        {
            List<string> used = drop.Length == 0 ? words : words[..^1];
            yield return Letters(used, isSplit: true);
            yield return Letters(used, isSplit: false);
        }
    }

    private static string Letters(List<string> words, bool isSplit)
    {
        IEnumerable<string> parts = isSplit ? words.SelectMany(word => word.Split('-', StringSplitOptions.RemoveEmptyEntries)) : words;
        string letters = string.Concat(parts.Where(part => char.IsLetter(part[0]) && !(IsInitials(part) && words.Count > 2)).Select(part => char.ToUpperInvariant(part[0])));
        return letters.Length >= FewestInitials ? letters : "";
    }

    private void AddTo(string title, AgreementMention mention)
    {
        if (!titled.TryGetValue(title, out List<AgreementMention>? list))
        {
            titled[title] = list = [];
        }

        list.Add(mention);
    }

    /// <summary>"USMCA lasts 16 years": initials that stand for a noun of their own.</summary>
    private void AddBare(SortedSet<string> known)
    {
        for (int document = 0; document < context.Material.Documents.Length; document++)
        {
            AnalyzedText text = context.Material.Documents[document].Analysis;
            for (int token = 0; token < text.Tokens.Length; token++)
            {
                ReadOnlySpan<char> form = text.Form(token);
                string told = form.Length is >= FewestInitials and <= MostInitials && char.IsUpper(form[0]) ? form.ToString().ToUpperInvariant() : "";
                bool isPart = told.Length == 0 || !known.Contains(told) || context.MentionAt(document, token) is not null || Dependents.Is(text.Tokens[token].Deprel, "appos")
                    || (text.Tokens[token].Head is >= 0 and int head && token < head && context.MentionAt(document, head) is not null && Dependents.Is(text.Tokens[token].Deprel, "compound"));
                if (!isPart && !(token > 0 && text.Form(token - 1) is "("))
                {
                    AgreementMention bare = new(document, token, text.Tokens[token].Span, AgreementMention.Main);
                    context.Add(bare);
                    AddTo(told, bare);
                }
            }
        }
    }

    /// <summary>The agreement that most reports name, and that none says to be replaced, stays the case's; the others have their initials for a key, or their year.</summary>
    private void GiveKeys()
    {
        foreach ((string title, List<AgreementMention> mentions) in titled)
        {
            if (mentions.Exists(IsReplaced))
            {
                older.Add(title);
            }
        }

        string? main = titled.Where(row => !older.Contains(row.Key))
            .OrderByDescending(row => row.Value.Select(mention => mention.Document).Distinct().Count()).ThenByDescending(row => row.Value.Count)
            .Select(row => row.Key).FirstOrDefault();
        foreach ((string title, List<AgreementMention> mentions) in titled)
        {
            string? year = mentions.Select(mention => mention.Key).Where(key => key.Length == 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .GroupBy(key => key, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
            string key = year ?? (title == main ? AgreementMention.Main : "~" + title);
            foreach (AgreementMention mention in mentions)
            {
                if (mention.Key != key)
                {
                    context.Rename(mention, key);
                }
            }
        }
    }

    /// <summary>"That agreement": the one just spoken of, now that it is known which that was.</summary>
    private void FollowPointers()
    {
        AgreementMention? last = null;
        foreach (AgreementMention mention in context.Mentions)
        {
            AnalyzedText text = TextOf(mention);
            bool isPointer = last is not null && last.Document == mention.Document && text.SentenceOf(mention.Token) - text.SentenceOf(last.Token) is 0 or 1
                && context.Trees[mention.Document].Of(mention.Token).Any(child => Dependents.Is(text.Tokens[child].Deprel, "det") && text.Tokens[child].Lemma.ToLowerInvariant() is "this" or "that");
            if (isPointer && last!.Key.StartsWith('~') && mention.Key == AgreementMention.Main)
            {
                context.Rename(mention, last.Key);
                last = mention with { Key = last.Key };
            }
            else
            {
                last = mention;
            }
        }
    }

    /// <summary>"… to replace Nafta", "Nafta's successor", "the old Nafta".</summary>
    private bool IsReplaced(AgreementMention mention)
    {
        AnalyzedText text = TextOf(mention);
        Token token = text.Tokens[mention.Token];
        string above = token.Head >= 0 ? text.Tokens[token.Head].Lemma.ToLowerInvariant() : "";
        bool isObject = Dependents.Is(token.Deprel, "obj") && above is "replace" or "supersede" or "supplant" or "succeed";
        bool isOwner = Dependents.Is(token.Deprel, "nmod") && above is "successor" or "replacement";
        return isObject || isOwner
            || context.Trees[mention.Document].Of(mention.Token).Any(child => AgreementWords.EarlierWords.Contains(text.Tokens[child].Lemma.ToLowerInvariant()));
    }
}
