using System.Text;
using Concord.Casework;
using Concord.Evidence;
using Concord.Reading;
using Concord.Storage;

namespace Concord.Cli.Tests;

/// <summary>The code of docs/library.md, compiled and run; <see cref="LibraryTests"/> compares it with what the page shows.</summary>
internal static class LibraryExamples
{
    public static List<string> Picture(IEnumerable<string> files)
    {
        List<string> lines = [];

        // example: picture
        ConcordPipeline pipeline = ConcordPipeline.Load();
        List<AnalyzedDocument> documents = [];
        foreach (string file in files)
        {
            ReadResult read = pipeline.Read(File.ReadAllBytes(file), file);
            if (read.Document is { } document)
            {
                documents.Add(pipeline.Analyze(document));
            }
        }

        Case picture = pipeline.BuildCase(documents);
        foreach (Finding finding in picture.Findings.Take(3))
        {
            lines.Add($"{finding.IndependentOrigins} origins: {finding.Statement}");
        }
        // end

        return lines;
    }

    public static string Passages(Case picture)
    {
        StringBuilder text = new();

        // example: passages
        Dictionary<string, CaseClaim> claims = picture.Claims.ToDictionary(claim => claim.Id);
        Dictionary<string, CaseDocument> documents = picture.Documents.ToDictionary(document => document.Id);
        foreach (string id in picture.Findings[0].Claims)
        {
            CaseClaim claim = claims[id];
            AnalyzedDocument source = documents[claim.Document].Source;
            text.AppendLine($"{source.Document.Uri} [{claim.Source.Span.Start}, {claim.Source.Span.End}) “{source.Quote(claim.Source.Span)}”");
        }
        // end

        return text.ToString();
    }

    public static string WhatIf(ConcordPipeline pipeline, Case picture)
    {
        // example: whatif
        WhatIfAnswer answer = pipeline.WhatIf(picture, "Sudan attacks Kenya");
        string told = answer.Outcome switch
        {
            WhatIfOutcome.Obligation => $"{answer.Obligations[0].Kind}: {answer.Obligations[0].Clause}",
            WhatIfOutcome.Unclear => "unclear: " + answer.Why,
            _ => "nothing that the reports give",
        };
        // end

        return told;
    }

    public static int Keep(ConcordPipeline pipeline, string file, byte[] bytes, string address)
    {
        // example: keep
        using ICaseStore store = CaseStores.Open(file, create: true);
        if (pipeline.Read(bytes, address).Document is { } document)
        {
            AddResult added = store.Add(new NewDocument(bytes, pipeline.Analyze(document), pipeline.Model, "ada"));
            Console.Error.WriteLine($"d{added.Id} {added.Outcome}");
        }

        int hits = store.Search("treaty -draft", most: 10).Count;
        // end

        return hits;
    }
}
