namespace Concord.Cli.Input;

/// <summary>Loads the bytes of an input, never more than the limit.</summary>
internal static class InputBytes
{
    /// <summary>The bytes, or null where <paramref name="problems"/> says why not.</summary>
    public static ReadOnlyMemory<byte>? Load(InputFile file, Stream standardInput, long limit, ICollection<Problem> problems)
    {
        if (file.Content is { } content)
        {
            return content;
        }

        try
        {
            if (file.Path is null)
            {
                return FromStream(standardInput, file, limit, problems);
            }

            using FileStream stream = new(file.Path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
            return FromStream(stream, file, limit, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problems.Add(new Problem(Codes.Unreadable, file.Uri, "cannot be read: " + Reasons.Of(e), LeftOut: true));
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? FromStream(Stream stream, InputFile file, long limit, ICollection<Problem> problems)
    {
        if (stream.CanSeek && stream.Length > limit)
        {
            return TooLarge(file, limit, problems);
        }

        // Pipes and special files do not tell their length, so the limit is kept while reading.
        MemoryStream all = new(stream.CanSeek ? (int)Math.Min(stream.Length, int.MaxValue) : 0);
        byte[] buffer = new byte[65536];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > limit)
            {
                return TooLarge(file, limit, problems);
            }
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    private static ReadOnlyMemory<byte>? TooLarge(InputFile file, long limit, ICollection<Problem> problems)
    {
        problems.Add(new Problem(Codes.TooLarge, file.Uri, $"is larger than the limit of {limit / (1024 * 1024)} MB", LeftOut: true));
        return null;
    }
}
