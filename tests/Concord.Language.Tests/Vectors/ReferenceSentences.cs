using System.Runtime.InteropServices;
using System.Text.Json;

namespace Concord.Language.Tests.Vectors;

/// <summary>Sentences with the pieces and vectors that the JavaScript package gives them.</summary>
internal static class ReferenceSentences
{
    public static readonly Lazy<(string Text, int[] Pieces)[]> All = new(() => Read("sentences.json"));

    /// <summary>Random characters of every script, with marks in every order; pieces only.</summary>
    public static readonly Lazy<(string Text, int[] Pieces)[]> Strange = new(() => Read("strange.json"));

    public static readonly Lazy<float[]> Vectors = new(() => MemoryMarshal.Cast<byte, float>(Bytes("sentences.f32")).ToArray());

    public static string[] Texts => [.. All.Value.Select(s => s.Text)];

    private static (string, int[])[] Read(string name)
    {
        using JsonDocument file = JsonDocument.Parse(Bytes(name));
        return [.. file.RootElement.EnumerateArray().Select(s =>
            (s.GetProperty("text").GetString()!, s.GetProperty("pieces").EnumerateArray().Select(p => p.GetInt32()).ToArray()))];
    }

    private static byte[] Bytes(string name)
    {
        using Stream stream = typeof(ReferenceSentences).Assembly.GetManifestResourceStream("vectors/" + name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
