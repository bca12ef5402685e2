using System.Collections.Immutable;
using Concord.Evidence.Claims;
using Concord.Evidence.Tests.Support;
using Concord.Language;

namespace Concord.Evidence.Tests.Claims;

public sealed class SpeechActsTests
{
    private const string Act = """
        The the DET DT 2 det
        minister minister NOUN NN 3 nsubj
        condemned condemn VERB VBD 0 root
        the the DET DT 5 det
        raid raid NOUN NN 3 obj
        . . PUNCT . 3 punct
        """;

    [Fact]
    public void Act_of_speech_is_attributed_to_who_speaks()
    {
        AnalyzedText text = Parsed.Text(Act);
        ImmutableArray<Attribution> all = SpeechActs.Supplement(text, []);
        Attribution made = Assert.Single(all);
        Assert.Equal("The minister", made.SourceName);
        Assert.Equal(CueClass.Attitude, made.Class);
        Claim claim = Assert.Single(ClaimFinder.Find(text, all));
        Assert.Equal([0], claim.Attributions.ToArray());
        Assert.Equal(Modality.Asserted, claim.Modality);
    }

    [Fact]
    public void Cue_that_is_known_is_not_added_again()
    {
        AnalyzedText text = Parsed.Text(Act);
        ImmutableArray<Attribution> once = SpeechActs.Supplement(text, []);
        Assert.Single(SpeechActs.Supplement(text, once));
    }

    [Fact]
    public void Things_do_not_speak() =>
        Assert.Empty(SpeechActs.Supplement(Parsed.Text(Act.Replace("minister minister", "treaty treaty", StringComparison.Ordinal)), []));
}
