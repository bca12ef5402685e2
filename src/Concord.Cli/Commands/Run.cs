using System.CommandLine;
using Concord.Casework;
using Concord.Cli.Input;
using Concord.Cli.Output;
using Concord.Cli.Work;
using Concord.Language;
using Concord.Reading;

namespace Concord.Cli.Commands;

/// <summary>What every command does: find inputs, load weights, work in parallel, write, and say what went wrong.</summary>
internal sealed class Run(Host host, Messages messages)
{
    /// <summary>Characters analysed of one document: a book's worth, so that one odd file does not hold up the others.</summary>
    private const int LongestReport = 500_000;

    public required ParseResult Parsed { get; init; }

    public required IReadOnlyList<string> Paths { get; init; }

    public int Threads { get; init; } = 1;

    public string? Out { get; init; }

    /// <summary>The kept case to work on; null where the inputs are paths.</summary>
    public string? CaseFile { get; init; }

    public Messages Messages => messages;

    public required CommonOptions Common { get; init; }

    /// <summary>Loads the pipeline, or says why it cannot be loaded and gives null.</summary>
    public ConcordPipeline? Load(CaseOptions? caseOptions = null, LanguageLayers layers = LanguageLayers.All)
    {
        string? model = Parsed.GetValue(Common.Model);
        try
        {
            return ConcordPipeline.Load(new ConcordOptions
            {
                Language = new LanguageOptions { ModelPath = model, Layers = layers },
                Reading = new ReadOptions { MaxCharacters = LongestReport },
                Case = caseOptions ?? new CaseOptions(),
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            messages.Say(new Problem(Codes.Model, model, "the weights cannot be loaded: " + Reasons.Of(e), LeftOut: false));
            return null;
        }
    }

    public void Say(IEnumerable<Problem> problems) => messages.Say(problems);

    public IReadOnlyList<InputFile> Inputs() => InputsOf(Paths);

    public IReadOnlyList<InputFile> InputsOf(IReadOnlyList<string> paths)
    {
        (IReadOnlyList<InputFile> files, IReadOnlyList<Problem> problems) = InputFinder.Find(paths);
        messages.Say(problems);
        return files;
    }

    /// <summary>Works on all inputs and passes each result on in the order of the inputs.</summary>
    /// <returns>How many inputs gave a result.</returns>
    public int ForEach(IReadOnlyList<InputFile> files, Func<InputFile, Outcome> work, Func<Outcome, bool> take)
    {
        Progress progress = new(host.Error, host.ErrorIsTerminal && files.Count > 1, files.Count);
        messages.BeforeWriting = progress.Clear;
        int taken = 0;
        foreach (Outcome outcome in OrderedWork.Run(files, Threads, file => Stepping(file, work, progress)))
        {
            messages.Say(outcome.Problems);
            taken += take(outcome) ? 1 : 0;
        }

        progress.Clear();
        return taken;
    }

    /// <summary>Writes the output, or says why it cannot be written.</summary>
    public int Write(Func<Stream, int> write)
    {
        try
        {
            using OutputFile output = OutputFile.Open(Out, host.Output);
            int code = write(output.Stream);
            if (code is ExitCodes.Ok or ExitCodes.Incomplete)
            {
                output.Commit();
            }

            return code;
        }
        catch (Exception e) when (OutputFile.IsClosedPipe(e))
        {
            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            messages.Say(OutputFile.ProblemOf(e, Out));
            return ExitCodes.OutputFailed;
        }
    }

    /// <summary>The exit code of a run that gave this many results.</summary>
    public int CodeFor(int results)
    {
        if (results == 0)
        {
            messages.Say(new Problem(Codes.NothingRead, null, "nothing could be read", LeftOut: true));
            return ExitCodes.NothingRead;
        }

        return messages.LeftSomethingOut ? ExitCodes.Incomplete : ExitCodes.Ok;
    }

    private static Outcome Stepping(InputFile file, Func<InputFile, Outcome> work, Progress progress)
    {
        Outcome outcome = work(file);
        progress.Step();
        return outcome;
    }
}
