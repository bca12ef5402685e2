using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>Products that forward and backward passes need, with a scratch of its own.</summary>
internal sealed unsafe class Gemm
{
    private readonly FloatBuffer _pack = new();

    /// <summary>c += or = a[m,k]·b[k,n], both row-major with their strides.</summary>
    public void Forward(float* a, int aStride, float* b, int bStride, float* c, int cStride, int m, int k, int n, bool accumulate)
    {
        float* packed = _pack.Ensure(MatrixKernels.PackedSize(k, n));
        MatrixKernels.Pack(b, k, n, bStride, 1, packed);
        MatrixKernels.Multiply(a, aStride, 1, packed, c, cStride, m, k, n, accumulate);
    }

    /// <summary>c += or = a[m,k]·bᵀ, where b is [n,k].</summary>
    public void TimesTransposed(float* a, int aStride, float* b, int bStride, float* c, int cStride, int m, int k, int n, bool accumulate)
    {
        float* packed = _pack.Ensure(MatrixKernels.PackedSize(k, n));
        MatrixKernels.Pack(b, k, n, 1, bStride, packed);
        MatrixKernels.Multiply(a, aStride, 1, packed, c, cStride, m, k, n, accumulate);
    }

    /// <summary>c += aᵀ·b, where a is [k,m] and b is [k,n].</summary>
    public void TransposedTimes(float* a, int aStride, float* b, int bStride, float* c, int cStride, int m, int k, int n)
    {
        float* packed = _pack.Ensure(MatrixKernels.PackedSize(k, n));
        MatrixKernels.Pack(b, k, n, bStride, 1, packed);
        MatrixKernels.Multiply(a, 1, aStride, packed, c, cStride, m, k, n, true);
    }
}
