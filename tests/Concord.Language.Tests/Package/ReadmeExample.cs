namespace Concord.Language.Tests.Package;

/// <summary>The example of the package's README; the test holds the two to the same lines.</summary>
internal static class ReadmeExample
{
    public static void Run(TextWriter Console)
    {
        // example
        LanguageAnalyzer analyzer = LanguageAnalyzer.Load();
        AnalyzedText text = analyzer.Analyze(
            "The minister, Anna Berg, said on Tuesday that Norway had not signed.",
            new AnalysisRequest { ReferenceDate = new DateOnly(2024, 6, 19) });

        foreach (Token token in text.Tokens)
        {
            Console.WriteLine($"{token.Span.Of(text.Text)} {token.Lemma} {token.Upos} {token.Deprel}");
        }

        Console.WriteLine(string.Join(", ", text.Entities.Select(e => $"{e.Span.Of(text.Text)} ({e.Type})")));
        Console.WriteLine(string.Join(", ", text.Times.Select(t => $"{t.Span.Of(text.Text)} = {t.Value}")));
        // end
    }
}
