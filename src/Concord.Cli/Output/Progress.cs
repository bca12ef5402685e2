namespace Concord.Cli.Output;

/// <summary>One line on the terminal that says how far the run is; silent everywhere else.</summary>
internal sealed class Progress(TextWriter error, bool isTerminal, int total)
{
    private readonly Lock gate = new();

    private int done;

    private bool shown;

    public void Step()
    {
        if (!isTerminal)
        {
            return;
        }

        lock (gate)
        {
            done++;
            const int Width = 24;
            int filled = total == 0 ? Width : done * Width / total;
            error.Write($"\r{new string('━', filled)}{new string('╌', Width - filled)} {done}/{total} read and analysed");
            error.Flush();
            shown = true;
        }
    }

    /// <summary>Takes the line away so that nothing of it is left between the messages.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (shown)
            {
                error.Write("\r\x1b[2K");
                error.Flush();
                shown = false;
            }
        }
    }
}
