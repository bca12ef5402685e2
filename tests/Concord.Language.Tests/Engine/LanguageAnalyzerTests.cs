using Concord.Language.Engine;

namespace Concord.Language.Tests.Engine;

/// <summary>The shipped weights, end to end.</summary>
public sealed class LanguageAnalyzerTests
{
    private const string Text =
        "Anna Berg, the foreign minister of Norway, said in Oslo that her government had not signed the treaty. "
        + "\"We won't be hurried,\" she said. The talks were broken off by the United Nations after three days.";

    private static readonly Lazy<LanguageAnalyzer> Analyzer = new(() => LanguageAnalyzer.Load());

    [Fact]
    public void Every_sentence_is_a_tree_of_its_own_words()
    {
        AnalyzedText text = Analyzer.Value.Analyze(Text);
        Assert.True(text.Sentences.Length >= 3);
        foreach (Sentence sentence in text.Sentences)
        {
            IEnumerable<Token> tokens = Enumerable.Range(sentence.FirstToken, sentence.TokenCount).Select(i => text.Tokens[i]);
            Assert.Single(tokens, t => t.Head < 0);
            Assert.All(tokens, t => Assert.True(t.Head == -1 || (t.Head >= sentence.FirstToken && t.Head < sentence.EndToken)));
            Assert.All(tokens, t => Assert.Equal(t.Head < 0, t.Deprel == "root"));
        }
    }

    [Fact]
    public void Annotating_leaves_the_given_text_as_it_was()
    {
        AnalyzedText given = LanguageAnalyzer.Load(new LanguageOptions { Layers = LanguageLayers.Tokens }).Analyze(Text);
        Token[] before = [.. given.Tokens];
        AnalyzedText annotated = Analyzer.Value.Annotate(given);
        Assert.Equal(before, given.Tokens);
        Assert.NotEqual(before, annotated.Tokens);
    }

    [Theory]
    [InlineData("said", "say", Upos.Verb, "root")]
    [InlineData("minister", "minister", Upos.Noun, "appos")]
    [InlineData("signed", "sign", Upos.Verb, "ccomp")]
    [InlineData("treaty", "treaty", Upos.Noun, "obj")]
    [InlineData("n't", "not", Upos.Part, "advmod")]
    [InlineData("talks", "talk", Upos.Noun, "nsubj:pass")]
    public void Plain_words_are_read_right(string form, string lemma, Upos upos, string relation)
    {
        AnalyzedText text = Analyzer.Value.Analyze(Text);
        Token token = text.Tokens.First(t => t.Span.Of(Text) == form);
        Assert.Equal((lemma, upos, relation), (token.Lemma, token.Upos, token.Deprel));
    }

    [Theory]
    [InlineData("Anna Berg", EntityType.Person)]
    [InlineData("Norway", EntityType.Place)]
    [InlineData("Oslo", EntityType.Place)]
    [InlineData("United Nations", EntityType.Organization)]
    public void Plain_names_are_found(string name, EntityType type) =>
        Assert.Contains(Analyzer.Value.Analyze(Text).Entities, e => e.Type == type && e.Span.Of(Text).EndsWith(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("The authorities had not asked for help by Saturday.", "2016-03-05")]
    [InlineData("The town was calm by Saturday.", "2016-03-05")]
    [InlineData("The rebels must leave the town by Saturday.", "2016-03-12")]
    [InlineData("The soldiers were told to leave by Saturday.", "2016-03-12")]
    public void The_verb_tells_whether_a_day_lies_behind(string text, string value) => Assert.Equal(
        value, Assert.Single(Analyzer.Value.Analyze(text, new AnalysisRequest { ReferenceDate = new DateOnly(2016, 3, 9) }).Times).Value);

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        using Network network = Network.Load(null)!;
        TextAnnotator fresh = new(network), used = new(network);
        AnalyzedText words = LanguageAnalyzer.Load(new LanguageOptions { Layers = LanguageLayers.Tokens }).Analyze(Text);
        Random random = new(11);
        for (int i = 0; i < 60; i++)
        {
            string other = string.Join(' ', Enumerable.Range(0, 90).Select(_ => $"w{random.Next(3000)}"));
            used.Annotate(new AnalyzedText
            {
                Text = other,
                Tokens = [.. Enumerable.Range(0, 30).Select(t => new Token(new TextSpan(t * 3, (t * 3) + 2), "", Upos.X, "", -1, ""))],
                Sentences = [new Sentence(new TextSpan(0, 89), 0, 30, SentenceKind.Prose)],
            }, true, true, false);
        }

        Assert.Equal(fresh.Annotate(words, true, true, false).Tokens.AsEnumerable(), used.Annotate(words, true, true, false).Tokens);
    }

    [Fact]
    public void Threads_and_batches_do_not_change_the_result()
    {
        string longer = string.Join("\n\n", Enumerable.Repeat(Text, 6));
        AnalyzedText alone = Analyzer.Value.Analyze(longer);
        AnalyzedText[] together = new AnalyzedText[4];
        Parallel.For(0, 4, i => together[i] = Analyzer.Value.Analyze(longer));
        Assert.All(together, t => Assert.Equal(alone.Tokens.AsEnumerable(), t.Tokens));
        AnalyzedText once = Analyzer.Value.Analyze(Text);
        Assert.Equal(once.Tokens.Select(t => (t.Lemma, t.Xpos, t.Deprel)), alone.Tokens.Take(once.Tokens.Length).Select(t => (t.Lemma, t.Xpos, t.Deprel)));
    }

    [Fact]
    public void A_line_without_end_is_still_one_tree()
    {
        string endless = string.Join(' ', Enumerable.Repeat("ships and crews and", 400));
        AnalyzedText text = Analyzer.Value.Analyze(endless);
        Assert.Equal(1600, text.Tokens.Length);
        Assert.Equal(text.Sentences.Length, text.Tokens.Count(t => t.Head < 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void Nothing_gives_nothing(string text) => Assert.Empty(Analyzer.Value.Analyze(text).Tokens);

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, new byte[100]);
        try
        {
            Assert.Throws<InvalidDataException>(() => LanguageAnalyzer.Load(new LanguageOptions { ModelPath = path }));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
