using System.Collections.Frozen;
using System.Collections.Immutable;
using Concord.Casework.Agreements;
using Concord.Casework.Copies;
using Concord.Casework.Findings;
using Concord.Casework.Stories;
using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Disagreements;

/// <summary>Sentences that say the same but for a number, a day, a name, a negation, a status or a hedge.</summary>
internal sealed class RewriteConflicts(CaseMaterial material, StoryMap stories, int[] clusterOf)
{
    private static readonly FrozenSet<string> Hedges = Set(
        "may might could reportedly allegedly apparently perhaps possibly likely probably alleged suspected unconfirmed ready considering");

    private static readonly FrozenSet<string> Allegations = Set("reportedly allegedly alleged purportedly supposedly unconfirmed");

    /// <summary>Words that say of what part, or over what span, a number counts.</summary>
    private static readonly FrozenSet<string> Scopes = Set("alone each per daily weekly monthly annual annually average altogether combined total overall");

    private static readonly FrozenSet<string> Negations = Set("not never no nor neither cannot");

    private static readonly FrozenSet<string> Vague = Set("tens dozens scores hundreds thousands millions billions");

    /// <summary>Steps that a bill, an order or an agreement goes through, by the lemma of the verb; verbs of one step are the same.</summary>
    private static readonly FrozenDictionary<string, string> Steps = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["draft"] = "drafted", ["table"] = "tabled", ["introduce"] = "tabled", ["propose"] = "tabled", ["initial"] = "initialled", ["initialle"] = "initialled",
        ["sign"] = "signed", ["ink"] = "signed", ["approve"] = "approved", ["pass"] = "approved", ["adopt"] = "approved", ["endorse"] = "approved", ["ratify"] = "approved",
        ["enact"] = "enacted", ["suspend"] = "suspended", ["freeze"] = "suspended", ["terminate"] = "terminated", ["annul"] = "terminated", ["repeal"] = "terminated",
        ["cancel"] = "terminated", ["veto"] = "vetoed", ["lapse"] = "lapsed", ["expire"] = "lapsed",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of a sentence by which it is known to be the same one.</summary>
    private const int LongFrame = 8;

    /// <summary>Numbers nearer than this share of the greater are one, rounded.</summary>
    private const double SameNumber = 0.05;

    private readonly StoryDates dates = new(material, stories);

    /// <summary>Disagreements by pair of documents, in the order of the sentences.</summary>
    public IEnumerable<DisagreementDraft> Find(ImmutableArray<CopyLink> copies)
    {
        SortedDictionary<(int, DisagreementKind, string, string), DisagreementDraft> known = [];
        List<DisagreementDraft> found = [];
        foreach (Gap gap in new RewordedSentences(material).Find(stories, copies))
        {
            if ((Numbers(gap) ?? Names(gap) ?? Denial(gap) ?? Verbs(gap) ?? Hedge(gap) ?? Allegation(gap)) is not { } draft)
            {
                continue;
            }

            // A second copy of one rewrite adds its claims, not another disagreement.
            (int, DisagreementKind, string, string) key = (stories.GroupOf[gap.One], draft.Kind, draft.Sides[0].Value, draft.Sides[1].Value);
            (int, DisagreementKind, string, string) turned = (key.Item1, key.Item2, key.Item4, key.Item3);
            if (known.TryGetValue(key, out DisagreementDraft? same) || known.TryGetValue(turned, out same))
            {
                bool turn = same.Sides[0].Value != draft.Sides[0].Value;
                Merge(same.Sides[0], draft.Sides[turn ? 1 : 0]);
                Merge(same.Sides[1], draft.Sides[turn ? 0 : 1]);
                same.Clusters.UnionWith(draft.Clusters);
            }
            else
            {
                known[key] = draft;
                found.Add(draft);
            }
        }

        return found;
    }

    private static void Merge(DraftSide into, DraftSide from)
    {
        into.Claims.AddRange(from.Claims.Except(into.Claims).ToArray());
        into.Claims.Sort();
    }

    private DisagreementDraft? Numbers(Gap gap)
    {
        int one = IndexOfNumber(gap.Mine), two = IndexOfNumber(gap.Theirs);
        if (one < 0 || two < 0 || gap.Mine[one].Word == gap.Theirs[two].Word)
        {
            return Days(gap);
        }

        int mine = gap.Mine[one].Start, theirs = gap.Theirs[two].Start;
        if (TextIndex.IsInTime(AnalysisOf(gap.One), TokenAt(gap.One, mine)) || TextIndex.IsInTime(AnalysisOf(gap.Two), TokenAt(gap.Two, theirs)))
        {
            return Days(gap);
        }

        if (ClaimAt(gap.One, mine) is not { } first || ClaimAt(gap.Two, theirs) is not { } second || MayUpdate(gap) || ScopeDiffers(gap))
        {
            return null;
        }

        Quantity? ours = QuantityAt(gap.One, first, mine), others = QuantityAt(gap.Two, second, theirs);
        if (ours is not null && others is not null)
        {
            return ours.Excludes(others) && (ours.Unit == others.Unit || ours.Unit == "it" || others.Unit == "it")
                ? Draft(DisagreementKind.Value, ours.Unit == "it" ? "number" : "number: " + ours.Unit, (ours.Words, first), (others.Words, second),
                    "The sentences are the same but for the number, and no value fits both.", gap)
                : null;
        }

        // Numbers that are no counts differ only where the word after them is kept.
        bool framed = one == gap.Mine.Length - 1 && two == gap.Theirs.Length - 1
            && NumberValue.TryParse(gap.Mine[one].Word, out double a) && NumberValue.TryParse(gap.Theirs[two].Word, out double b) && Math.Abs(a - b) > SameNumber * Math.Max(a, b)
            && gap.Mine.Length == 1 && gap.Theirs.Length == 1;
        return framed
            ? Draft(DisagreementKind.Value, "number", (Word(gap.One, mine), first), (Word(gap.Two, theirs), second),
                "The sentences are the same but for the number.", gap)
            : null;
    }

    /// <summary>Whether one sentence alone says that it counts a part ("in the capital alone") or an average.</summary>
    private static bool ScopeDiffers(Gap gap) =>
        gap.First.Any(word => Scopes.Contains(word.Word)) != gap.Second.Any(word => Scopes.Contains(word.Word));

    /// <summary>A text dated later may bring its numbers up to date, unless it still gives them for the same time.</summary>
    private bool MayUpdate(Gap gap)
    {
        DateOnly? one = material.Documents[gap.One].Document.PublishedDate, two = material.Documents[gap.Two].Document.PublishedDate;
        return one is { } first && two is { } second && first != second && !(gap.IsDerived && TimesOf(gap.One, gap.First).Overlaps(TimesOf(gap.Two, gap.Second)));
    }

    private SortedSet<string> TimesOf(int document, ImmutableArray<GapWord> sentence) =>
        new(TextIndex.TimesIn(AnalysisOf(document), SpanOf(sentence)).Select(time => time.Value), StringComparer.Ordinal);

    private DisagreementDraft? Days(Gap gap)
    {
        if (gap.Mine.Length == 0 || gap.Theirs.Length == 0 || TimeAt(gap.One, gap.Mine) is not { } one || TimeAt(gap.Two, gap.Theirs) is not { } two || one.Value == two.Value
            || Nearest(gap.One, one.Span.Start, gap.First) is not { } first || Nearest(gap.Two, two.Span.Start, gap.Second) is not { } second)
        {
            return null;
        }

        const string Weekday = "XXXX-WXX-";
        bool weekdays = one.Value.StartsWith(Weekday, StringComparison.Ordinal) && two.Value.StartsWith(Weekday, StringComparison.Ordinal);
        bool days = EventTime.Read(one.Value, gap.One, dates) is { Precision: "day" } day && EventTime.Read(two.Value, gap.Two, dates) is { Precision: "day" } other
            && day.Date != other.Date;
        bool years = one.Value.Length == 4 && two.Value.Length == 4 && gap.Mine.Length == 1 && gap.Theirs.Length == 1;
        return weekdays || days || years
            ? Draft(DisagreementKind.Time, "when it happened", (one.Span.Of(AnalysisOf(gap.One).Text), first), (two.Span.Of(AnalysisOf(gap.Two).Text), second),
                "The sentences are the same but for the date.", gap)
            : null;
    }

    private TimeExpression? TimeAt(int document, ImmutableArray<GapWord> words)
    {
        AnalyzedText analysis = AnalysisOf(document);
        List<TimeExpression> times = [.. analysis.Times.Where(time => words.Any(word => time.Span.Start <= word.Start && word.Start < time.Span.End))];
        return times.Count == 1 ? times[0] : null;
    }

    private DisagreementDraft? Names(Gap gap)
    {
        if (NameAt(gap.One, gap.Mine) is not { } one || NameAt(gap.Two, gap.Theirs) is not { } two || one.Type != two.Type
            || (one.Actor is not null && one.Actor == two.Actor)
            || Nearest(gap.One, one.Span.Start, gap.First) is not { } first || Nearest(gap.Two, two.Span.Start, gap.Second) is not { } second)
        {
            return null;
        }

        // A name that the other report also uses may be a second actor or another name for the first, unless all else is word for word the same.
        string mine = one.Span.Of(AnalysisOf(gap.One).Text), theirs = two.Span.Of(AnalysisOf(gap.Two).Text);
        bool isFramed = gap.IsOnly && Math.Min(gap.First.Length, gap.Second.Length) >= LongFrame && !ShareWord(gap);
        return !isFramed && (Mentions(gap.Two, mine) || Mentions(gap.One, theirs))
            ? null
            : Draft(one.Type == EntityType.Place ? DisagreementKind.Place : DisagreementKind.Actor, one.Type == EntityType.Place ? "where" : "who", (mine, first), (theirs, second),
                isFramed ? "The sentences are the same but for the name." : "The sentences are the same but for the name, and neither report gives the other's.", gap);
    }

    private static bool ShareWord(Gap gap) => gap.Mine.Any(word => gap.Theirs.Any(other => other.Word == word.Word));

    private bool Mentions(int document, string name) => name.Split(' ').Where(word => word.Length > 2).Any(word => AnalysisOf(document).Text.Contains(word, StringComparison.Ordinal));

    private Entity? NameAt(int document, ImmutableArray<GapWord> words)
    {
        if (words.IsEmpty || !words.All(word => word.IsCapital))
        {
            return null;
        }

        foreach (Entity entity in AnalysisOf(document).Entities)
        {
            if (entity.Span.Start <= words[0].Start && words[^1].Start < entity.Span.End && entity.Type is EntityType.Person or EntityType.Place or EntityType.Organization)
            {
                return entity;
            }
        }

        return null;
    }

    private DisagreementDraft? Denial(Gap gap)
    {
        bool here = gap.Mine.Any(IsNegation), there = gap.Theirs.Any(IsNegation);
        int more = Math.Abs(gap.First.Count(IsNegation) - gap.Second.Count(IsNegation));
        if (here == there || more != 1 || gap.Mine.Concat(gap.Theirs).Any(word => word.Word is "only" or "rule" or "without" or "deny" or "denied"))
        {
            return null;
        }

        return Whole(gap, DisagreementKind.Negation, "The sentences are the same but one is negated.");

        static bool IsNegation(GapWord word) => Negations.Contains(word.Word) || word.Word.EndsWith("n't", StringComparison.Ordinal) || word.Word.EndsWith("n’t", StringComparison.Ordinal);
    }

    private DisagreementDraft? Verbs(Gap gap)
    {
        string[] mine = Lemmas(gap.One, gap.Mine), theirs = Lemmas(gap.Two, gap.Theirs);
        if (mine.Any(one => theirs.Any(two => Antonyms.AreOpposite(one, two))))
        {
            return Whole(gap, DisagreementKind.Negation, "The sentences are the same but for verbs that exclude each other.");
        }

        string? step = StepOf(mine), other = StepOf(theirs);
        bool isVerb = mine.Length == 1 && theirs.Length == 1;
        return step is not null && other is not null && step != other && (isVerb || Lemmas(gap.One, gap.First).Any(AgreementWords.Nouns.Contains))
            ? Whole(gap, DisagreementKind.Status, "The sentences are the same but for the step that was taken.")
            : null;
    }

    private static string? StepOf(string[] lemmas) => lemmas.Select(lemma => Steps.GetValueOrDefault(lemma)).FirstOrDefault(step => step is not null);

    private DisagreementDraft? Hedge(Gap gap)
    {
        GapWord hedge = gap.Theirs.FirstOrDefault(word => Hedges.Contains(word.Word));
        if (!gap.IsDerived || hedge.Word is null || gap.Mine.Any(word => Hedges.Contains(word.Word)) || gap.First.Any(word => Hedges.Contains(word.Word)))
        {
            return null;
        }

        if (ClaimAt(gap.One, gap.MineAt) is not { } first || ClaimAt(gap.Two, hedge.Start) is not { } second || material.ClaimAt(first).Modality is not (Modality.Asserted or Modality.Predicted))
        {
            return null;
        }

        return Draft(DisagreementKind.Modality, $"hedge hardened: “{hedge.Word}” is gone",
            (material.Quote(first), first), (material.Quote(second), second), $"A rewrite states outright what its original gives with “{hedge.Word}”.", gap);
    }

    /// <summary>What one report gives as alleged and the other on its own word.</summary>
    private DisagreementDraft? Allegation(Gap gap)
    {
        bool mine = gap.Mine.Any(IsAllegation), theirs = gap.Theirs.Any(IsAllegation);
        if (mine == theirs || (mine ? gap.Second : gap.First).Any(word => Hedges.Contains(word.Word)))
        {
            return null;
        }

        return Nearest(gap.One, gap.MineAt, gap.First) is { } first && Nearest(gap.Two, gap.TheirsAt, gap.Second) is { } second
            && material.ClaimAt(mine ? second : first).Modality is Modality.Asserted or Modality.Predicted
            ? Draft(DisagreementKind.Modality, $"fact or allegation: “{material.Quote(mine ? second : first)}”",
                (WordsOf(first, gap.One, gap.MineAt, gap.First), first), (WordsOf(second, gap.Two, gap.TheirsAt, gap.Second), second), "The sentences are the same, but one report only gives it as alleged.", gap)
            : null;

        static bool IsAllegation(GapWord word) => Allegations.Contains(word.Word);
    }

    private DisagreementDraft? Whole(Gap gap, DisagreementKind kind, string why)
    {
        return Nearest(gap.One, gap.MineAt, gap.First) is { } first && Nearest(gap.Two, gap.TheirsAt, gap.Second) is { } second
            ? Draft(kind, $"whether it is so: “{WordsOf(second, gap.Two, gap.TheirsAt, gap.Second)}”",
                (WordsOf(first, gap.One, gap.MineAt, gap.First), first), (WordsOf(second, gap.Two, gap.TheirsAt, gap.Second), second), why, gap)
            : null;
    }

    /// <summary>The words of a claim, or of its whole sentence where what differs stands outside the claim.</summary>
    private string WordsOf(int claim, int document, int at, ImmutableArray<GapWord> sentence) =>
        material.ClaimAt(claim).Span.Contains(at) ? material.Quote(claim) : SpanOf(sentence).Of(AnalysisOf(document).Text);

    private DisagreementDraft Draft(
        DisagreementKind kind, string about, (string Words, int Claim) one, (string Words, int Claim) two, string why, Gap gap) => new(
        kind, about, [new DraftSide(one.Words, [one.Claim]), new DraftSide(two.Words, [two.Claim])],
        [clusterOf[one.Claim], clusterOf[two.Claim]], gap.IsDerived ? why + " One report rewrites the other." : why);

    private static int IndexOfNumber(ImmutableArray<GapWord> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i].Word;
            if (char.IsAsciiDigit(word[0]) || Vague.Contains(word) || (word is not ("one" or "half") && NumberValue.TryParse(word, out _)))
            {
                return i;
            }
        }

        return -1;
    }

    private Quantity? QuantityAt(int document, int claim, int start)
    {
        AnalyzedText analysis = AnalysisOf(document);
        return QuantityReader.Read(material.Documents[document], material.ClaimAt(claim)).Find(quantity =>
        {
            int from = analysis.Tokens[quantity.From].Span.Start;
            return from <= start && start < from + quantity.Words.Length;
        });
    }

    /// <summary>The narrowest claim around an offset, else the claim of the same sentence that starts nearest to it.</summary>
    private int? Nearest(int document, int start, ImmutableArray<GapWord> sentence)
    {
        if (ClaimAt(document, start) is { } around)
        {
            return around;
        }

        int? best = null;
        TextSpan whole = SpanOf(sentence);
        for (int i = material.FirstClaimOf(document); i < material.Places.Length && material.Places[i].Document == document; i++)
        {
            TextSpan span = material.ClaimAt(i).Span;
            if (whole.Contains(span.Start) && (best is null || Math.Abs(span.Start - start) < Math.Abs(material.ClaimAt(best.Value).Span.Start - start)))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>The narrowest claim around an offset.</summary>
    private int? ClaimAt(int document, int start)
    {
        int? best = null;
        int length = int.MaxValue;
        for (int i = material.FirstClaimOf(document); i < material.Places.Length && material.Places[i].Document == document; i++)
        {
            TextSpan span = material.ClaimAt(i).Span;
            if (span.Start <= start && start < span.End && span.End - span.Start < length)
            {
                (best, length) = (i, span.End - span.Start);
            }
        }

        return best;
    }

    private string Word(int document, int start) => AnalysisOf(document).Form(TokenAt(document, start)).ToString();

    private int TokenAt(int document, int start)
    {
        AnalyzedText analysis = AnalysisOf(document);
        return Math.Min(TextIndex.FirstToken(analysis, start), analysis.Tokens.Length - 1);
    }

    private string[] Lemmas(int document, ImmutableArray<GapWord> words) =>
        [.. words.Select(word => AnalysisOf(document).Tokens[TokenAt(document, word.Start)].Lemma.ToLowerInvariant())];

    private static TextSpan SpanOf(ImmutableArray<GapWord> words) => new(words[0].Start, words[^1].Start + words[^1].Word.Length);

    private AnalyzedText AnalysisOf(int document) => material.Documents[document].Analysis;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
