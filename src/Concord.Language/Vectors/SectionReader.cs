namespace Concord.Language.Vectors;

/// <summary>Hands out the aligned sections of a weights file, one behind another.</summary>
internal sealed unsafe class SectionReader(byte* data, long length, long offset)
{
    private long _offset = offset;

    public T* Next<T>(long count)
        where T : unmanaged
    {
        _offset = (_offset + SentenceModel.Alignment - 1) / SentenceModel.Alignment * SentenceModel.Alignment;
        T* at = (T*)(data + _offset);
        _offset = checked(_offset + (count * sizeof(T)));
        return count >= 0 && _offset <= length ? at : throw new InvalidDataException("The weights file of the sentence encoder ends early.");
    }
}
