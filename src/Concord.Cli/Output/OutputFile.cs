using Concord.Cli.Input;

namespace Concord.Cli.Output;

/// <summary>Where a run writes: standard output, or a file that appears only when it is complete.</summary>
internal sealed class OutputFile : IDisposable
{
    private const int NoSpaceLeft = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int BrokenPipe = 32;

    private readonly string? final;
    private readonly string? temporary;

    private OutputFile(Stream stream, string? final, string? temporary)
    {
        Stream = stream;
        this.final = final;
        this.temporary = temporary;
    }

    public Stream Stream { get; }

    /// <summary>Opens the target.</summary>
    /// <param name="path">File to write; null or <c>-</c> for standard output.</param>
    /// <param name="standardOutput">Taken where no file is named; left open.</param>
    public static OutputFile Open(string? path, Stream standardOutput)
    {
        if (path is null or "-")
        {
            return new OutputFile(new BufferedStream(new KeepOpen(standardOutput), 65536), null, null);
        }

        // A link keeps pointing where it did; a device or pipe cannot be replaced and is written in place.
        string target = new FileInfo(path).LinkTarget is null
            ? Path.GetFullPath(path)
            : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        if (File.Exists(target) && !IsRegular(target))
        {
            return new OutputFile(new FileStream(target, FileMode.Open, FileAccess.Write), null, null);
        }

        if (Directory.Exists(target))
        {
            throw new IOException("it is a folder");
        }

        string beside = Path.Combine(
            Path.GetDirectoryName(target) ?? ".", $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        return new OutputFile(new FileStream(beside, FileMode.CreateNew, FileAccess.Write), target, beside);
    }

    /// <summary>Makes what was written the output.</summary>
    public void Commit()
    {
        Stream.Flush();
        Stream.Dispose();
        if (final is not null)
        {
            File.Move(temporary!, final, overwrite: true);
        }
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What is still in the buffer failed before and has been reported.
        }

        if (temporary is not null)
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Whether the reader of standard output went away, as <c>head</c> does; that is no failure.</summary>
    public static bool IsClosedPipe(Exception error) => error is IOException { HResult: BrokenPipe };

    public static Problem ProblemOf(Exception error, string? path)
    {
        string about = path ?? "standard output";
        return error is IOException { HResult: NoSpaceLeft or WindowsDiskFull }
            ? new Problem(Codes.DiskFull, about, "cannot be written: the disk is full", LeftOut: false)
            : new Problem(Codes.CannotWrite, about, "cannot be written: " + Reasons.Of(error), LeftOut: false);
    }

    private static bool IsRegular(string path)
    {
        FileAttributes attributes = File.GetAttributes(path);
        return !attributes.HasFlag(FileAttributes.Device) && !path.StartsWith("/dev/", StringComparison.Ordinal)
            && !path.StartsWith("/proc/", StringComparison.Ordinal);
    }

    /// <summary>Passes writes on and leaves the stream open for its owner.</summary>
    private sealed class KeepOpen(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
    }
}
