using System.Text.Json;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>The commands on a case that is kept.</summary>
public sealed class KeptCaseTests(RunFixture run) : IClassFixture<RunFixture>
{
    private const string One = "Lake treaty signed\nHarbour Post\n2031-05-05\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty on Lake Victoria in Kisumu on Monday.\n";
    private const string Two = "Kenya, Uganda agree on lake\nCapital Desk\n2031-05-05\n\nKenya and Uganda signed a treaty on Lake Victoria on Monday in Kisumu.\n";

    private string Case(string name)
    {
        run.File($"{name}/in/a.txt", One);
        run.File($"{name}/in/b.txt", Two);
        string file = Path.Combine(run.Folder, name, "case.concord");
        Result result = Run("ingest", Path.Combine(run.Folder, name, "in"), "--case", file, "--as", "ada");
        Assert.Equal(0, result.Code);
        Assert.Contains("2 new", result.Error, StringComparison.Ordinal);
        return file;
    }

    [Fact]
    public void A_brief_of_the_case_is_the_brief_of_its_reports()
    {
        string file = Case("same");
        string kept = Run("brief", "--case", file, "--format", "json").Output, read = Run("brief", Path.Combine(run.Folder, "same", "in"), "--format", "json").Output;
        Assert.Equal(read, kept);
        Assert.Equal(0, Run("brief", "--case", file).Code);
    }

    [Fact]
    public void What_is_there_is_not_taken_in_again()
    {
        string file = Case("again");
        Result again = Run("ingest", Path.Combine(run.Folder, "again", "in"), "--case", file);
        Assert.Equal(0, again.Code);
        Assert.Contains("0 new, 0 in a new version, 2 known; 2 documents", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_costs_itself_only()
    {
        run.File("bad/in/a.txt", One);
        run.File("bad/in/b.pdf", "%PDF-1.7\n\0\0");
        string file = Path.Combine(run.Folder, "bad", "case.concord");
        Result result = Run("ingest", Path.Combine(run.Folder, "bad", "in"), "--case", file);
        Assert.Equal(1, result.Code);
        Assert.Contains("CR0103", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 new", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_handed_over_is_refused_and_not_passed_over()
    {
        string list = run.File("queue/list.txt", "https://example.org/a\n"), file = Path.Combine(run.Folder, "queue.concord");
        Assert.Equal(2, Run("ingest", "--urls", list, "--queue", "--case", file).Code);
        Result result = Run("ingest", run.File("queue/a.txt", One), "--queue", "--case", file);
        Assert.Equal(2, result.Code);
        Assert.Contains("CC0008", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_gives_the_documents_and_their_words()
    {
        string file = Case("search");
        Assert.Contains("Lake treaty signed", Run("search", "kisumu achieng", "--case", file).Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Run("search", "kisumu", "--case", file, "--format", "json").Output);
        Assert.Equal(2, json.RootElement.GetProperty("documents").GetArrayLength());
        Assert.Equal(3, Run("search", "football", "--case", file).Code);
    }

    [Fact]
    public void What_is_forgotten_is_in_no_brief_and_in_no_search_and_its_erasure_is_told()
    {
        string file = Case("forget");
        Assert.Equal(0, Run("forget", "d1", "--case", file, "--as", "ada").Code);
        Assert.DoesNotContain("Achieng", Run("brief", "--case", file).Output, StringComparison.Ordinal);
        Assert.Equal(3, Run("search", "achieng", "--case", file).Code);
        Assert.Contains("ada  forget d1", Run("history", "d1", "--case", file).Output, StringComparison.Ordinal);
        Result again = Run("ingest", Path.Combine(run.Folder, "forget", "in"), "--case", file);
        Assert.Contains("CK0008", again.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("forget", "d99", "--case", file).Code);
    }

    [Fact]
    public void What_an_analyst_holds_of_sources_changes_the_brief_and_can_be_taken_back()
    {
        string file = Case("marks");
        string before = Run("brief", "--case", file, "--format", "json").Output;
        Assert.Equal(0, Run("mark", "same", "a.txt", "b.txt", "--case", file, "--as", "ada").Code);
        string merged = Run("brief", "--case", file, "--format", "json").Output;
        Assert.NotEqual(before, merged);
        Assert.Contains("same  a.txt: b.txt  (ada", Run("mark", "list", "--case", file).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("mark", "withdraw", "m1", "--case", file).Code);
        Assert.Equal(before, Run("brief", "--case", file, "--format", "json").Output);
    }

    [Fact]
    public void What_an_analyst_holds_of_a_finding_stands_beside_it_and_the_later_word_counts()
    {
        string file = Case("judged");
        Run("mark", "reject", "signed a treaty on Lake Victoria", "not yet", "--case", file, "--as", "bo");
        Assert.Contains("held wrong by bo", Run("brief", "--case", file).Output, StringComparison.Ordinal);
        Run("mark", "confirm", "signed a treaty on Lake Victoria", "--case", file, "--as", "ada");
        using JsonDocument json = JsonDocument.Parse(Run("brief", "--case", file, "--format", "json").Output);
        JsonElement judged = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.TryGetProperty("judged", out _)).GetProperty("judged");
        Assert.Equal(("confirmed", "ada"), (judged.GetProperty("verdict").GetString(), judged.GetProperty("by").GetString()));
        Run("mark", "confirm", "what no report of the case says at all", "--case", file);
        Assert.Contains("CC0019", Run("brief", "--case", file).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mark", "reliability", "Harbour Post", "Z")]
    [InlineData("mark", "note", "d1")]
    [InlineData("mark", "praise", "d1", "x")]
    [InlineData("mark", "withdraw", "x1")]
    public void A_mark_that_says_nothing_is_refused(params string[] args)
    {
        string file = Case("wrong" + string.Concat(args).Replace(" ", "", StringComparison.Ordinal));
        Result result = Run([.. args, "--case", file]);
        Assert.Equal(2, result.Code);
        Assert.Contains("CC0008", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_case_is_named_with_its_code()
    {
        string text = run.File("none/notes.txt", string.Concat(Enumerable.Repeat("These are notes and nothing else. ", 60)));
        Result result = Run("search", "notes", "--case", text);
        Assert.Equal(6, result.Code);
        Assert.Contains("CK0001", result.Error, StringComparison.Ordinal);
        Assert.Contains("CK0006", Run("brief", "--case", Path.Combine(run.Folder, "no-such-case")).Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("brief").Code);
        Assert.Equal(2, Run("brief", text, "--case", text).Code);
    }

    [Fact]
    public void A_case_is_checked_and_copied()
    {
        string file = Case("care"), copy = Path.Combine(run.Folder, "care", "copy.concord");
        Assert.Equal(0, Run("case", "check", file).Code);
        Assert.Equal(0, Run("case", "backup", file, copy).Code);
        Assert.Equal(Run("brief", "--case", file).Output, Run("brief", "--case", copy).Output);
        Assert.Equal(6, Run("case", "backup", file, copy).Code);
    }

    [Fact]
    public void What_if_is_asked_of_a_kept_case() => Assert.Equal(0, Run("whatif", "Kenya leaves the treaty", "--case", Case("whatif")).Code);

    [Fact]
    public void Archives_saved_pages_and_mail_are_opened()
    {
        string page = "<html><head><title>Ferry late</title></head><body><article>" + string.Concat(Enumerable.Repeat("<p>The ferry from Malmo left the harbour late on Monday, the port authority said in a statement on the delays of the week.</p>", 6)) + "</article></body></html>";
        string body = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}";
        run.File("boxes/a.warc", $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n");
        run.File("boxes/b.eml", "From: Desk <desk@example.org>\r\nSubject: Strike over\r\nDate: Mon, 05 May 2031 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe dockers of Rotterdam ended their strike on Monday, the union said.\r\n");
        run.File("boxes/c.txt", One);
        string file = Path.Combine(run.Folder, "boxes.concord");
        Result result = Run("ingest", Path.Combine(run.Folder, "boxes"), "--case", file);
        Assert.Contains("3 new", result.Error, StringComparison.Ordinal);
        Assert.Contains("https://example.org/a", Run("search", "ferry", "--case", file).Output, StringComparison.Ordinal);
        Assert.Contains("Strike over", Run("search", "dockers", "--case", file).Output, StringComparison.Ordinal);
    }
}
