using System.Collections.Immutable;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework.Tests.Stories;

public sealed class StoryGrouperTests
{
    private static readonly (string Title, string Text)[] Ferry =
    [
        ("Ferry runs aground off Lombo island",
            "A ferry with 212 passengers ran aground off Lombo island late on Monday in heavy fog. The coast guard of Marenia sent six boats. "
            + "Nobody was hurt, captain Ilse Varga told the harbour radio. Divers are to inspect the hull of the Sea Lark on Tuesday."),
        ("Passengers rescued after Sea Lark hits rocks near Lombo",
            "Coast guard boats took more than two hundred passengers off the Sea Lark after the ferry ran onto rocks near Lombo island in fog. "
            + "Marenia's transport minister promised an inquiry into why captain Ilse Varga left the marked channel."),
        ("Fog blamed for Lombo ferry accident",
            "Heavy fog and a failed radar led the ferry Sea Lark onto the rocks off Lombo island, the coast guard of Marenia believes. "
            + "All passengers were brought ashore. Captain Ilse Varga has been questioned."),
    ];

    private static readonly (string Title, string Text)[] Budget =
    [
        ("Parliament of Tersk passes budget by one vote",
            "The parliament of Tersk passed next year's budget by a single vote after a night of debate. Finance minister Odo Brandt "
            + "called the cuts to farm subsidies unavoidable. Farmers blocked two motorways with tractors."),
        ("Farmers block roads as Tersk budget scrapes through",
            "Tractors blocked motorways in Tersk on the day the budget scraped through parliament by one vote. The farm subsidies that "
            + "finance minister Odo Brandt wants to cut feed a third of the villages, farmers say."),
    ];

    private static Document Make(string uri, (string Title, string Text) text, string? published = null) =>
        new() { Id = uri, Uri = uri, Title = text.Title, Text = text.Title + "\n\n" + text.Text, Published = published };

    private static string Show(IReadOnlyList<Document> documents) =>
        string.Join(" | ", StoryGrouper.Group(documents).Select(group => group.Title + ": " + string.Join(' ', group.Documents.Select(i => documents[i].Uri))));

    [Fact]
    public void Reports_of_one_event_come_together_and_others_stay_apart()
    {
        List<Document> documents =
            [Make("f1", Ferry[0]), Make("b1", Budget[0]), Make("f2", Ferry[1]), Make("b2", Budget[1]), Make("f3", Ferry[2])];
        string[] groups = [.. StoryGrouper.Group(documents).Select(group => string.Join(' ', group.Documents.Select(i => documents[i].Uri)))];
        Assert.Equal(["b1 b2", "f1 f2 f3"], groups);
    }

    [Fact]
    public void Order_of_documents_does_not_matter()
    {
        List<Document> documents =
            [Make("f1", Ferry[0]), Make("b1", Budget[0]), Make("f2", Ferry[1]), Make("b2", Budget[1]), Make("f3", Ferry[2])];
        string expected = Show(documents);
        documents.Reverse();
        Assert.Equal(expected, Show(documents));
        (documents[0], documents[3]) = (documents[3], documents[0]);
        Assert.Equal(expected, Show(documents));
    }

    [Fact]
    public void Folder_of_documents_does_not_matter()
    {
        Document[] here = [Make("x/a.txt", Ferry[0]), Make("x/b.txt", Budget[0]), Make("x/c.txt", Ferry[1])];
        Document[] there = [Make("/zz/c.txt", Ferry[1]), Make("/zz/b.txt", Budget[0]), Make("/zz/a.txt", Ferry[0])];
        Assert.Equal(Show(here).Replace("x/", "", StringComparison.Ordinal), Show(there).Replace("/zz/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Same_words_a_month_later_are_another_event()
    {
        List<Document> documents = [Make("a", Budget[0], "2030-01-02"), Make("b", Budget[1], "2030-02-04")];
        Assert.Equal(2, StoryGrouper.Group(documents).Length);
        Assert.Single(StoryGrouper.Group([documents[0], documents[1] with { Published = "2030-01-02" }]));
    }

    [Fact]
    public void Every_document_is_in_exactly_one_story()
    {
        List<Document> documents = [Make("empty", ("", "")), Make("mark", ("", "?!")), Make("f", Ferry[0])];
        ImmutableArray<StoryGroup> groups = StoryGrouper.Group(documents);
        Assert.Equal([0, 1, 2], groups.SelectMany(group => group.Documents).Order());
        Assert.Empty(StoryGrouper.Group([]));
    }

    [Fact]
    public void Hundreds_of_near_identical_documents_are_one_story()
    {
        List<Document> documents = [];
        for (int i = 0; i < 600; i++)
        {
            documents.Add(Make($"n{i:000}", (Ferry[0].Title, Ferry[0].Text + $" Bulletin number {i}.")));
        }

        Assert.Single(StoryGrouper.Group(documents));
    }
}
