namespace Concord.Cli;

/// <summary>Writes problems to standard error: <c>concord: CC0001 path: message</c>.</summary>
internal sealed class Messages(TextWriter error)
{
    // Feeds and workers speak at the same time.
    private readonly Lock line = new();

    /// <summary>Whether anything said so far means that some input was left out.</summary>
    public bool LeftSomethingOut { get; private set; }

    /// <summary>Called before a line is written, to clear what else stands on the terminal.</summary>
    public Action? BeforeWriting { get; set; }

    public void Say(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            Say(problem);
        }
    }

    public void Say(Problem problem)
    {
        lock (line)
        {
            LeftSomethingOut |= problem.LeftOut;
            BeforeWriting?.Invoke();
            string where = string.IsNullOrEmpty(problem.About) ? "" : $" {Printable(problem.About)}:";
            error.Write($"concord: {problem.Code}{where} {Printable(problem.Text)}\n");
        }
    }

    /// <summary>Words of a document on one line, without what would drive the terminal.</summary>
    internal static string OneLine(string text) => Printable(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // A file name may hold control characters that would drive the terminal.
    internal static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\ufffd' : c)) : text;
}
