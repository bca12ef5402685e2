using System.Collections.Frozen;
using System.Collections.Immutable;
using Concord.Evidence.Clauses;
using Concord.Language;

namespace Concord.Evidence.Claims;

/// <summary>Finds clauses that are themselves acts of speech ("X condemned Y") and not yet attributed to who speaks.</summary>
internal static class SpeechActs
{
    private static readonly FrozenSet<string> Verbs = new[]
    {
        "express", "voice", "hail", "praise", "condemn", "criticize", "criticise", "denounce", "welcome", "characterize", "characterise", "describe",
        "brand", "dub", "label", "pledge", "vow", "promise", "reject", "blame", "accuse", "applaud", "commend", "endorse", "decry", "deplore",
        "congratulate", "thank", "slam", "blast", "dismiss", "reiterate", "reaffirm", "call", "warn", "urge", "demand", "threaten", "defend",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bodies = new[]
    {
        "leader", "president", "minister", "official", "government", "ministry", "country", "nation", "state", "party", "spokesman", "spokeswoman",
        "spokesperson", "ally", "group", "union", "council", "commission", "agency", "company", "court", "parliament", "opposition", "side", "secretary",
        "chief", "ambassador", "envoy", "diplomat", "senator", "lawmaker", "judge", "general", "commander", "king", "queen", "prince", "chancellor",
        "governor", "mayor", "analyst", "expert", "activist", "critic", "campaign", "organisation", "organization", "army", "military", "police",
        "administration", "embassy", "foundation", "bank", "rebel", "protester", "observer", "delegation", "premier", "head", "director", "chairman",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The attributions given, followed by one for each act of speech that none of them has as its cue.</summary>
    public static ImmutableArray<Attribution> Supplement(AnalyzedText text, ImmutableArray<Attribution> attributions)
    {
        HashSet<int> cues = [];
        foreach (Attribution attribution in attributions)
        {
            foreach (TextSpan cue in attribution.Cue)
            {
                cues.UnionWith(Enumerable.Range(cue.Start, cue.Length));
            }
        }

        ImmutableArray<Attribution>.Builder all = attributions.ToBuilder();
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            SentenceTree tree = new(text, sentence);
            foreach (Clause clause in ClauseFinder.Find(tree))
            {
                if (!clause.IsEmpty && tree[clause.Head].Upos == Upos.Verb && Verbs.Contains(tree[clause.Head].Lemma)
                    && !cues.Contains(tree[clause.Head].Span.Start) && Make(tree, clause) is Attribution made)
                {
                    all.Add(made);
                }
            }
        }

        return all.ToImmutable();
    }

    private static Attribution? Make(SentenceTree tree, Clause clause)
    {
        int speaker = clause.Subject;
        if (speaker < 0 || clause.LastToken <= clause.Head || !CanSpeak(tree, speaker))
        {
            return null;
        }

        TextSpan source = NounPhrase(tree, speaker);
        (string name, string? actor) = Name(tree.Text, speaker, source);
        return new Attribution
        {
            Source = [source],
            Cue = [tree[clause.Head].Span],
            Content = [new TextSpan(tree[clause.Head + 1].Span.Start, tree[clause.LastToken].Span.End)],
            Form = QuotationForm.Indirect,
            SourceName = name,
            Kind = SourceKind.Official,
            Actor = actor,
            Class = CueClass.Attitude,
            CueLemma = tree[clause.Head].Lemma,
        };
    }

    private static bool CanSpeak(SentenceTree tree, int token) => tree[token].Upos switch
    {
        Upos.Propn => true,
        Upos.Pron => tree[token].Lemma.ToLowerInvariant() is "he" or "she" or "they" or "we" or "i",
        Upos.Noun => Bodies.Contains(tree[token].Lemma.ToLowerInvariant()),
        _ => false,
    };

    private static TextSpan NounPhrase(SentenceTree tree, int head)
    {
        int first = head, last = head;
        foreach (int child in tree.Children(head))
        {
            if (tree.Is(child, "det") || tree.Is(child, "amod") || tree.Is(child, "compound") || tree.Is(child, "flat") || tree.Is(child, "nmod")
                || tree.Is(child, "conj") || tree.Is(child, "nummod"))
            {
                first = Math.Min(first, tree.LeftOf(child));
                last = Math.Max(last, tree.RightOf(child));
            }
        }

        while (first < head && tree.IsPunctuation(first))
        {
            first++;
        }

        while (last > head && tree.IsPunctuation(last))
        {
            last--;
        }

        return new TextSpan(tree[first].Span.Start, tree[last].Span.End);
    }

    private static (string Name, string? Actor) Name(AnalyzedText text, int token, TextSpan source)
    {
        foreach (ActorMention mention in text.Mentions)
        {
            if (mention.Span.Start > text.Tokens[token].Span.Start)
            {
                break;
            }

            if (mention.HeadToken == token || mention.Span.Contains(text.Tokens[token].Span))
            {
                foreach (Actor actor in text.Actors)
                {
                    if (actor.Id == mention.Actor)
                    {
                        return (actor.Name, actor.Id);
                    }
                }
            }
        }

        return (source.Of(text.Text), null);
    }
}
