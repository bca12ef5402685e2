using System.Text;
using Concord.Evidence;
using Concord.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Concord.Storage.Tests;

public sealed class SqliteStoreTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private const string Treaty = "Kenya and Uganda sign lake treaty\n\nKenya's president, Ruth Achieng, signed the treaty in Kisumu on 4 May 2031.";
    private const string Strike = "Dockers strike in Rotterdam\n\nDockers in Rotterdam walked out on Tuesday over pay, the union said.";

    [Fact]
    public void A_document_is_kept_with_its_bytes_its_analysis_and_its_words()
    {
        using SqliteStore store = fixture.Open();
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

    [Fact]
    public void Nothing_is_counted_twice()
    {
        using SqliteStore store = fixture.Open();
        store.Add(StoreFixture.Report(Treaty, "a.txt"));
        Assert.Equal(AddOutcome.Known, store.Add(StoreFixture.Report(Treaty, "a.txt")).Outcome);
        Assert.Equal(AddOutcome.Known, store.Add(StoreFixture.Report(Treaty, "copy/of/a.txt")).Outcome);
        Assert.Equal(AddOutcome.Known, store.Add(StoreFixture.Report(Treaty.Replace("\n\n", "\n\n\n", StringComparison.Ordinal), "spaces.txt")).Outcome);
        Assert.Equal(1, store.Count);
        Assert.Equal(1L, store.Find("copy/of/a.txt")!.Id);
    }

    [Theory]
    [InlineData("https://www.example.org/a/?utm_source=x#top", "https://example.org/a", AddOutcome.Known)]
    [InlineData("https://post.example/one", "https://wire.example/one", AddOutcome.Added)]
    public void Two_addresses_of_one_site_are_one_document_and_two_sites_are_two(string one, string other, AddOutcome outcome)
    {
        using SqliteStore store = fixture.Open();
        store.Add(StoreFixture.Page(Treaty, one));
        Assert.Equal(outcome, store.Add(StoreFixture.Page(Treaty, other)).Outcome);
    }

    [Fact]
    public void A_canonical_address_ties_the_versions_of_a_page()
    {
        using SqliteStore store = fixture.Open();
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

    [Fact]
    public void What_is_forgotten_is_nowhere_in_the_file_and_does_not_come_back()
    {
        const string Secret = "Zyxwvian";
        string path = fixture.NewPath();
        using (SqliteStore store = fixture.Open(path))
        {
            store.Add(StoreFixture.Report(Treaty + $" The {Secret} envoy was there.", $"{Secret}.txt"));
            store.Add(StoreFixture.Report(Strike, "strike.txt"));
            store.Forget(1, "ada");
            store.Forget(1, "ada");
            Assert.Equal(1, store.Count);
            Assert.Null(store.Original(1));
            Assert.Null(store.Analysis(1, StoreFixture.Pipeline.Model));
            Assert.Empty(store.Search(Secret, 10));
            Assert.Equal(AddOutcome.Refused, store.Add(StoreFixture.Report(Treaty + $" The {Secret} envoy was there.", "again.txt")).Outcome);
            Assert.Contains(store.History("d1"), entry => entry.Act == "forget" && entry.Who == "ada");
            Assert.Empty(store.Check());
        }

        foreach (string file in Directory.GetFiles(fixture.Folder, Path.GetFileName(path) + "*"))
        {
            Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Bytes_that_another_document_has_too_stay()
    {
        using SqliteStore store = fixture.Open();
        store.Add(StoreFixture.Page(Treaty, "https://post.example/one"));
        store.Add(StoreFixture.Page(Treaty, "https://wire.example/one"));
        store.Forget(1, "ada");
        Assert.NotNull(store.Original(2));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Analysing_again_keeps_what_was_there_and_what_analysts_said()
    {
        using SqliteStore store = fixture.Open();
        store.Add(StoreFixture.Report(Treaty));
        Mark note = store.AddMark(MarkKind.Note, "d1", "translated by hand", "ada");
        store.PutAnalysis(1, "next model", StoreFixture.Analyze(Treaty, "report.txt"), "bo");
        Assert.Equal([StoreFixture.Pipeline.Model, "next model"], store.Models(1).OrderBy(model => model == "next model"));
        Assert.Equal(note, Assert.Single(store.Marks()));
        Assert.Contains(store.History("d1"), entry => entry is { Act: "analyze", Who: "bo", After: "next model" });
    }

    [Fact]
    public void A_mark_that_is_taken_back_can_still_be_read()
    {
        StoreFixture.HandClock clock = new(new DateTimeOffset(2031, 5, 4, 10, 0, 0, TimeSpan.Zero));
        using SqliteStore store = fixture.Open(clock: clock);
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

    [Fact]
    public void Changes_made_together_are_all_there_or_none()
    {
        string path = fixture.NewPath();
        using SqliteStore store = fixture.Open(path);
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

    [Fact]
    public void A_file_of_a_newer_version_is_left_as_it_is()
    {
        string path = fixture.NewPath();
        fixture.Open(path).Dispose();
        Execute(path, "PRAGMA user_version = 99");
        byte[] before = File.ReadAllBytes(path);
        Assert.Equal(StoreCodes.Newer, Assert.Throws<StoreException>(() => fixture.Open(path)).Code);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Another_database_is_no_case()
    {
        string path = fixture.NewPath();
        Execute(path, "CREATE TABLE other (a)");
        Assert.Equal(StoreCodes.NotACase, Assert.Throws<StoreException>(() => fixture.Open(path)).Code);
        string text = Path.Combine(fixture.Folder, "notes.txt");
        File.WriteAllText(text, string.Concat(Enumerable.Repeat("These are notes, and no database. ", 100)));
        Assert.Equal(StoreCodes.NotACase, Assert.Throws<StoreException>(() => fixture.Open(text)).Code);
        Assert.Equal(StoreCodes.CannotOpen, Assert.Throws<StoreException>(() => SqliteStore.Open(Path.Combine(fixture.Folder, "none"), create: false)).Code);
        Assert.Equal(StoreCodes.CannotOpen, Assert.Throws<StoreException>(() => SqliteStore.Open(Path.Combine(fixture.Folder, "no", "such", "folder"))).Code);
    }

    [Fact]
    public void Damage_is_found()
    {
        string path = fixture.NewPath();
        using (SqliteStore store = fixture.Open(path))
        {
            store.Add(StoreFixture.Report(Treaty));
            Assert.Empty(store.Check());
        }

        Execute(path, "DELETE FROM analysis");
        using (SqliteStore store = fixture.Open(path))
        {
            Assert.Contains(store.Check(), line => line.Contains("no analysis", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_copy_is_made_while_the_case_is_in_use_and_overwrites_nothing()
    {
        using SqliteStore store = fixture.Open();
        store.Add(StoreFixture.Report(Treaty));
        string copy = fixture.NewPath();
        store.BackUp(copy);
        store.Add(StoreFixture.Report(Strike, "strike.txt"));
        using SqliteStore other = SqliteStore.Open(copy, create: false);
        Assert.Equal(1, other.Count);
        Assert.Empty(other.Check());
        Assert.Equal(StoreCodes.CannotOpen, Assert.Throws<StoreException>(() => store.BackUp(copy)).Code);
    }

    [Fact]
    public void Several_at_once_lose_nothing()
    {
        string path = fixture.NewPath();
        fixture.Open(path).Dispose();
        Parallel.For(0, 4, i =>
        {
            using SqliteStore store = fixture.Open(path);
            for (int k = 0; k < 6; k++)
            {
                store.Add(StoreFixture.Report($"{Strike} It was strike number {k} of the year.", $"{k}.txt"));
            }
        });
        using SqliteStore all = fixture.Open(path);
        Assert.Equal(6, all.Count);
        Assert.Empty(all.Check());
    }

    private static void Execute(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
