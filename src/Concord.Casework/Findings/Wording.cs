using System.Text;
using Concord.Evidence;

namespace Concord.Casework.Findings;

/// <summary>A key under which claims of the same words meet.</summary>
internal static class Wording
{
    /// <summary>Shorter wordings than this ("it did") may tell different things in different places.</summary>
    private const int ShortestShared = 25;

    /// <summary>Letters and digits of the claim in lower case, with subject, polarity and modality; its place where it is too short.</summary>
    public static string Of(CaseMaterial material, int claim)
    {
        Claim source = material.ClaimAt(claim);
        StringBuilder key = new();
        bool gap = false;
        foreach (char character in source.Span.In(material.DocumentOf(claim).Document.Text))
        {
            if (char.IsLetterOrDigit(character))
            {
                if (gap)
                {
                    key.Append(' ');
                }

                key.Append(char.ToLowerInvariant(character));
                gap = false;
            }
            else
            {
                gap = key.Length > 0;
            }
        }

        if (key.Length < ShortestShared)
        {
            return $"#{claim}";
        }

        if (source.Subject >= 0)
        {
            key.Append('|').Append(material.DocumentOf(claim).Analysis.Form(source.Subject));
        }

        return key.Append('|').Append((int)source.Polarity).Append('|').Append((int)source.Modality).ToString();
    }
}
