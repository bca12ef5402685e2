using System.Runtime.CompilerServices;
using Concord.Language.Engine;

namespace Concord.Language.Vectors;

/// <summary>The weights of the sentence encoder, read in place from the assembly or a file.</summary>
internal sealed unsafe class SentenceModel
{
    public const uint Magic = 0x53434E43;
    public const int Version = 1;
    public const int HeaderSize = 64;
    public const int Alignment = 64;

    private readonly object _owner;
    private readonly float* _scales, _floats, _timing;
    private readonly sbyte* _bytes;

    private SentenceModel(byte* data, long length, object owner)
    {
        _owner = owner;
        int* header = (int*)data;
        if (length < HeaderSize || (uint)header[0] != Magic)
        {
            throw new InvalidDataException("The weights file is not a Concord sentence encoder.");
        }

        if (header[1] != Version)
        {
            throw new InvalidDataException($"The weights file has format {header[1]}; this build reads format {Version}.");
        }

        Shape = new()
        {
            Quantized = header[2] != 0,
            Pieces = header[3],
            Nodes = header[4],
            EmbeddingRows = header[5],
            Width = header[6],
            Wide = header[7],
            Hidden = header[8],
            Heads = header[9],
            Positions = header[10],
        };
        SectionReader sections = new(data, length, HeaderSize);
        Trie = new PieceTrie(sections.Next<int>(Shape.Nodes + 1), sections.Next<ushort>(Shape.Nodes), sections.Next<short>(Shape.Nodes),
            sections.Next<double>(Shape.Pieces), sections.Next<byte>(Shape.Pieces));
        _timing = sections.Next<float>((long)Shape.Positions * Shape.Width);
        long embeddings = (long)Shape.EmbeddingRows * Shape.Width;
        _scales = Shape.Quantized ? sections.Next<float>(embeddings / SentenceShape.Group) : null;
        _bytes = Shape.Quantized ? sections.Next<sbyte>(embeddings) : null;
        _floats = Shape.Quantized ? null : sections.Next<float>(embeddings);
        (int Inputs, int Outputs)[] sizes = Shape.Matrices();
        Dense[] matrices = new Dense[sizes.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            matrices[i] = ReadMatrix(sections, sizes[i].Inputs, sizes[i].Outputs);
        }

        Matrices = matrices;
        Residual = matrices[0];
        Layers = [new(matrices[1], matrices[2], matrices[3], matrices[4]), new(matrices[5], matrices[6], matrices[7], matrices[8])];
        Top = matrices[9];
    }

    public SentenceShape Shape { get; }

    public PieceTrie Trie { get; }

    /// <summary>Brings the embeddings to the width of the second layer.</summary>
    public Dense Residual { get; }

    /// <summary>Every matrix in the order of the file.</summary>
    public Dense[] Matrices { get; }

    public SentenceLayer[] Layers { get; }

    public Dense Top { get; }

    /// <summary>Reads weights from a file, or from the assembly where <paramref name="path"/> is null.</summary>
    public static SentenceModel Load(string? path)
    {
        if (path is null)
        {
            Stream? resource = typeof(SentenceModel).Assembly.GetManifestResourceStream("sentences.concord");
            return resource is UnmanagedMemoryStream mapped
                ? new(mapped.PositionPointer, mapped.Length, mapped)
                : throw new InvalidDataException("This build carries no weights for sentence vectors.");
        }

        return Read(File.ReadAllBytes(path));
    }

    /// <summary>Reads weights from memory.</summary>
    public static SentenceModel Read(ReadOnlySpan<byte> file)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>(file.Length + Alignment, pinned: true);
        byte* start = (byte*)Unsafe.AsPointer(ref copy[0]);
        byte* aligned = start + ((Alignment - ((long)start % Alignment)) % Alignment);
        file.CopyTo(new Span<byte>(aligned, file.Length));
        return new(aligned, file.Length, copy);
    }

    /// <summary>Writes the input of the first layer for a piece at a position.</summary>
    public void Embed(int piece, int position, float* target)
    {
        Unsafe.CopyBlock(target, _timing + ((long)position * Shape.Width), (uint)Shape.Width * sizeof(float));
        long at = (long)piece * Shape.Width;
        if (Shape.Quantized)
        {
            for (int i = 0; i < Shape.Width; i += SentenceShape.Group)
            {
                EmbeddingKernel.AddRow(target + i, _bytes + at + i, _scales[(at + i) / SentenceShape.Group], SentenceShape.Group);
            }
        }
        else
        {
            VectorMath.Add(target, _floats + at, Shape.Width);
        }
    }

    private Dense ReadMatrix(SectionReader sections, int inputs, int outputs)
    {
        float* bias = sections.Next<float>(outputs);
        if (!Shape.Quantized)
        {
            return Dense.OfFloats(inputs, outputs, bias, sections.Next<float>(MatrixKernels.PackedSize(inputs, outputs)));
        }

        float* scales = sections.Next<float>(outputs);
        return Dense.OfBytes(inputs, outputs, bias, sections.Next<sbyte>((long)inputs * outputs), scales);
    }
}
