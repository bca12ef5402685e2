using System.Globalization;
using Concord.Reading;

namespace Concord.Casework.Tests.Growth;

public sealed class GrowingCaseTests
{
    private const int Crowd = 150;

    private static string Name(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26))));

    /// <summary>Reports of many events, one of them copied again and again, some without a date, and of one development that goes on from event to event.</summary>
    private static List<Document> Reports(int seed, int events = 60, int copies = Crowd)
    {
        Random random = new(seed);
        List<Document> documents = [];
        string[] words = [];
        for (int number = 0; number < events; number++)
        {
            bool goesOn = number > events / 2;
            words = [.. words.Where((_, i) => goesOn && i % 3 != number % 3), .. Enumerable.Range(0, 30).Select(_ => Name(random, 6))];
            words = words[..30];
            DateOnly day = new DateOnly(2024, 1, 1).AddDays(goesOn ? number : random.Next(60));
            string text = Text(random, words);
            int reports = number == 0 ? copies : random.Next(1, 7);
            for (int i = 0; i < reports; i++)
            {
                string told = number == 0 ? text : Text(random, words);
                string? published = random.Next(12) == 0 ? null : day.AddDays(random.Next(2)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                string uri = string.Create(CultureInfo.InvariantCulture, $"https://outlet.example/{number}/{i}");
                documents.Add(new Document { Id = uri, Uri = uri, Title = string.Join(' ', words[..5]), Text = told, Published = published });
            }
        }

        return documents;
    }

    private static string Text(Random random, string[] words) =>
        string.Join(' ', Enumerable.Range(0, 80).Select(i => random.Next(4) == 0 ? Name(random, 5) : words[random.Next(words.Length)] + (i % 12 == 11 ? "." : "")));

    private static GrowingCase Of(IEnumerable<Document> documents)
    {
        GrowingCase growing = new();
        foreach (Document document in documents)
        {
            growing.Add(document);
        }

        return growing;
    }

    private static string Show(GrowingCase growing) =>
        string.Join('\n', growing.Parts.Select(part => part.Id + ": " + string.Join(' ', part.Documents)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_parts_do_not_depend_on_the_order_of_arrival(int seed)
    {
        List<Document> documents = Reports(seed);
        Document[] shuffled = [.. documents];
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Show(Of(documents)), Show(Of(shuffled)));
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public void What_is_taken_out_again_leaves_no_trace(int seed)
    {
        Document[] mixed = [.. Reports(seed)];
        Random random = new(seed);
        random.Shuffle(mixed);
        int kept = mixed.Length * (seed % 10) / 10;
        GrowingCase growing = Of(mixed);
        foreach (Document other in mixed.Skip(kept).OrderBy(_ => random.Next()))
        {
            growing.Remove(DocumentKey.Of(other));
        }

        Assert.Equal(kept, growing.Count);
        Assert.Equal(Show(Of(mixed.Take(kept))), Show(growing));
    }

    [Fact]
    public void A_case_may_shrink_to_a_handful_and_to_nothing()
    {
        List<Document> documents = Reports(21, 30, 10);
        GrowingCase growing = Of(documents);
        foreach (Document document in documents.Skip(5))
        {
            growing.Remove(DocumentKey.Of(document));
        }

        Assert.Equal(Show(Of(documents.Take(5))), Show(growing));
        foreach (Document document in documents.Take(5))
        {
            growing.Remove(DocumentKey.Of(document));
        }

        Assert.Empty(growing.Parts);
    }

    [Fact]
    public void Changes_told_on_the_way_add_up_to_the_parts()
    {
        SortedDictionary<string, CasePart> kept = new(StringComparer.Ordinal);
        GrowingCase growing = new();
        List<Document> documents = Reports(31);
        foreach ((Document document, bool isAdded) in documents.Select(document => (document, true)).Concat(documents.Where((_, i) => i % 3 == 0).Select(document => (document, false))))
        {
            CaseGrowth growth = isAdded ? growing.Add(document) : growing.Remove(DocumentKey.Of(document));
            foreach (string gone in growth.Gone)
            {
                Assert.True(kept.Remove(gone));
            }

            foreach (CasePart part in growth.Fresh)
            {
                kept.Add(part.Id, part);
            }
        }

        Assert.Equal(growing.Parts.Select(part => part.Id).Order(StringComparer.Ordinal), kept.Keys);
    }

    [Fact]
    public void Every_document_is_in_one_part_and_no_part_is_large()
    {
        List<Document> documents = Reports(41);
        GrowingCase growing = Of(documents);
        DocumentKey[] all = [.. growing.Parts.SelectMany(part => part.Documents).Order()];
        Assert.Equal(documents.Select(DocumentKey.Of).Order(), all);
        Assert.All(growing.Parts, part => Assert.InRange(part.Documents.Length, 1, 64));
    }

    [Fact]
    public void Reports_of_one_event_share_a_part()
    {
        List<Document> documents = Reports(51, 40, 3);
        GrowingCase growing = Of(documents);
        Assert.True(documents.Count > 64);
        foreach (IGrouping<string, Document> reports in documents.GroupBy(document => document.Uri.Split('/')[3], StringComparer.Ordinal))
        {
            Assert.Single(reports.Where(report => report.Published is not null).Select(report => growing.PartOf(DocumentKey.Of(report))!.Id).Distinct(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Copies_beyond_number_are_cut_alike_in_any_order()
    {
        List<Document> documents = Reports(81, 3, 300);
        Document[] shuffled = [.. documents];
        new Random(81).Shuffle(shuffled);
        Assert.Equal(Show(Of(documents)), Show(Of(shuffled)));
    }

    [Fact]
    public void A_few_documents_are_one_part_whatever_they_tell()
    {
        GrowingCase growing = Of(Reports(61, 12, 2));
        Assert.Single(growing.Parts);
    }

    [Fact]
    public void A_document_added_twice_counts_once()
    {
        List<Document> documents = Reports(71, 5, 2);
        GrowingCase growing = Of(documents);
        string before = Show(growing);
        Assert.Equal(CaseGrowth.None, growing.Add(documents[0]));
        Assert.Equal(before, Show(growing));
        Assert.Equal(CaseGrowth.None, growing.Remove(new DocumentKey(1)));
    }
}
