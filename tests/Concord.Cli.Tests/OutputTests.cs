namespace Concord.Cli.Tests;

public sealed class OutputTests(RunFixture files) : IClassFixture<RunFixture>
{
    [Fact]
    public void A_file_appears_whole_and_alone()
    {
        string input = files.File("in/a.txt", Reports.First);
        string folder = Path.Combine(files.Folder, "out");
        Directory.CreateDirectory(folder);
        string target = Path.Combine(folder, "a.jsonl");
        File.WriteAllText(target, "old");
        RunFixture.Result result = RunFixture.Run("read", input, "-f", "jsonl", "--out", target);
        Assert.Equal((0, ""), (result.Code, result.Output));
        Assert.StartsWith("{\"uri\":", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal([target], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_run_that_reads_nothing_leaves_an_older_output_as_it_was()
    {
        string folder = Path.Combine(files.Folder, "keep");
        Directory.CreateDirectory(folder);
        string target = Path.Combine(folder, "a.jsonl");
        File.WriteAllText(target, "old");
        Assert.Equal(3, RunFixture.Run("read", Path.Combine(folder, "none"), "--out", target).Code);
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("missing/x.json")]
    [InlineData("")]
    public void Output_that_cannot_be_written_is_said_with_its_path(string name)
    {
        string input = files.File("in/b.txt", Reports.First);
        string target = Path.Combine(files.Folder, name);
        RunFixture.Result result = RunFixture.Run("read", input, "--out", target);
        Assert.Equal(4, result.Code);
        Assert.Contains("concord: CC0006 " + target, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_called_that()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        RunFixture.Result result = RunFixture.Run("read", files.File("in/c.txt", Reports.First), "--out", "/dev/full");
        Assert.Equal(4, result.Code);
        Assert.Contains("concord: CC0007 /dev/full: cannot be written: the disk is full", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_not_there_are_said()
    {
        RunFixture.Result result = RunFixture.Run("brief", files.File("in/d.txt", Reports.First), "--model", Path.Combine(files.Folder, "no.concord"));
        Assert.Equal(5, result.Code);
        Assert.Contains("concord: CC0010 ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_output_gives_its_form()
    {
        string input = files.File("in/e.txt", Reports.First);
        foreach ((string name, string start) in new[] { ("x.html", "<!DOCTYPE html>"), ("x.md", "# "), ("x.json", "{") })
        {
            string target = Path.Combine(files.Folder, name);
            Assert.Equal(0, RunFixture.Run("brief", input, "-o", target).Code);
            Assert.StartsWith(start, File.ReadAllText(target), StringComparison.Ordinal);
        }
    }
}
