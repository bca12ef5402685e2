using System.Collections.Immutable;
using Concord.Evidence.Clauses;
using Concord.Evidence.Modalities;
using Concord.Language;

namespace Concord.Evidence.Events;

/// <summary>Codes what happens in a text after PLOVER (draft of 2021; both ways of giving way are YIELD).</summary>
internal static class EventFinder
{
    /// <summary>Events in the order of their triggers.</summary>
    public static ImmutableArray<CodedEvent> Find(AnalyzedText text, ImmutableArray<Claim> claims)
    {
        List<CodedEvent> events = [];
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (text.Sentences[sentence].Kind != SentenceKind.Credit)
            {
                Add(new SentenceTree(text, sentence), claims, events);
            }
        }

        events.Sort(static (left, right) => left.Trigger.CompareTo(right.Trigger));
        return [.. events];
    }

    private static void Add(SentenceTree tree, ImmutableArray<Claim> claims, List<CodedEvent> events)
    {
        HashSet<int> told = [];
        foreach (int token in tree.Order)
        {
            bool verb = tree[token].Upos == Upos.Verb && !tree.Is(token, "amod") && !tree.Is(token, "case");
            if ((!verb && tree[token].Upos != Upos.Adj) || told.Contains(token) || EventReader.Read(tree, token) is not EventReading reading)
            {
                continue;
            }

            told.Add(reading.Core);
            told.Add(reading.Noun);
            (List<int> source, List<int> target) = EventArguments.Find(tree, reading);
            if (source.Count + target.Count == 0)
            {
                continue;
            }

            ModalityReading modality = ModalityReader.Read(tree, token);
            events.Add(new CodedEvent(
                reading.Sense.Code, reading.Sense.Mode, Phrases(tree, source), Phrases(tree, target), Trigger(tree, token, reading),
                PolarityReader.Read(tree, token), modality.Modality, Time(claims, tree.Sentence, tree[token].Span)));
        }
    }

    private static ImmutableArray<TextSpan> Phrases(SentenceTree tree, List<int> heads)
    {
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>(heads.Count);
        foreach (int head in heads)
        {
            spans.Add(EventArguments.Phrase(tree, head));
        }

        spans.Sort();
        return spans.ToImmutable();
    }

    private static TextSpan Trigger(SentenceTree tree, int token, EventReading reading)
    {
        TextSpan trigger = tree[token].Span;
        return reading.Noun > token && reading.Noun - token < 8 ? trigger.Cover(tree[reading.Noun].Span) : trigger;
    }

    /// <summary>Time of the narrowest claim that holds the trigger.</summary>
    private static string? Time(ImmutableArray<Claim> claims, int sentence, TextSpan trigger)
    {
        int low = 0, high = claims.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (claims[middle].Span.Start <= trigger.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        string? time = null;
        int narrowest = int.MaxValue;
        for (int i = low - 1; i >= 0 && claims[i].Sentence == sentence; i--)
        {
            if (claims[i].Span.Contains(trigger) && claims[i].Span.Length < narrowest)
            {
                narrowest = claims[i].Span.Length;
                time = claims[i].Time;
            }
        }

        return time;
    }
}
