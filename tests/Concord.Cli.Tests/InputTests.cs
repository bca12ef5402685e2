using System.Text;

namespace Concord.Cli.Tests;

public sealed class InputTests(RunFixture files) : IClassFixture<RunFixture>
{
    [Fact]
    public void A_path_that_is_not_there_costs_only_itself()
    {
        string good = files.File("there/a.txt", Reports.First);
        RunFixture.Result result = RunFixture.Run("read", "--format", "jsonl", Path.Combine(files.Folder, "nowhere.txt"), good);
        Assert.Equal(1, result.Code);
        Assert.Contains("concord: CC0001 ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Nothing_at_all_is_said_with_its_own_code()
    {
        string empty = Path.Combine(files.Folder, "hollow");
        Directory.CreateDirectory(empty);
        RunFixture.Result result = RunFixture.Run("brief", empty);
        Assert.Equal(3, result.Code);
        Assert.Contains("CC0003", result.Error, StringComparison.Ordinal);
        Assert.Contains("CC0005 nothing could be read", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_file_given_twice_is_read_once()
    {
        string path = files.File("twice/a.txt", Reports.First);
        RunFixture.Result result = RunFixture.Run("read", "-f", "jsonl", path, Path.Combine(Path.GetDirectoryName(path)!, ".", "a.txt"), Path.GetDirectoryName(path)!);
        Assert.Equal(0, result.Code);
        Assert.Contains("CC0004", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_folder_gives_its_files_by_ordinal_name_and_hidden_ones_stay_out()
    {
        foreach (string name in new[] { "b.txt", "B.txt", "a/z.txt", "10.txt", "9.txt", ".hidden.txt", ".git/x.txt" })
        {
            files.File("order/" + name, Reports.First + name);
        }

        string output = RunFixture.Run("read", "-f", "jsonl", Path.Combine(files.Folder, "order")).Output;
        string[] names = [.. output.TrimEnd('\n').Split('\n').Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("uri").GetString()!)
            .Select(u => u[(u.IndexOf("/order/", StringComparison.Ordinal) + 7)..])];
        Assert.Equal(["10.txt", "9.txt", "B.txt", "a/z.txt", "b.txt"], names);
    }

    [Fact]
    public void Standard_input_is_read_once_and_named()
    {
        RunFixture.Result result = RunFixture.RunWith(Encoding.UTF8.GetBytes(Reports.First), "read", "-", "-", "--format", "jsonl");
        Assert.Contains("\"uri\":\"stdin\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("CC0004", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_read_costs_only_itself()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            // Root may read everything; the folder in place of a file is refused for everyone.
            return;
        }

        string closed = files.File("closed/a.txt", Reports.First);
        string open = files.File("closed/b.txt", Reports.Second);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        RunFixture.Result result = RunFixture.Run("read", closed, open);
        Assert.Equal(1, result.Code);
        Assert.Contains("CC0002 " + closed, result.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Unusable() => new()
    {
        { "empty.txt", [] },
        { "binary.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 >> 3))] },
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\n \t\n") },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void An_unusable_file_is_named_with_a_code_and_the_rest_goes_on(string name, byte[] bytes)
    {
        string folder = "unusable-" + name;
        string bad = files.File($"{folder}/{name}", bytes);
        files.File($"{folder}/good.txt", Reports.First);
        RunFixture.Result result = RunFixture.Run("read", "-f", "jsonl", Path.Combine(files.Folder, folder));
        Assert.Equal(1, result.Code);
        Assert.Matches($"concord: CR[0-9]{{4}} {System.Text.RegularExpressions.Regex.Escape(bad)}: .+\n", result.Error);
        Assert.Contains("good.txt", result.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Odd() => new()
    {
        { "truncated.txt", [.. Encoding.UTF8.GetBytes(Reports.First), 0xE2, 0x80] },
        { "utf16le.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Reports.First)] },
        { "utf16be.txt", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Reports.First)] },
        { "utf16-unmarked.txt", Encoding.Unicode.GetBytes(Reports.First) },
        { "page.html", Encoding.UTF8.GetBytes(Reports.Page) },
        { "deep.html", Encoding.ASCII.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>" + Reports.First) },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void An_odd_file_is_still_read(string name, byte[] bytes)
    {
        RunFixture.Result result = RunFixture.Run("read", "-f", "jsonl", files.File("odd/" + name, bytes));
        Assert.True(result.Code is 0 or 1, result.Error);
        Assert.Contains("signed a treaty", result.Output, StringComparison.Ordinal);
    }
}
