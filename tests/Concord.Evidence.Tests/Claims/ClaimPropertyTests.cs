using System.Collections.Immutable;
using Concord.Evidence.Claims;
using Concord.Evidence.Clauses;
using Concord.Evidence.Events;
using Concord.Evidence.Tests.Support;
using Concord.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Evidence.Tests.Claims;

public sealed class ClaimPropertyTests
{
    private static readonly string[] Relations =
    [
        "nsubj", "obj", "obl", "nmod", "conj", "cc", "acl", "acl:relcl", "advcl", "ccomp", "xcomp", "appos", "mark", "case", "punct", "amod", "parataxis", "nsubj:pass",
    ];

    private static readonly string[] Tags = ["NOUN NN", "VERB VBD", "VERB VBG", "VERB VBN", "PROPN NNP", "ADP IN", "PUNCT ,", "ADJ JJ", "AUX MD", "PRON WDT"];

    private static readonly string[] Lemmas = ["say", "of", "with", "agree", "sanction", ",", "if", "that", "include", "attack", "deny", "at", "least"];

    [Fact]
    public void Any_heads_give_claims_inside_their_sentence_in_order()
    {
        Arbitrary<int[]> numbers = ArbMap.Default.ArbFor<int>().Generator.ArrayOf(60).ToArbitrary();
        Prop.ForAll(numbers, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20310303, 17));
    }

    private static bool Holds(int[] numbers)
    {
        AnalyzedText text = TreeMender.Mend(Sentence(numbers));
        ImmutableArray<Attribution> attributions = SpeechActs.Supplement(text, []);
        ImmutableArray<Claim> claims = ClaimFinder.Find(text, attributions);
        _ = EventFinder.Find(text, claims);
        bool inside = claims.All(claim => text.Sentences[claim.Sentence].Span.Contains(claim.Span) && claim.Span.Contains(text.Tokens[claim.Head].Span)
            && claim.Attributions.All(index => index >= 0 && index < attributions.Length));
        bool ordered = claims.Zip(claims.Skip(1)).All(pair => pair.First.Span <= pair.Second.Span);
        bool trimmed = claims.All(claim => !char.IsWhiteSpace(text.Text[claim.Span.Start]) && !char.IsWhiteSpace(text.Text[claim.Span.End - 1]));
        return inside && ordered && trimmed && claims.SequenceEqual(ClaimFinder.Find(text, attributions), new SameClaim());
    }

    private static AnalyzedText Sentence(int[] numbers)
    {
        int count = Math.Max(1, numbers.Length / 4);
        List<string> rows = [];
        for (int i = 0; i < count; i++)
        {
            int Pick(int offset, int below) => (int)(Math.Abs((long)numbers[(i * 4 + offset) % Math.Max(1, numbers.Length)] * 31 + i * 7 + offset) % below);
            string lemma = numbers.Length == 0 ? "say" : Lemmas[Pick(0, Lemmas.Length)];
            string tag = numbers.Length == 0 ? Tags[0] : Tags[Pick(1, Tags.Length)];
            // A head among all tokens, so that loops and several roots occur too.
            int head = numbers.Length == 0 ? 0 : Pick(2, count + 1);
            string relation = numbers.Length == 0 ? "root" : Relations[Pick(3, Relations.Length)];
            rows.Add($"w{i} {lemma} {tag} {head} {relation}");
        }

        return Parsed.Text(string.Join('\n', rows));
    }

    private sealed class SameClaim : IEqualityComparer<Claim>
    {
        public bool Equals(Claim? x, Claim? y) =>
            x is not null && y is not null && x.Span == y.Span && x.Head == y.Head && x.Modality == y.Modality && x.Polarity == y.Polarity
            && x.Subject == y.Subject && x.Object == y.Object;

        public int GetHashCode(Claim obj) => obj.Span.GetHashCode();
    }
}
