using System.Collections.Immutable;
using Concord.Casework.Copies;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework.Tests.Copies;

public sealed class CopyFinderTests
{
    private const string Wire =
        "Voters in the island state of Carrow chose a new parliament on Saturday, two months after the old one was dissolved in a row over fishing "
        + "licences. The Harbour Alliance of Mira Tolland won 31 of 60 seats, the electoral commission announced, while the ruling Shore Party fell to 22. "
        + "Turnout was the highest since independence. Tolland promised to renegotiate the licences with foreign fleets before the winter season. "
        + "Her rival conceded shortly before midnight and wished her luck. Observers from the Southern Union called the vote calm and orderly. "
        + "The new parliament will meet on the first Monday of next month to elect a prime minister.";

    private const string Independent =
        "Mira Tolland is set to become prime minister of Carrow. Cheering crowds filled the quay of the capital as it became clear that her Harbour Alliance "
        + "had a majority of two. For the Shore Party, in office for eleven years, the result is a disaster. Fishermen whom we met at the market said that they "
        + "had voted for change because trawlers from abroad empty their waters. Schools served as polling stations; some ran out of ballot papers by noon. "
        + "Bankers worry about the deposit that the outgoing government took from a mining firm.";

    private static Document Make(string uri, string text, string? published = null, string? wire = null) =>
        new() { Id = uri, Uri = uri, Title = uri, Text = text, Published = published, WireCredit = wire };

    private static ImmutableArray<CopyLink> Find(params Document[] documents) => CopyFinder.Find(documents, StoryGrouper.Map(documents));

    [Fact]
    public void A_copy_with_a_changed_number_is_a_copy_with_a_changed_number()
    {
        string changed = Wire.Replace("31 of 60", "33 of 60", StringComparison.Ordinal).Replace("Her rival conceded", "Her rival reportedly conceded", StringComparison.Ordinal);
        CopyLink link = Assert.Single(Find(Make("a", Wire), Make("b", changed)));
        Assert.Equal((1, 0, DerivationKind.Copy), (link.Document, link.From, link.Kind));
        Assert.InRange(link.Share, 0.9, 1);
        Assert.Equal("“33” where the other has “31” | “reportedly” added", string.Join(" | ", link.Changes));
    }

    [Fact]
    public void Shared_spans_are_the_same_words_in_both()
    {
        string longer = "Exclusive report. " + Wire[..400] + " The rest of this page is our own and tells of beaches, hotels and the price of mangoes.";
        CopyLink link = Assert.Single(Find(Make("a", Wire), Make("b", longer)));
        Assert.NotEmpty(link.Shared);
        Assert.All(link.Shared, span => Assert.Contains(span.Of(longer), Wire, StringComparison.Ordinal));
    }

    [Fact]
    public void Independent_reports_of_one_event_are_not_copies() => Assert.Empty(Find(Make("a", Wire), Make("b", Independent)));

    [Fact]
    public void A_rewrite_that_keeps_the_facts_in_their_order_is_a_rewrite()
    {
        const string reworded =
            "Voters across the island state of Carrow elected a new parliament Saturday, some two months after the old one had been dissolved over a row on fishing licences. "
            + "Mira Tolland's Harbour Alliance won 31 seats of 60, according to the electoral commission, and the ruling Shore Party dropped to 22. "
            + "It was the highest turnout since independence. Tolland has promised that licences with foreign fleets are renegotiated before winter season. "
            + "The rival conceded just before midnight, wishing luck. Southern Union observers called voting calm, orderly. "
            + "New parliament members will meet next month, first Monday, electing a prime minister.";
        CopyLink link = Assert.Single(Find(Make("a", Wire), Make("b", reworded)));
        Assert.Equal(DerivationKind.Rewrite, link.Kind);
    }

    [Fact]
    public void A_shared_quotation_alone_is_a_quote()
    {
        const string quotation = " \"We will sit down with every fleet that fishes here and ask it to pay what a fair neighbour pays,\" Tolland said.";
        CopyLink link = Assert.Single(Find(Make("a", Wire + quotation), Make("b", Independent + quotation)));
        Assert.Equal(DerivationKind.Quote, link.Kind);
        Assert.StartsWith("We will sit down", Assert.Single(link.Shared).Of(Independent + quotation), StringComparison.Ordinal);
        Assert.Empty(link.Changes);
    }

    [Fact]
    public void A_statement_that_both_print_without_marks_is_a_quotation_and_no_rewrite()
    {
        const string statement = " I thank every voter of these islands and I will not rest until our boats can fish again. We have waited eleven years for this "
            + "day and our children will remember it. My door is open to all who want to work, and I ask our opponents to join us in the harbour on Monday. ";
        CopyLink link = Assert.Single(Find(Make("a", Wire + statement), Make("b", Independent + statement)));
        Assert.Equal(DerivationKind.Quote, link.Kind);
    }

    [Fact]
    public void A_paragraph_marked_as_quotation_in_one_report_is_one_in_the_other_too()
    {
        const string open = "The island has fished these waters for nine hundred years, and no treaty signed in a distant capital can take that right from the people "
            + "who mend the nets and bury the drowned; parliaments come and go, but the sea stays where it is and asks for its due.";
        Assert.DoesNotContain(
            Find(Make("a", "Essay. " + open + " The writer keeps a lighthouse and a small press on the north coast, where he was born."), Make("b", Independent + " \"" + open + "\"")),
            link => link.Kind is DerivationKind.Rewrite or DerivationKind.Copy);
    }

    [Fact]
    public void A_credit_that_a_copy_adds_is_told()
    {
        string credited = Wire.Replace("before the winter season.", "before the winter season, according to Radio Carrow.", StringComparison.Ordinal);
        CopyLink link = Assert.Single(Find(Make("a", Wire), Make("b", credited)));
        Assert.Contains("credit “according to Radio Carrow” added", link.Changes);
    }

    [Fact]
    public void Standing_lines_of_an_outlet_do_not_make_copies_of_different_stories()
    {
        const string standing = " Harbour Wire is a cooperative owned by its readers, and its reports may be used free of charge by any paper that names it "
            + "and adds a link to this page; write to the desk for photographs and longer versions.";
        const string other = "A landslide has cut the only road to the ski villages of upper Brann, and snow is forecast for the whole week. "
            + "Helicopters brought bread and medicine on Thursday. The road office says that blasting the boulders will take ten days at least. "
            + "Hotel owners fear for the rest of the season, and the school in Brannmouth teaches by radio.";
        Assert.Empty(Find(Make("a", Wire + standing, "2031-05-06"), Make("b", other + standing, "2031-07-06")));
    }

    [Fact]
    public void The_later_document_depends_on_the_earlier_and_the_uncredited_on_the_credited()
    {
        CopyLink dated = Assert.Single(Find(Make("a", Wire, "2031-05-06"), Make("b", Wire, "2031-05-05")));
        Assert.Equal((0, 1), (dated.Document, dated.From));
        CopyLink credited = Assert.Single(Find(Make("a", Wire), Make("b", Wire, wire: "Reuters")));
        Assert.Equal((0, 1), (credited.Document, credited.From));
    }

    [Fact]
    public void Hundreds_of_copies_point_to_the_first()
    {
        Document[] documents = [.. Enumerable.Range(0, 300).Select(i => Make($"n{i:000}", Wire + $" Edition {i}."))];
        ImmutableArray<CopyLink> links = Find(documents);
        Assert.Equal(Enumerable.Range(1, 299), links.Select(link => link.Document).Distinct());
        Assert.Contains(links, link => link is { Document: 299, From: 0 });
    }
}
