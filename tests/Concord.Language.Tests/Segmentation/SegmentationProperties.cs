using Concord.Language.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Language.Tests.Segmentation;

public class SegmentationProperties
{
    private const string Alphabet = "ab AB.,!?'’\"“”()-–—\n\r\t 019$%@:/[]…•\u00A0é\u0301中\uD83D\uDE00\uD800\u200Bs t n";

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20240607, 15).WithMaxTest(400);

    [Fact]
    public void TokensAndGapsRebuildTheText() => Check((text, skip) =>
    {
        SegmentedText result = TextSegmenter.Segment(text, skip);
        int at = 0;
        foreach (TokenSpan token in result.Tokens)
        {
            Assert.True(token.Span.Start >= at && !token.Span.IsEmpty);
            AssertGap(text, at, token.Span.Start, skip);
            at = token.Span.End;
        }

        AssertGap(text, at, text.Length, skip);
    });

    [Fact]
    public void EveryTokenIsInExactlyOneSentence() => Check((text, skip) =>
    {
        SegmentedText result = TextSegmenter.Segment(text, skip);
        int next = 0;
        foreach (Sentence sentence in result.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.TokenCount > 0);
            Assert.Equal(result.Tokens[next].Span.Start, sentence.Span.Start);
            next = sentence.EndToken;
            Assert.Equal(result.Tokens[next - 1].Span.End, sentence.Span.End);
        }

        Assert.Equal(result.Tokens.Length, next);
    });

    private static void AssertGap(string text, int start, int end, List<TextSpan> skip)
    {
        for (int i = start; i < end; i++)
        {
            Assert.True(char.IsWhiteSpace(text[i]) || skip.Exists(s => s.Contains(i)), $"lost {text[i]} at {i}");
        }
    }

    private static void Check(Action<string, List<TextSpan>> holds)
    {
        Gen<string> texts = Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(c => new string([.. c]));
        Arbitrary<(string Text, int Cut)> cases = texts.SelectMany(t => Gen.Choose(0, t.Length).Select(c => (t, c))).ToArbitrary();
        Check(cases, holds);
    }

    private static void Check(Arbitrary<(string Text, int Cut)> cases, Action<string, List<TextSpan>> holds) =>
        Prop.ForAll(cases, c =>
        {
            List<TextSpan> skip = c.Cut == 0 ? [] : [new TextSpan(c.Cut / 2, c.Cut)];
            holds(c.Text, skip);
        }).Check(Fixed);
}
