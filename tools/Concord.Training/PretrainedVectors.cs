using System.Text.Json;

namespace Concord.Training;

/// <summary>The first words of a wink-embeddings file, which orders them by frequency.</summary>
internal sealed class PretrainedVectors
{
    public required string[] Words { get; init; }

    public required float[] Values { get; init; }

    public static PretrainedVectors Read(string path, int count)
    {
        const int Size = Language.Engine.NetworkShape.VectorSize;
        Utf8JsonReader reader = new(File.ReadAllBytes(path));
        while (!(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"u8)))
        {
            reader.Read();
        }

        reader.Read();
        List<string> words = [];
        float[] values = new float[count * Size];
        while (words.Count < count && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string word = reader.GetString()!;
            reader.Read();
            int at = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (at < Size)
                {
                    values[(words.Count * Size) + at] = reader.GetSingle();
                }

                at++;
            }

            words.Add(word);
        }

        return new() { Words = [.. words], Values = values };
    }
}
