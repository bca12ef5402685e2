using System.Runtime.InteropServices;
using System.Text;

namespace Concord.Language.Engine;

/// <summary>The weights, read in place from a mapped file or resource.</summary>
internal sealed unsafe class Network : IDisposable
{
    public const uint Magic = 0x4C434E43;
    public const int Version = 2;
    public const int Alignment = 64;

    private readonly Dictionary<string, nint> _vectors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackedMatrix> _matrices = new(StringComparer.Ordinal);
    private readonly IDisposable? _owner;
    private void* _owned;

    private Network(NetworkShape shape, byte* data, int offset, IDisposable? owner, void* owned)
    {
        Shape = shape;
        _owner = owner;
        _owned = owned;
        byte* Next(long size)
        {
            offset = (offset + Alignment - 1) / Alignment * Alignment;
            byte* at = data + offset;
            offset += (int)size;
            return at;
        }

        Words = new WordTable((WordEntry*)Next((long)shape.Slots * sizeof(WordEntry)), shape.Slots);
        EmbeddingScales = (float*)Next(4L * shape.EmbeddingRows);
        Embeddings = (sbyte*)Next((long)shape.EmbeddingRows * shape.Width);
        VectorScales = (float*)Next(4L * shape.Vectors);
        Vectors = (sbyte*)Next((long)shape.Vectors * NetworkShape.VectorSize);
        foreach (ParameterShape parameter in shape.Parameters())
        {
            float* floats = (float*)Next(4L * parameter.StoredFloats);
            if (parameter.IsMatrix)
            {
                _matrices[parameter.Name] = new PackedMatrix(
                    (short*)Next(2L * parameter.StoredIntegers), floats, parameter.Rows, parameter.Columns);
            }
            else
            {
                _vectors[parameter.Name] = (nint)floats;
            }
        }
    }

    public NetworkShape Shape { get; }

    public WordTable Words { get; }

    public float* EmbeddingScales { get; }

    public sbyte* Embeddings { get; }

    public float* VectorScales { get; }

    public sbyte* Vectors { get; }

    /// <summary>A parameter that is a vector.</summary>
    public float* this[string parameter] => (float*)_vectors[parameter];

    public PackedMatrix Matrix(string parameter) => _matrices[parameter];

    /// <summary>Reads weights from a file, or from the assembly where <paramref name="path"/> is null; null where there are none.</summary>
    public static Network? Load(string? path)
    {
        if (path is null)
        {
            Stream? resource = typeof(Network).Assembly.GetManifestResourceStream("english.concord");
            return resource is UnmanagedMemoryStream mapped ? Read(mapped.PositionPointer, mapped.Length, mapped, null) : null;
        }

        using FileStream file = File.OpenRead(path);
        long length = file.Length;
        byte* copy = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(length, 1), Alignment);
        file.ReadExactly(new Span<byte>(copy, checked((int)length)));
        return Read(copy, length, null, copy);
    }

    public static string Fingerprint(string? path)
    {
        const int Digits = 12;
        using Stream? weights = path is null ? typeof(Network).Assembly.GetManifestResourceStream("english.concord") : File.OpenRead(path);
        return weights is null ? "none" : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(weights))[..Digits];
    }

    private static Network Read(byte* data, long length, IDisposable? owner, void* owned)
    {
        int* header = (int*)data;
        if (length < 64 || (uint)header[0] != Magic)
        {
            throw new InvalidDataException("The weights file is not a Concord language model.");
        }

        if (header[1] != Version)
        {
            throw new InvalidDataException($"The weights file has format {header[1]}; this build reads format {Version}.");
        }

        string[] tables = Encoding.UTF8.GetString(data + 64, header[10]).Split('\u0001');
        NetworkShape shape = new()
        {
            Width = header[2],
            Hidden = header[3],
            TagDepth = header[4],
            Arc = header[5],
            Label = header[6],
            WordRows = header[7],
            Vectors = header[8],
            Slots = header[9],
            Gazetteer = header[11] != 0,
            Layers = tables[0],
            Upos = tables[1].Split('\n'),
            Xpos = tables[2].Split('\n'),
            Lemmas = tables[3].Split('\n'),
            Names = tables[4].Split('\n'),
            Relations = tables[5].Split('\n'),
        };
        return new Network(shape, data, 64 + header[10], owner, owned);
    }

    public void Dispose()
    {
        _owner?.Dispose();
        if (_owned != null)
        {
            NativeMemory.AlignedFree(_owned);
            _owned = null;
        }
    }
}
