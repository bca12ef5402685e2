using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>Everything that is trained, and the frozen vectors and words that go with it.</summary>
internal sealed class TrainingModel
{
    private readonly Dictionary<string, Parameter> _byName = new(StringComparer.Ordinal);

    public TrainingModel(NetworkShape shape, WordEntry[] words, float[] vectors, int seed)
    {
        (Shape, Words, Vectors) = (shape, words, vectors);
        Random random = new(seed);
        Embeddings = new Parameter("embeddings", shape.EmbeddingRows, shape.Width, true);
        Embeddings.Random(random, 0.1f);
        All.Add(Embeddings);
        foreach (ParameterShape p in shape.Parameters())
        {
            Parameter parameter = new(p.Name, p.Rows, p.Columns, false);
            if (p.Name.EndsWith(".gain", StringComparison.Ordinal))
            {
                parameter.Fill(1f);
            }
            else if (p.Name.EndsWith(".root", StringComparison.Ordinal))
            {
                parameter.Random(random, 0.3f);
            }
            else if (p.Name == "arc.distance")
            {
                parameter.Fill(0f);
            }
            else if (p.IsMatrix)
            {
                parameter.Random(random, MathF.Sqrt((p.Name == "arc.weight" ? 0.3f : 1f) / p.Rows));
            }
            else if (p.Name.StartsWith("layer", StringComparison.Ordinal) && p.Name.EndsWith(".bias", StringComparison.Ordinal)
                && shape.Layers[p.Name["layer".Length] - '0'] == 'R')
            {
                // Forget gates start half open to memory.
                parameter.Values.AsSpan(shape.Hidden, shape.Hidden).Fill(1f);
                parameter.Values.AsSpan(4 * shape.Hidden, shape.Hidden).Fill(1f);
            }

            All.Add(parameter);
        }

        foreach (Parameter parameter in All)
        {
            _byName[parameter.Name] = parameter;
        }
    }

    public NetworkShape Shape { get; }

    public WordEntry[] Words { get; }

    public float[] Vectors { get; }

    public Parameter Embeddings { get; }

    public List<Parameter> All { get; } = [];

    public Parameter this[string name] => _byName[name];

    public byte[] Export() => NetworkWriter.Write(Shape, Words, Embeddings.Values, Vectors, name => this[name].Values);
}
