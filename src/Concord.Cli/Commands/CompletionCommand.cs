using System.CommandLine;

namespace Concord.Cli.Commands;

/// <summary><c>concord completion</c>: scripts that make a shell ask this program for completions.</summary>
internal static class CompletionCommand
{
    public static Command Build()
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Command command = new("completion", "Print a script that completes commands, options and values in your shell.") { shell };
        command.SetAction(parsed =>
        {
            string script = parsed.GetValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            };
            parsed.InvocationConfiguration.Output.Write(script);
            return ExitCodes.Ok;
        });
        HelpExamples.AddTo(command,
            ("bash", "echo 'eval \"$(concord completion bash)\"' >> ~/.bashrc"),
            ("zsh", "echo 'eval \"$(concord completion zsh)\"' >> ~/.zshrc"),
            ("fish", "concord completion fish > ~/.config/fish/completions/concord.fish"),
            ("PowerShell", "concord completion pwsh >> $PROFILE"));
        return command;
    }

    private const string Bash =
        """
        _concord() {
          local word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
          COMPREPLY=($(compgen -W "$(concord "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _concord concord

        """;

    private const string Zsh =
        """
        _concord() {
          local -a found
          found=("${(@f)$(concord "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          [[ -n "${found[*]}" ]] && compadd -a found
          _files
        }
        compdef _concord concord

        """;

    private const string Fish =
        """
        complete -c concord -a '(concord "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName concord -ScriptBlock {
          param($word, $line, $position)
          concord "[suggest:$position]" "$line" | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;
}
