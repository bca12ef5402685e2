using System.Collections.Immutable;
using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence.Tests.Attributions;

public sealed class AnyTreeTests
{
    private static readonly (string Form, string Lemma, Upos Upos, string Xpos)[] Words =
    [
        ("said", "say", Upos.Verb, "VBD"), ("saying", "say", Upos.Verb, "VBG"), ("accused", "accuse", Upos.Verb, "VBN"), ("claim", "claim", Upos.Noun, "NN"),
        ("according", "accord", Upos.Verb, "VBG"), ("to", "to", Upos.Adp, "IN"), ("cited", "cite", Upos.Verb, "VBN"), ("expected", "expect", Upos.Verb, "VBN"),
        ("Ann", "Ann", Upos.Propn, "NNP"), ("he", "he", Upos.Pron, "PRP"), ("that", "that", Upos.Sconj, "IN"), (",", ",", Upos.Punct, ","),
        ("\"", "\"", Upos.Punct, "``"), (".", ".", Upos.Punct, "."), (":", ":", Upos.Punct, ":"), ("is", "be", Upos.Aux, "VBZ"), ("worried", "worried", Upos.Adj, "JJ"),
    ];

    private static readonly string[] Relations =
    [
        "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "cc", "mark", "case", "punct", "aux", "aux:pass",
        "parataxis", "nmod", "nmod:poss", "appos", "advmod", "cop", "flat",
    ];

    /// <summary>Parsers err, and a tree may even hold a cycle: no tree may bring the finder down.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NoTreeBreaksTheFinder(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 150; round++)
        {
            AnalyzedText analysis = Make(random);
            ImmutableArray<Attribution> all = new AttributionFinder().Find(new Document { Id = "d", Uri = "d", Text = analysis.Text }, analysis);
            for (int number = 0; number < all.Length; number++)
            {
                Assert.NotEmpty(all[number].Content);
                foreach (TextSpan span in all[number].Content.Concat(all[number].Cue).Concat(all[number].Source))
                {
                    Assert.InRange(span.Start, 0, span.End - 1);
                    Assert.InRange(span.End, 1, analysis.Text.Length);
                }

                int steps = 0;
                for (int up = all[number].Outer; up >= 0; up = all[up].Outer)
                {
                    Assert.InRange(++steps, 1, all.Length);
                }
            }
        }
    }

    private static AnalyzedText Make(Random random)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        System.Text.StringBuilder text = new();
        int count = random.Next(1, 4);
        for (int sentence = 0; sentence < count; sentence++)
        {
            int first = tokens.Count;
            int length = random.Next(1, 16);
            for (int word = 0; word < length; word++)
            {
                var (form, lemma, upos, xpos) = Words[random.Next(Words.Length)];
                int head = random.Next(-1, length);
                text.Append(word > 0 ? " " : sentence > 0 ? "\n\n" : "");
                tokens.Add(new(new(text.Length, text.Length + form.Length), lemma, upos, xpos, head < 0 || head == word ? -1 : first + head, Relations[random.Next(Relations.Length)]));
                text.Append(form);
            }

            sentences.Add(new(new(tokens[first].Span.Start, tokens[^1].Span.End), first, length, SentenceKind.Prose));
        }

        return new AnalyzedText { Text = text.ToString(), Tokens = [.. tokens], Sentences = [.. sentences] };
    }
}
