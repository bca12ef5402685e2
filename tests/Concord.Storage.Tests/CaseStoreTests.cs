using System.Text;
using Concord.Evidence;

namespace Concord.Storage.Tests;

/// <summary>What every store of a case does, whatever is behind it.</summary>
public sealed class CaseStoreTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private const string Treaty = "Kenya and Uganda sign lake treaty\n\nKenya's president, Ruth Achieng, signed the treaty in Kisumu on 4 May 2031.";
    private const string Strike = "Dockers strike in Rotterdam\n\nDockers in Rotterdam walked out on Tuesday over pay, the union said.";

    public static TheoryData<string> Kinds => PostgresServer.IsWanted ? ["sqlite", "postgres"] : ["sqlite"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_is_kept_with_its_bytes_its_analysis_and_its_words(string kind)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        AddResult result = store.Add(StoreFixture.Report(Treaty));
        Assert.Equal(AddOutcome.Added, result.Outcome);
        StoredDocument document = Assert.Single(store.Documents());
        Assert.Equal(result.Id, document.Id);
        Assert.Equal("report.txt", document.Uri);
        Assert.Equal(Treaty, Encoding.UTF8.GetString(store.Original(document.Id)!));
        AnalyzedDocument analysis = store.Analysis(document.Id, StoreFixture.Pipeline.Model)!;
        Assert.Equal(StoreFixture.Analyze(Treaty, "report.txt").Claims.Select(claim => claim.Span), analysis.Claims.Select(claim => claim.Span));
        Assert.Null(store.Analysis(document.Id, "another model"));
        Assert.Single(store.Search("kisumu treaty", 10));
        Assert.Empty(store.Check());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_counted_twice(string kind)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        store.Add(StoreFixture.Report(Treaty, "a.txt"));
        Assert.Equal(AddOutcome.Known, store.Add(StoreFixture.Report(Treaty, "a.txt")).Outcome);
        Assert.Equal(AddOutcome.Known, store.Add(StoreFixture.Report(Treaty, "copy/of/a.txt")).Outcome);
        Assert.Equal(AddOutcome.Known, store.Add(StoreFixture.Report(Treaty.Replace("\n\n", "\n\n\n", StringComparison.Ordinal), "spaces.txt")).Outcome);
        Assert.Equal(1, store.Count);
        Assert.Equal(1L, store.Find("copy/of/a.txt")!.Id);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_addresses_of_one_site_are_one_document_and_two_sites_are_two(string kind)
    {
        AddSecond(kind, "https://www.example.org/a/?utm_source=x#top", "https://example.org/a", AddOutcome.Known);
        AddSecond(kind, "https://post.example/one", "https://wire.example/one", AddOutcome.Added);
    }

    private void AddSecond(string kind, string one, string other, AddOutcome outcome)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        store.Add(StoreFixture.Page(Treaty, one));
        Assert.Equal(outcome, store.Add(StoreFixture.Page(Treaty, other)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_canonical_address_ties_the_versions_of_a_page(string kind)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        store.Add(StoreFixture.Page(Treaty, "https://example.org/amp/a", "https://example.org/a"));
        AddResult later = store.Add(StoreFixture.Page(Treaty + " Uganda confirmed it.", "https://example.org/a?utm_medium=rss", "https://example.org/a"));
        Assert.Equal(AddOutcome.Replaced, later.Outcome);
        Assert.Equal(1, store.Count);
        StoredDocument earlier = store.Documents(all: true)[0];
        Assert.Equal(DocumentState.Replaced, earlier.State);
        Assert.Equal(later.Id, earlier.ReplacedBy);
        Assert.Equal(Treaty, Encoding.UTF8.GetString(store.Original(earlier.Id)!));
        Assert.NotNull(store.Analysis(earlier.Id, StoreFixture.Pipeline.Model));
        Assert.Contains(store.History(), entry => entry.Act == "replace" && entry.Before!.Contains("example.org", StringComparison.Ordinal));
        Assert.Single(store.Search("achieng", 10));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_that_another_document_has_too_stay(string kind)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        store.Add(StoreFixture.Page(Treaty, "https://post.example/one"));
        store.Add(StoreFixture.Page(Treaty, "https://wire.example/one"));
        store.Forget(1, "ada");
        Assert.NotNull(store.Original(2));
        Assert.Empty(store.Check());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Analysing_again_keeps_what_was_there_and_what_analysts_said(string kind)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        store.Add(StoreFixture.Report(Treaty));
        Mark note = store.AddMark(MarkKind.Note, "d1", "translated by hand", "ada");
        store.PutAnalysis(1, "next model", StoreFixture.Analyze(Treaty, "report.txt"), "bo");
        Assert.Equal([StoreFixture.Pipeline.Model, "next model"], store.Models(1).OrderBy(model => model == "next model"));
        Assert.Equal(note, Assert.Single(store.Marks()));
        Assert.Contains(store.History("d1"), entry => entry is { Act: "analyze", Who: "bo", After: "next model" });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mark_that_is_taken_back_can_still_be_read(string kind)
    {
        StoreFixture.HandClock clock = new(new DateTimeOffset(2031, 5, 4, 10, 0, 0, TimeSpan.Zero));
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind), clock);
        Mark mark = store.AddMark(MarkKind.Reliability, "Harbour Post", "B", "ada");
        Assert.Equal(clock.Now, mark.At);
        clock.Now += TimeSpan.FromHours(1);
        store.Withdraw(mark.Id, "bo");
        Assert.Empty(store.Marks());
        Assert.Equal(clock.Now, Assert.Single(store.Marks(all: true)).Withdrawn);
        Assert.Equal(["mark", "withdraw"], store.History("m1").Select(entry => entry.Act));
        StoreException error = Assert.Throws<StoreException>(() => store.Withdraw(mark.Id, "bo"));
        Assert.Equal(StoreCodes.NotThere, error.Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Changes_made_together_are_all_there_or_none(string kind)
    {
        string path = fixture.NewName(kind);
        using ICaseStore store = fixture.Open(kind, path);
        Assert.Throws<InvalidOperationException>(() => store.Together(() =>
        {
            store.Add(StoreFixture.Report(Treaty));
            store.AddMark(MarkKind.Tag, "d1", "lake", "ada");
            throw new InvalidOperationException("a cut");
        }));
        Assert.Equal(0, store.Count);
        Assert.Empty(store.Marks(all: true));
        Assert.Empty(store.History());
        store.Add(StoreFixture.Report(Treaty));
        Assert.Equal(1, store.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Several_at_once_lose_nothing(string kind)
    {
        string path = fixture.NewName(kind);
        fixture.Open(kind, path).Dispose();
        Parallel.For(0, 4, i =>
        {
            using ICaseStore store = fixture.Open(kind, path);
            for (int k = 0; k < 6; k++)
            {
                store.Add(StoreFixture.Report($"{Strike} It was strike number {k} of the year.", $"{k}.txt"));
            }
        });
        using ICaseStore all = fixture.Open(kind, path);
        Assert.Equal(6, all.Count);
        Assert.Empty(all.Check());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_phrases_beginnings_and_exclusions_are_found_alike(string kind)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        store.Add(StoreFixture.Report("Grain corridor opens\n\nThe grain corridor through the strait opened on Monday. Émile Roux, the envoy, called it a draft.", "a.txt"));
        store.Add(StoreFixture.Report("Harbour news\n\nShips waited. A corridor for grain was promised by the ministry on Tuesday.", "b.txt"));
        foreach ((string query, string uris) in new[]
        {
            ("grain corridor", "a.txt b.txt"), ("\"grain corridor\"", "a.txt"), ("grain -draft", "b.txt"), ("corri*", "a.txt b.txt"), ("emile roux", "a.txt"), ("GRAIN", "a.txt b.txt"), ("grain football", ""),
            ("-grain", ""), ("'& | ! <-> :* ()", ""), ("\u0000\ud83d grain", "a.txt b.txt"),
        })
        {
            Assert.Equal(uris, string.Join(' ', store.Search(query, 10).Select(hit => hit.Document.Uri).Order(StringComparer.Ordinal)));
        }

        Assert.Contains("strait", store.Search("strait", 1)[0].Snippet, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Text_that_a_database_cannot_hold_is_kept_all_the_same(string kind)
    {
        using ICaseStore store = fixture.Open(kind, fixture.NewName(kind));
        NewDocument odd = StoreFixture.Report("Odd text\n\nA lone half \ud800 stood there, the harbour master said on Monday.", "odd\ud800.txt");
        store.Add(odd);
        Assert.Equal(odd.Analysis.Document.Text, store.Analysis(store.Documents()[0].Id, StoreFixture.Pipeline.Model)!.Document.Text);
        Assert.Single(store.Search("harbour master", 5));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_cases_know_nothing_of_each_other(string kind)
    {
        string name = fixture.NewName(kind);
        string other = kind == "postgres" ? name.Replace("talks", "strikes", StringComparison.Ordinal) : fixture.NewPath();
        using ICaseStore one = fixture.Open(kind, name);
        using ICaseStore two = fixture.Open(kind, other);
        one.Add(StoreFixture.Report(Treaty));
        Assert.Equal(0, two.Count);
        Assert.Empty(two.Search("treaty", 5));
        Assert.Equal(AddOutcome.Added, two.Add(StoreFixture.Report(Treaty)).Outcome);
    }
}
