using System.Runtime.InteropServices;
using Concord.Casework.Stories;
using Concord.Evidence;

namespace Concord.Casework.Findings;

/// <summary>A case taken apart for alignment: one profile for each distinct wording.</summary>
internal sealed class AlignmentMaterial
{
    private AlignmentMaterial(ClaimProfile[] profiles, List<int>[] members, TermVocabulary vocabulary, DocumentLikeness documents)
    {
        Profiles = profiles;
        Members = members;
        Vocabulary = vocabulary;
        Documents = documents;
    }

    public ClaimProfile[] Profiles { get; }

    /// <summary>By profile: the claims that are worded so, ascending. Copies of one text share a profile.</summary>
    public List<int>[] Members { get; }

    public TermVocabulary Vocabulary { get; }

    public DocumentLikeness Documents { get; }

    public static AlignmentMaterial Prepare(CaseMaterial material, StoryMap stories, NewsLexicon lexicon)
    {
        TermVocabulary vocabulary = new(lexicon);
        ProfileBuilder builder = new(vocabulary, new ActorNames(material.Documents));
        List<ClaimProfile> profiles = [];
        List<List<int>> members = [];
        Dictionary<string, int> byWording = new(StringComparer.Ordinal);
        DocumentView? view = null;
        for (int claim = 0; claim < material.Places.Length; claim++)
        {
            ClaimPlace place = material.Places[claim];
            AnalyzedDocument document = material.Documents[place.Document];
            if (view is null || !ReferenceEquals(view.Document, document))
            {
                view = new DocumentView(document);
            }

            ref int profile = ref CollectionsMarshal.GetValueRefOrAddDefault(byWording, Wording.Of(material, claim), out bool known);
            if (known)
            {
                members[profile].Add(claim);
                continue;
            }

            profile = profiles.Count;
            profiles.Add(builder.Build(view, place.Index, claim, place.Document));
            members.Add([claim]);
        }

        foreach (ClaimProfile profile in profiles)
        {
            int[] terms = Array.ConvertAll(profile.Terms, term => term.Term);
            vocabulary.CountClaim(terms);
        }

        vocabulary.Complete();
        return new AlignmentMaterial(profiles.ConvertAll(builder.Weigh).ToArray(), [.. members], vocabulary, new DocumentLikeness(stories));
    }
}
