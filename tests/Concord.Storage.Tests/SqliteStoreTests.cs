using System.Text;
using Concord.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Concord.Storage.Tests;

public sealed class SqliteStoreTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private const string Treaty = "Kenya and Uganda sign lake treaty\n\nKenya's president, Ruth Achieng, signed the treaty in Kisumu on 4 May 2031.";
    private const string Strike = "Dockers strike in Rotterdam\n\nDockers in Rotterdam walked out on Tuesday over pay, the union said.";

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

        Execute(path, "UPDATE analysis SET body = substr(body, 1, 40)");
        using (SqliteStore store = fixture.Open(path))
        {
            Assert.Contains(store.Check(), line => line.Contains("is damaged", StringComparison.Ordinal));
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

    private static void Execute(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
