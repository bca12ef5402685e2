using Concord.Workbench.Brief;
using Concord.Workbench.Rendering;

namespace Concord.Workbench.Tests;

public sealed class BriefTextTests
{
    private static readonly BriefModel Sample = BriefComposer.Compose(Samples.Fixture().Build());

    [Fact]
    public void A_brief_has_every_section_that_has_something_to_say()
    {
        SectionKind[] kinds = [.. Sample.Sections.Select(s => s.Kind)];
        Assert.Equal(
            [
                SectionKind.Established, SectionKind.Agreements, SectionKind.Speakers, SectionKind.Alleged, SectionKind.Disagreements,
                SectionKind.Unknown, SectionKind.Timeline,
            ],
            kinds.Where(k => k != SectionKind.SingleOrigin).Order());
        Assert.Equal(kinds.Order(), kinds);
    }

    [Fact]
    public void Every_passage_is_the_exact_text_of_its_document()
    {
        int seen = 0;
        foreach (BriefPassage passage in Sample.Sections.SelectMany(s => s.Lines).SelectMany(l => l.Children.Add(l)).SelectMany(l => l.Passages))
        {
            string text = Sample.Documents[passage.Number - 1].Source.Source.Document.Text;
            Assert.Equal(passage.Quote, text[passage.Span.Start..passage.Span.End]);
            seen++;
        }

        Assert.True(seen > 10);
    }

    [Fact]
    public void Every_line_rests_on_a_passage_and_no_line_is_said_twice()
    {
        BriefLine[] lines = [.. Sample.Sections.Where(s => s.Kind != SectionKind.Timeline).SelectMany(s => s.Lines)];
        Assert.All(lines, l => Assert.True(l.Passages.Length > 0 || l.Children.All(c => c.Passages.Length > 0)));
        Assert.Equal(lines.Length, lines.Select(l => Display.Key(l.Text)).Distinct().Count());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    public void Text_keeps_to_its_width_and_holds_no_control_characters_without_colour(int width)
    {
        string text = TextRenderer.Render(Sample, width, color: false, withReasons: true);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void Colour_changes_nothing_but_colour()
    {
        string plain = TextRenderer.Render(Sample, 80, color: false);
        string colored = TextRenderer.Render(Sample, 80, color: true);
        Assert.NotEqual(plain, colored);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colored, "\x1b\\[[0-9]+m", ""));
    }

    [Fact]
    public void A_pronoun_is_named_in_brackets_and_a_fragment_is_quoted()
    {
        string text = TextRenderer.Render(Sample, 200, color: false);
        Assert.Contains("(alleged) “[the pact] reportedly covers fishing rights”", text, StringComparison.Ordinal);
        Assert.Contains("“[Mara Lindt] expects that trade will grow”", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Likelihood_is_given_only_where_the_source_says_it()
    {
        string text = TextRenderer.Render(Sample, 200, color: false);
        Assert.Contains("(possible, likely) Fishing may likely resume", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(predicted, ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it will almost certainly fail", "almost certain")]
    [InlineData("it is highly unlikely to pass", "very unlikely")]
    [InlineData("this is very likely", "very likely")]
    [InlineData("Probably so", "likely")]
    [InlineData("it could, or may, happen", null)]
    [InlineData("the unlikeliest of friends", null)]
    public void Likelihood_words_map_to_their_terms(string clause, string? term) => Assert.Equal(term, Likelihood.Of(clause));
}
