using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

public sealed class ImportTests(RunFixture run) : IClassFixture<RunFixture>
{
    private const string Alliances = "atopid,begyr,defense\n9001,1921,1\n9002,1950,0\n";

    [Fact]
    public void Alliances_come_into_the_store_and_again_change_nothing()
    {
        string file = run.File("in/a.csv", Alliances), store = Path.Combine(run.Folder, "in/store.jsonl");
        Assert.Equal(0, Run("import", "atop", file, "--into", store).Code);
        string first = File.ReadAllText(store);
        Assert.Equal(2, first.Count(c => c == '\n'));
        Assert.Equal(0, Run("import", "atop", file, "--into", store).Code);
        Assert.Equal(first, File.ReadAllText(store));
    }

    [Fact]
    public void A_bad_row_costs_itself_and_is_named()
    {
        string file = run.File("row/a.csv", Alliances + "x,1960,1\n"), store = Path.Combine(run.Folder, "row/store.jsonl");
        Result result = Run("import", "atop", file, "--into", store);
        Assert.Equal(1, result.Code);
        Assert.Contains("CF0004", result.Error, StringComparison.Ordinal);
        Assert.Contains("row 4", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(store).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,year\nx,1\n")]
    [InlineData("\u0000\u0001\u0002")]
    public void A_file_that_is_none_of_the_layouts_leaves_the_store_as_it_was(string text)
    {
        string file = run.File("none/a.csv", text), store = run.File("none/store.jsonl", "{\"id\":\"atop:1\",\"obligations\":[],\"members\":[]}\n");
        string before = File.ReadAllText(store);
        Assert.NotEqual(0, Run("import", "atop", file, "--into", store).Code);
        Assert.Equal(before, File.ReadAllText(store));
    }

    [Fact]
    public void A_missing_file_is_said()
    {
        Result result = Run("import", "atop", Path.Combine(run.Folder, "nowhere.csv"));
        Assert.NotEqual(0, result.Code);
        Assert.Contains("CC0018", result.Error, StringComparison.Ordinal);
    }
}
