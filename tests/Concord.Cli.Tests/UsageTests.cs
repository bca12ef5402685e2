namespace Concord.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("brief")]
    [InlineData("read")]
    [InlineData("analyze")]
    [InlineData("whatif")]
    [InlineData("stories")]
    [InlineData("completion")]
    public void Help_of_each_command_has_examples_and_exit_codes(string command)
    {
        RunFixture.Result result = RunFixture.Run(command, "--help");
        Assert.Equal(0, result.Code);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
        Assert.Contains("concord " + command, result.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Help_of_the_program_names_every_command()
    {
        string help = RunFixture.Run("--help").Output;
        Assert.All(new[] { "brief", "read", "analyze", "whatif", "stories", "import", "completion" }, c => Assert.Contains("  " + c, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("breif")]
    [InlineData("brief")]
    [InlineData("brief", "x", "--threads", "0")]
    [InlineData("brief", "x", "--threads", "many")]
    [InlineData("brief", "x", "--width", "9")]
    [InlineData("brief", "x", "--format", "pdf")]
    [InlineData("brief", "x", "--same", "only one")]
    [InlineData("analyze")]
    [InlineData("analyze", "x", "--layers", "claims,verses")]
    [InlineData("whatif")]
    [InlineData("brief", "x", "--kind", "letter=y.txt")]
    [InlineData("brief", "x", "--kind", "treaty=")]
    [InlineData("completion", "tcsh")]
    public void Wrong_use_says_what_is_wrong_and_where_help_is(params string[] args)
    {
        RunFixture.Result result = RunFixture.Run(args);
        Assert.Equal(2, result.Code);
        Assert.StartsWith("concord: CC0008 ", result.Error, StringComparison.Ordinal);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _concord concord")]
    [InlineData("zsh", "compdef _concord concord")]
    [InlineData("fish", "complete -c concord")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_scripts_are_printed(string shell, string line) =>
        Assert.Contains(line, RunFixture.Run("completion", shell).Output, StringComparison.Ordinal);

    [Fact]
    public void The_suggest_directive_completes_commands_and_values()
    {
        Assert.Equal("brief\n", RunFixture.Run("[suggest:11]", "concord bri").Output);
        Assert.Contains("markdown", RunFixture.Run("[suggest:23]", "concord brief --format ").Output, StringComparison.Ordinal);
    }
}
