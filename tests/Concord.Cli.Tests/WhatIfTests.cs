using System.Text.Json;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

public sealed class WhatIfTests(RunFixture run) : IClassFixture<RunFixture>
{
    private const string Pact = "Kenya and Uganda sign pact\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a defence pact in Kisumu on 4 May 2031. "
        + "Article 3 says that \"if one party is attacked, the other shall help it without delay with all available means\".\n";

    private const string Treaty = "Pact\n\nThe Republic of Kenya and the Republic of Uganda have agreed as follows:\n\nArticle 2\nIf one Party is attacked, the other shall help it with all available means, "
        + "in accordance with Article 51 of the Charter of the United Nations.\n";

    [Fact]
    public void The_text_names_who_is_bound_quotes_the_clause_and_predicts_nothing()
    {
        Result result = Run("whatif", "Sudan attacks Kenya", run.File("text/pact.txt", Pact));
        Assert.Equal(0, result.Code);
        Assert.Contains("Uganda: to help the one attacked", result.Output, StringComparison.Ordinal);
        Assert.Contains("without delay", result.Output, StringComparison.Ordinal);
        Assert.Contains("42 of 102", result.Output, StringComparison.Ordinal);
        Assert.Contains("not what anybody", string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_question_is_refused_with_its_code()
    {
        Result result = Run("whatif", " ", run.File("empty/pact.txt", Pact));
        Assert.Equal(2, result.Code);
        Assert.Contains("CC0017", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_clause_of_the_json_resolves_to_passages()
    {
        string path = run.File("json/pact.txt", Pact);
        using JsonDocument json = JsonDocument.Parse(Run("whatif", "Sudan attacks Kenya", path, "--format", "json").Output);
        JsonElement obligation = json.RootElement.GetProperty("obligations").EnumerateArray().First(row => row.GetProperty("kind").GetString() == "defense");
        Assert.Equal("obligation", json.RootElement.GetProperty("answer").GetString());
        Assert.Equal("Uganda", obligation.GetProperty("obligor").GetString());
        foreach (JsonElement passage in obligation.GetProperty("passages").EnumerateArray())
        {
            Assert.Equal(passage.GetProperty("quote").GetString(), Pact[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void A_treaty_given_beside_the_reports_is_held_against_them()
    {
        string reports = Path.GetDirectoryName(run.File("treaty/reports/pact.txt", Pact))!;
        string treaty = run.File("treaty/reports/text.txt", Treaty);
        Result result = Run("brief", reports, "--kind", "treaty=" + treaty);
        Assert.Contains("AGAINST THE TEXT OF THE TREATY", result.Output, StringComparison.Ordinal);
        Assert.Contains("The report gives Article 3; the clause is Article 2.", string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Run("brief", reports, "--kind", "treaty=" + treaty, "--format", "json").Output);
        Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray());
        JsonElement text = Assert.Single(json.RootElement.GetProperty("treaties").EnumerateArray());
        Assert.All(text.GetProperty("obligations").EnumerateArray(), row => Assert.Equal(
            row.GetProperty("quote").GetString(), text.GetProperty("text").GetString()![row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()]));
        Assert.NotEmpty(text.GetProperty("checks").EnumerateArray());
    }

    [Fact]
    public void The_report_shows_the_agreement_as_tables_and_answers()
    {
        string html = Run("brief", run.File("html/pact.txt", Pact), run.File("html/other.txt", Pact.Replace("Article 3 says", "The text of Article 3 says", StringComparison.Ordinal)), "--format", "html").Output;
        Assert.Contains("class=\"matrix\"", html, StringComparison.Ordinal);
        Assert.Contains("If Kenya is attacked by a third state", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_store_is_told_beside_the_reports()
    {
        string store = run.File("reference/store.jsonl", "{\"id\":\"atop:7\",\"begin\":\"1949\",\"obligations\":[\"defense\"],\"members\":[{\"actor\":\"state:FR\"},{\"actor\":\"state:IT\"}]}\n");
        Result result = Run("whatif", "Sudan attacks Italy", run.File("reference/pact.txt", Pact), "--reference", store);
        Assert.Equal(0, result.Code);
        Assert.Contains("France: to help the one attacked", result.Output, StringComparison.Ordinal);
        Assert.Contains("unclear", result.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("no alliance\n")]
    [InlineData("{\"id\":\"\"}\n")]
    public void A_store_that_is_none_is_refused_with_its_code(string content)
    {
        Result result = Run("whatif", "Sudan attacks Italy", run.File("bad/pact.txt", Pact), "--reference", run.File("bad/store.jsonl", content));
        Assert.Equal(2, result.Code);
        Assert.Contains("CC0018", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_has_the_treatys_own_words_where_its_text_is_given()
    {
        Result result = Run("brief", run.File("card/pact.txt", Pact), "--kind", "treaty=" + run.File("card/treaty.txt", Treaty));
        Assert.Contains("the text, Article 2", string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
