using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Concord.Language.Engine;

/// <summary>Fills tags, lemmas, trees and names over tokens and sentences that are given. Safe to share.</summary>
internal sealed class TextAnnotator(Network network)
{
    /// <summary>Rows of a batch; enough to keep the kernels busy, little enough to stay in cache.</summary>
    private const int BatchRows = 128;

    private const int LongestSentence = 320;

    private readonly ConcurrentBag<Worker> _workers = [];

    /// <param name="text">Tokens and sentences.</param>
    /// <param name="trees">Whether heads and relations are wanted.</param>
    /// <param name="names">Whether names are wanted.</param>
    /// <param name="owned">Whether nobody else holds the tokens, so that they may be filled where they are.</param>
    public AnalyzedText Annotate(AnalyzedText text, bool trees, bool names, bool owned)
    {
        if (!_workers.TryTake(out Worker? worker))
        {
            worker = new Worker(network);
        }

        try
        {
            return worker.Annotate(text, trees, names, owned);
        }
        finally
        {
            _workers.Add(worker);
        }
    }

    private sealed class Worker(Network network)
    {
        private readonly Annotator _annotator = new(network);
        private readonly Batch _batch = new();
        private readonly LemmaPool _lemmas = new(network.Shape.Lemmas);
        private readonly Upos[] _upos = [.. network.Shape.Upos.Select(u => Enum.Parse<Upos>(u, true))];
        private readonly EntityType?[] _types =
            [.. network.Shape.Names.Select(n => n.Length > 2 ? Enum.Parse<EntityType>(n[2..], true) : (EntityType?)null)];

        private readonly List<Entity> _entities = [];
        private TextSpan[] _spans = [];
        private Annotation[] _annotations = [];

        public AnalyzedText Annotate(AnalyzedText text, bool trees, bool names, bool owned)
        {
            Token[] tokens = owned ? ImmutableCollectionsMarshal.AsArray(text.Tokens)! : [.. text.Tokens];
            List<Entity> entities = _entities;
            entities.Clear();
            ImmutableArray<Sentence> sentences = text.Sentences;
            if (_spans.Length < tokens.Length)
            {
                _spans = new TextSpan[tokens.Length];
                _annotations = new Annotation[tokens.Length];
            }

            for (int i = 0; i < tokens.Length; i++)
            {
                _spans[i] = tokens[i].Span;
            }

            for (int at = 0; at < sentences.Length;)
            {
                _batch.Clear();
                int from = at;
                while (at < sentences.Length && (at == from || _batch.Rows + sentences[at].TokenCount < BatchRows))
                {
                    Add(text.Text, sentences[at++]);
                }

                int first = sentences[from].FirstToken, count = sentences[at - 1].EndToken - first;
                Span<Annotation> annotations = _annotations.AsSpan(0, count);
                _annotator.Run(_batch, annotations, trees, names);
                for (int s = from; s < at; s++)
                {
                    Span<Annotation> own = annotations.Slice(sentences[s].FirstToken - first, sentences[s].TokenCount);
                    Rejoin(own);
                    Fill(text.Text, tokens, sentences[s], own, trees);
                    if (names)
                    {
                        Names(tokens, sentences[s], own, entities);
                    }
                }
            }

            if (names)
            {
                entities = NameRepair.Run(text.Text, tokens, sentences.AsSpan(), entities);
            }

            return new AnalyzedText
            {
                Text = text.Text,
                Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens),
                Sentences = sentences,
                Entities = names ? [.. entities] : text.Entities,
                Times = text.Times,
                Mentions = text.Mentions,
                Actors = text.Actors,
            };
        }

        /// <summary>Scores of heads grow with the square of a sentence, so one without end is read in pieces.</summary>
        private void Add(string text, Sentence sentence)
        {
            for (int first = 0; first < sentence.TokenCount; first += LongestSentence)
            {
                int count = Math.Min(LongestSentence, sentence.TokenCount - first);
                BatchFiller.Add(
                    _batch, network.Words, network.Shape.WordRows, network.Shape.Gazetteer, text, _spans.AsSpan(sentence.FirstToken + first, count));
            }
        }

        /// <summary>Hangs the roots of later pieces on the first root.</summary>
        private void Rejoin(Span<Annotation> annotations)
        {
            int root = -1, parataxis = Array.IndexOf(network.Shape.Relations, "parataxis");
            for (int i = 0; annotations.Length > LongestSentence && i < annotations.Length; i++)
            {
                ref Annotation a = ref annotations[i];
                if (a.Head >= 0)
                {
                    a.Head += i / LongestSentence * LongestSentence;
                }
                else if (root < 0)
                {
                    root = i;
                }
                else
                {
                    a.Head = root;
                    a.Relation = parataxis;
                }
            }
        }

        private void Fill(string text, Token[] tokens, Sentence sentence, ReadOnlySpan<Annotation> annotations, bool trees)
        {
            NetworkShape shape = network.Shape;
            for (int i = 0; i < annotations.Length; i++)
            {
                ref readonly Annotation a = ref annotations[i];
                ref Token token = ref tokens[sentence.FirstToken + i];
                token = token with
                {
                    Lemma = LemmaRepair.Apply(
                        network.Words, _lemmas.Apply(a.Lemma, token.Span.In(text)), shape.Xpos[a.Xpos], token.Span.In(text)),
                    Upos = _upos[a.Upos],
                    Xpos = shape.Xpos[a.Xpos],
                    Head = !trees ? token.Head : a.Head < 0 ? -1 : sentence.FirstToken + a.Head,
                    Deprel = trees ? shape.Relations[a.Relation] : token.Deprel,
                };
            }
        }

        private void Names(Token[] tokens, Sentence sentence, ReadOnlySpan<Annotation> annotations, List<Entity> entities)
        {
            int start = 0;
            for (int i = 0; i < annotations.Length; i++)
            {
                char kind = network.Shape.Names[annotations[i].Name][0];
                start = kind is 'B' or 'U' ? i : start;
                if (kind is 'L' or 'U')
                {
                    int first = sentence.FirstToken + start, last = sentence.FirstToken + i;
                    entities.Add(new Entity(
                        tokens[first].Span.Cover(tokens[last].Span), first, last - first + 1, _types[annotations[i].Name]!.Value));
                }
            }
        }
    }
}
