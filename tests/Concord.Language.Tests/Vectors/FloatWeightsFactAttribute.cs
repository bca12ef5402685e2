namespace Concord.Language.Tests.Vectors;

/// <summary>
/// Runs where the weights are at hand as floats, which the repository does not hold:
/// <c>convert-sentences --package DIR --out artifacts/sentences-float.concord --float</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FloatWeightsFactAttribute : FactAttribute
{
    public FloatWeightsFactAttribute()
    {
        if (File is null)
        {
            Skip = "no artifacts/sentences-float.concord";
        }
    }

    public static string? File { get; } = Find();

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "artifacts", "sentences-float.concord");
            if (System.IO.File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
