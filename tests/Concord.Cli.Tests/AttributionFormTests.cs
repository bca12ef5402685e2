using System.Text;
using System.Text.Json;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>Forms of attribution in whole texts, by the parser's own trees.</summary>
public sealed class AttributionFormTests
{
    [Theory]
    [InlineData("Beyond defence, the accord covers trade and science, as detailed by the state agency Norpress.", "the state agency Norpress", "detailed", "Beyond defence, the accord covers trade and science")]
    [InlineData("This language is interpreted by analysts, including those at the institute, as a direct commitment to intervene.", "analysts, including those at the institute", "is interpreted", "This language|as a direct commitment to intervene")]
    [InlineData("The pact was seen by diplomats as a warning.", "diplomats", "was seen", "The pact|as a warning")]
    [InlineData("The ministry announced this month that it would close the port.", "The ministry", "announced", "that it would close the port")]
    [InlineData("Most believe that the war will end in spring.", "Most", "believe", "that the war will end in spring")]
    [InlineData("The general is said to have left the capital.", "", "is said", "The general|to have left the capital")]
    [InlineData("Rebels are believed to hold the northern bank.", "", "are believed", "Rebels|to hold the northern bank")]
    [InlineData("The claim that the bridge had been mined was repeated on television.", "", "claim", "that the bridge had been mined")]
    [InlineData("Speculation about a secret annex grew.", "", "Speculation about", "a secret annex")]
    [InlineData("The opposition accused the government of selling the port.", "The opposition", "accused", "the government of selling the port")]
    [InlineData("People familiar with the talks said a second round was planned.", "People familiar with the talks", "said", "a second round was planned")]
    [InlineData("The president rejected the notion that the army had been warned.", "The president", "rejected the notion", "that the army had been warned")]
    [InlineData("The envoy said the plan was \"a matter of weeks\" and no more.", "The envoy", "said", "the plan was \"a matter of weeks\" and no more")]
    [InlineData("Asked why the ferry sailed late, Captain Orr said the tide was wrong.", "", "Asked", "why the ferry sailed late")]
    [InlineData("Asked why the ferry sailed late, Captain Orr said the tide was wrong.", "Captain Orr", "said", "the tide was wrong")]
    [InlineData("Orr took issue with the port's timetable.", "Orr", "took issue with", "the port's timetable")]
    [InlineData("The mayor made clear that the ferry would stay.", "The mayor", "made clear", "that the ferry would stay")]
    [InlineData("Weber is a critic of the tunnel.", "Weber", "is a critic of", "the tunnel")]
    [InlineData("The harbour board went further, with the mayor calling the plan a disgrace.", "the mayor", "calling", "the plan a disgrace")]
    [InlineData("The ruling led the miners to warn that they would strike.", "the miners", "to warn", "that they would strike")]
    [InlineData("Asked by Captain Orr whether the ferry would stay, Duval nodded.", "Captain Orr", "Asked", "whether the ferry would stay")]
    [InlineData("The farmers are convinced that the dam will hold.", "The farmers", "are convinced", "that the dam will hold")]
    [InlineData("The minister rejected the idea that the union had won, saying the talks would go on.", "The minister", "saying", "the talks would go on")]
    [InlineData("A survey last month showed that most farmers opposed the dam.", "A survey", "showed", "that most farmers opposed the dam")]
    public void Source_cue_and_content_are_found(string text, string source, string cue, string content)
    {
        List<(string Source, string Cue, string Content)> found = Attributions(text + "\n", "attributions");
        Assert.Contains((source, cue, content), found);
    }

    [Fact]
    public void A_headline_has_its_speaker_before_the_colon() =>
        Assert.Contains(("Duval", ":", "talks with Arland will go on"), Attributions("Duval: talks with Arland will go on\n\nThe talks went into a second day in the old customs house.\n", "attributions"));

    [Fact]
    public void Items_of_a_list_belong_to_who_introduced_it()
    {
        const string text = "The minister listed three demands on Monday:\n\n- the ships must leave\n- the prisoners must be released\n\nNobody answered.\n";
        Assert.Contains(("The minister", "listed", "three demands|the ships must leave|the prisoners must be released"), Attributions(text, "attributions"));
    }

    [Fact]
    public void A_pull_quote_belongs_to_the_name_below_it()
    {
        const string text = "\"We crossed at dawn and nobody fired a single shot at us.\"\n\n— Ana Duval, harbour pilot\n\nThe crossing took an hour.\n";
        Assert.Contains(("Ana Duval, harbour pilot", "—", "\"We crossed at dawn and nobody fired a single shot at us.\""), Attributions(text, "attributions"));
    }

    [Fact]
    public void Quotation_marks_of_distance_are_no_quotation() =>
        Assert.Empty(Attributions("The so-called \"people's court\" sits in the old mill.\n", "attributions"));

    [Fact]
    public void What_stands_in_a_quotation_of_nobody_says_nothing_of_its_own() =>
        Assert.DoesNotContain(Attributions("\"We hope that the ferry will stay and that the port pays for it.\"\n\nThe port was quiet on Monday.\n", "attributions"), row => row.Cue == "hope");

    [Fact]
    public void A_post_in_a_page_belongs_to_who_signed_it()
    {
        const string page = """
            <html><head><title>Ships leave</title></head><body><article><h1>Ships leave</h1>
            <p>The ships of Norland left the harbour of Arland early on Friday, after a week of talks in the old customs house that ended at night.</p>
            <blockquote class="twitter-tweet"><p>We have kept our word and our ships are home.</p>&mdash; Mark Tell (@marktell) <a href="https://twitter.com/marktell/status/1">June 3, 2024</a></blockquote>
            <p>The last ship had passed the lighthouse at dawn, and no pilots were needed because the tide was high and the weather calm.</p>
            </article></body></html>
            """;
        Assert.Contains(Attributions(page, "attributions"), row => row.Source.StartsWith("Mark Tell", StringComparison.Ordinal) && row.Content.StartsWith("We have kept our word", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("We are going to close the border.", "intended", "positive")]
    [InlineData("The army is going to lose the war.", "predicted", "positive")]
    [InlineData("The court allegedly sold the verdict and burned the files.", "alleged", "positive")]
    [InlineData("The ministry did not sign the treaty.", "asserted", "negative")]
    [InlineData("The ministry not only signed the treaty but published it.", "asserted", "positive")]
    [InlineData("The ministry never signed the treaty.", "asserted", "negative")]
    [InlineData("The ministry failed to sign the treaty.", "asserted", "negative")]
    [InlineData("Nobody signed the treaty.", "asserted", "negative")]
    [InlineData("Norland no longer sells gas to its neighbour.", "asserted", "negative")]
    [InlineData("The spokesman will not comment on the treaty.", "intended", "negative")]
    [InlineData("The ministry may sign the treaty.", "possible", "positive")]
    public void Modality_and_polarity_of_the_first_claim(string text, string modality, string polarity)
    {
        JsonElement claim = Analysis(text + "\n", "claims").GetProperty("claims")[0];
        Assert.Equal((modality, polarity), (claim.GetProperty("modality").GetString(), claim.GetProperty("polarity").GetString()));
    }

    [Fact]
    public void Each_hop_has_the_modality_of_its_cue()
    {
        JsonElement claim = Analysis("The agency said that the rebels claimed that the dam was theirs.\n", "claims").GetProperty("claims")
            .EnumerateArray().Single(c => c.GetProperty("quote").GetString()!.StartsWith("the dam", StringComparison.Ordinal));
        Assert.Equal(["asserted", "alleged"], claim.GetProperty("attribution").EnumerateArray().Select(hop => hop.GetProperty("modality").GetString()));
    }

    [Theory]
    [InlineData("A senior official said the talks had failed.", "official")]
    [InlineData("Two Western diplomats said the talks had failed.", "diplomat")]
    [InlineData("People familiar with the talks said they had failed.", "insider")]
    [InlineData("Witnesses said the bridge had fallen.", "witness")]
    [InlineData("Analysts said the talks had failed.", "expert")]
    [InlineData("Foreign minister Ana Duval said the talks had failed.", null)]
    public void Sources_without_a_name_are_typed(string text, string? kind)
    {
        JsonElement row = Analysis(text + "\n", "attributions").GetProperty("attributions")[0];
        Assert.Equal(kind, row.GetProperty("anonymous").GetString());
    }

    [Fact]
    public void What_only_credits_a_source_is_no_claim() =>
        Assert.DoesNotContain(
            Analysis("The accord covers trade and science, as detailed by the state agency Norpress.\n", "claims").GetProperty("claims").EnumerateArray(),
            claim => claim.GetProperty("quote").GetString()!.Contains("detailed by", StringComparison.Ordinal));

    private static List<(string Source, string Cue, string Content)> Attributions(string text, string layers)
    {
        JsonElement document = Analysis(text, layers);
        string read = document.GetProperty("document").GetProperty("text").GetString()!;
        return [.. document.GetProperty("attributions").EnumerateArray().Select(row => (Words(row, "source", read), Words(row, "cue", read), Words(row, "content", read)))];
    }

    private static string Words(JsonElement row, string role, string text) =>
        string.Join('|', row.GetProperty(role).EnumerateArray().Select(span => text[span[0].GetInt32()..span[1].GetInt32()]));

    private static JsonElement Analysis(string text, string layers)
    {
        Result result = RunWith(Encoding.UTF8.GetBytes(text), "analyze", "-", "--format", "jsonl", "--layers", layers);
        Assert.Equal(0, result.Code);
        return JsonDocument.Parse(result.Output).RootElement;
    }
}
