using System.Globalization;
using System.Text;
using Concord.Language.Segmentation;
using Concord.Language.Times;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Language.Tests.Times;

public class TimeFinderTests
{
    public static TheoryData<string, string, string> Cases()
    {
        TheoryData<string, string, string> cases = [];
        using Stream stream = typeof(TimeFinderTests).Assembly.GetManifestResourceStream("times.tsv")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] columns = line.Split('\t');
                cases.Add(columns[0], columns[1], columns[2]);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void FindsAndResolves(string text, string published, string expected)
    {
        DateOnly? reference = published == "-" ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        IEnumerable<string> found = Find(text, reference)
            .Select(t => t.Span.Of(text) + "=" + t.Value + (t.Resolved ? "" : "?"));
        Assert.Equal(expected, string.Join('|', found));
    }

    [Fact]
    public void AnyMixOfTimeWordsIsRead()
    {
        string[] words =
        [
            "June", "19", "2024", ",", "the", "last", "week", "a", "ago", "from", "to", "mid-2023", "Wednesday", "at", "9", "p.m.", "1990s", "-", "and", "half",
            "three", "days", "next", "second", "quarter", "of", "every", ".", "yesterday", "0", "99999", "9999-12-31", "31", "February", "decades", "hours", "in", "overnight", "of",
            "start", "Easter", "long", "1/2", "fiscal", "year", "nights", "May", "–", "04/05/2024", "Mondays", "night", "Thanksgiving", "9/11",
        ];
        Gen<string> texts = Gen.Elements(words).ListOf().Select(w => string.Join(' ', w));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            int end = 0;
            foreach (TimeExpression time in Find(text, new DateOnly(2199, 12, 31)))
            {
                Assert.True(time.Span.Start >= end && time.Value.Length > 0);
                end = time.Span.End;
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(7, 21).WithMaxTest(300));
    }

    private static System.Collections.Immutable.ImmutableArray<TimeExpression> Find(string text, DateOnly? reference)
    {
        SegmentedText segmented = TextSegmenter.Segment(text);
        AnalyzedText analyzed = new()
        {
            Text = text,
            Tokens = [.. segmented.Tokens.Select(t => new Token(t.Span, "", Upos.X, "", -1, "", t.JoinsPrevious))],
            Sentences = segmented.Sentences,
        };
        return TimeFinder.Find(analyzed, reference);
    }
}
