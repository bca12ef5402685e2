using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework.Origins;

/// <summary>What the user holds to be independent or the same, whatever the text suggests.</summary>
internal sealed class Overrides(CaseOptions options)
{
    public IReadOnlyList<(string First, string Second)> Same => options.Same;

    /// <summary>Whether a name given by the user means <paramref name="document"/>: its file, address, publisher, title or agency.</summary>
    public static bool Names(string name, Document document) =>
        IsSame(name, DocumentOrder.BaseName(document.Uri)) || IsSame(name, document.Uri) || IsSame(name, document.Title)
        || IsSame(name, document.Publisher) || IsSame(name, document.WireCredit)
        || (document.Publisher is { Length: > 0 } publisher && Outlets.KeyOf(publisher) == Outlets.KeyOf(name));

    public static bool Names(string name, OriginNode node) =>
        IsSame(name, node.Name) || node.Key == "outlet:" + Outlets.KeyOf(name);

    public bool AreIndependent(Document one, Document two)
    {
        foreach ((string first, string second) in options.Independent)
        {
            if ((Names(first, one) && Names(second, two)) || (Names(second, one) && Names(first, two)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the user holds this outlet to be independent of some other one, whoever owns it.</summary>
    public bool FreesOwner(OriginNode node) => options.Independent.Any(pair => Names(pair.First, node) || Names(pair.Second, node));

    /// <summary>Owner of the outlet as the user gives it, or null.</summary>
    public string? OwnerOf(OriginNode node)
    {
        foreach ((string outlet, string owner) in options.Owners)
        {
            if (Names(outlet, node))
            {
                return owner;
            }
        }

        return null;
    }

    private static bool IsSame(string name, ReadOnlySpan<char> other) =>
        other.Length > 0 && name.AsSpan().Trim().Equals(other, StringComparison.OrdinalIgnoreCase);
}
