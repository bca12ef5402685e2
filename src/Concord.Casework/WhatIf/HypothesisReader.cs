using System.Collections.Frozen;
using System.Collections.Immutable;
using Concord.Casework.Agreements;
using Concord.Language;

namespace Concord.Casework.WhatIf;

/// <summary>Understands a question of the form "X attacks Y", active or passive.</summary>
internal sealed class HypothesisReader(Case found)
{
    private static readonly FrozenDictionary<string, HypothesisAct> Acts = Table(
        (HypothesisAct.Attack, "attack invade bomb shell strike assault occupy assail raid bombard hit blockade fire shoot kill"),
        (HypothesisAct.Threat, "threaten menace mobilise mobilize mass"),
        (HypothesisAct.Breach, "break breach violate ignore flout"),
        (HypothesisAct.Withdrawal, "withdraw leave quit exit denounce abandon renounce terminate end cancel scrap pull"),
        (HypothesisAct.Alliance, "join ally"));

    private const int LeastStem = 4;

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        "what if would happen do does did be is are was were the a an of to in on by with from for and or its their his her it if should could will against into".Split(' '), StringComparer.Ordinal);

    /// <summary>Reads the question.</summary>
    /// <param name="question">As asked.</param>
    /// <param name="text">Its analysis.</param>
    public Hypothesis Read(string question, AnalyzedText text)
    {
        List<(int At, string Name)> names = Names(question, text);
        (HypothesisAct act, int verb) = ActOf(text);
        string lower = question.ToLowerInvariant();
        if (lower.Contains("go to war", StringComparison.Ordinal) || lower.Contains("goes to war", StringComparison.Ordinal) || lower.Contains("at war", StringComparison.Ordinal)
            || lower.Contains("war between", StringComparison.Ordinal))
        {
            act = names.Count > 1 && (lower.Contains(" against ", StringComparison.Ordinal) || lower.Contains("on ", StringComparison.Ordinal)) ? HypothesisAct.Attack : HypothesisAct.War;
        }
        else if (lower.Contains("declare", StringComparison.Ordinal) && lower.Contains(" war", StringComparison.Ordinal))
        {
            act = HypothesisAct.Attack;
        }

        bool isPassive = verb >= 0 && text.Tokens.Any(token => token.Head == verb && token.Deprel.StartsWith("aux:pass", StringComparison.Ordinal));
        isPassive |= lower.Contains(" is attacked", StringComparison.Ordinal) || lower.Contains(" is invaded", StringComparison.Ordinal) || lower.Contains(" is threatened", StringComparison.Ordinal);
        string first = names.Count > 0 ? names[0].Name : "", second = names.Count > 1 ? names[1].Name : "";
        (string actor, string target) = isPassive ? (second, first) : (first, second);
        return new Hypothesis(question, act, actor, target, Words(text, names));
    }

    private static (HypothesisAct Act, int Verb) ActOf(AnalyzedText text)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (Acts.TryGetValue(text.Tokens[i].Lemma.ToLowerInvariant(), out HypothesisAct act))
            {
                // "Leaves the region" and "breaks off relations" do nothing to an agreement.
                bool isOfAgreement = act is not (HypothesisAct.Breach or HypothesisAct.Withdrawal) || text.Tokens.Any(token => AgreementWords.Nouns.Contains(token.Lemma.ToLowerInvariant()));
                bool isAlliance = text.Tokens.Any(token => token.Lemma.ToLowerInvariant() is "alliance" or "coalition" or "bloc" or "nato");
                if (isOfAgreement && (act != HypothesisAct.Alliance || isAlliance))
                {
                    return (act, i);
                }
            }
        }

        return (HypothesisAct.Other, -1);
    }

    /// <summary>Names in text order: actors of the case by any of their names, then other names that the analysis finds.</summary>
    private List<(int At, string Name)> Names(string question, AnalyzedText text)
    {
        List<(int Start, int End, string Name)> spans = [];
        foreach (Actor actor in found.Actors)
        {
            foreach (string alias in actor.Aliases.Prepend(actor.Name))
            {
                Find(question, alias, actor.Name, spans);
            }
        }

        foreach (Entity entity in text.Entities)
        {
            spans.Add((entity.Span.Start, entity.Span.End, entity.Span.Of(question)));
        }

        // "A Seliki patrol" beside Selik.
        foreach (Token token in text.Tokens)
        {
            string form = token.Span.Of(question);
            bool isWord = form.Length > LeastStem && char.IsUpper(form[0]) && !spans.Exists(span => span.Start <= token.Span.Start && token.Span.Start < span.End && found.Actors.Any(actor => actor.Name == span.Name));
            Actor? state = !isWord ? null : found.Actors.FirstOrDefault(actor => actor.Type == "state" && actor.Name.Length >= LeastStem && actor.Name.Length <= form.Length
                && form.AsSpan().StartsWith(actor.Name.AsSpan(0, actor.Name.Length - 1), StringComparison.Ordinal));
            if (state is not null)
            {
                spans.Add((token.Span.Start, token.Span.End + 1, state.Name));
            }
        }

        // A short form in common words: "the rebels", "the government".
        List<(int, string)> chosen = [];
        int end = 0;
        foreach ((int start, int stop, string name) in spans.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (start >= end && !chosen.Exists(row => row.Item2 == name))
            {
                chosen.Add((start, name));
                end = stop;
            }
        }

        return chosen;
    }

    private static void Find(string question, string alias, string name, List<(int Start, int End, string Name)> spans)
    {
        if (alias.Length < 2)
        {
            return;
        }

        for (int at = question.IndexOf(alias, StringComparison.OrdinalIgnoreCase); at >= 0; at = question.IndexOf(alias, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int stop = at + alias.Length;
            bool starts = at == 0 || !char.IsLetterOrDigit(question[at - 1]), ends = stop == question.Length || !char.IsLetterOrDigit(question[stop]);
            if (starts && ends && (alias.Length > 3 || string.CompareOrdinal(question, at, alias, 0, alias.Length) == 0))
            {
                spans.Add((at, stop, name));
            }
        }
    }

    private static ImmutableArray<string> Words(AnalyzedText text, List<(int At, string Name)> names)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        foreach (Token token in text.Tokens)
        {
            string lemma = token.Lemma.ToLowerInvariant();
            bool isName = names.Exists(row => row.At <= token.Span.Start && token.Span.Start < row.At + row.Name.Length && char.IsUpper(text.Text[token.Span.Start]));
            bool isCapital = char.IsUpper(text.Text[token.Span.Start]) && token.Span.Start > 0;
            if (!isName && !isCapital && lemma.Length > 2 && !Empty.Contains(lemma) && token.Upos is Upos.Noun or Upos.Verb or Upos.Adj)
            {
                words.Add(lemma);
            }
        }

        return words.ToImmutable();
    }

    private static FrozenDictionary<string, HypothesisAct> Table(params (HypothesisAct Act, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Act))).ToFrozenDictionary(StringComparer.Ordinal);
}
