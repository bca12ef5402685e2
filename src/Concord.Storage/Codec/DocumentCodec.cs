using Concord.Reading;

namespace Concord.Storage.Codec;

/// <summary>A document as it was read, as bytes.</summary>
internal static class DocumentCodec
{
    public static void Write(PackWriter to, Document document)
    {
        to.Whole(document.Text);
        foreach (string? field in new[]
        {
            document.Id, document.Uri, document.Title, document.Byline, document.Publisher, document.WireCredit, document.Published, document.Modified,
            document.CanonicalUrl, document.Section, document.Language, document.QualityReason,
        })
        {
            to.Text(field);
        }

        to.Number((int)document.Quality);
        to.Number(document.Omitted.Length);
        foreach (Omission omission in document.Omitted)
        {
            to.Span(omission.Span);
            to.Text(omission.Reason);
        }

        to.Number(document.Credits.Length);
        foreach (InlineCredit credit in document.Credits)
        {
            to.Span(credit.Span);
            to.Span(credit.Source);
            to.Span(credit.Content);
        }

        to.Number(document.Parts.Length);
        foreach (DocumentPart part in document.Parts)
        {
            to.Span(part.Span);
            to.Number((int)part.Kind);
            to.Text(part.Author);
            to.Text(part.Published);
        }

        to.Number(document.Captions.Length);
        foreach (string caption in document.Captions)
        {
            to.Text(caption);
        }
    }

    public static Document Read(PackReader from)
    {
        string text = from.Whole();
        string id = from.Needed(), uri = from.Needed();
        Document document = new()
        {
            Text = text, Id = id, Uri = uri, Title = from.Text(), Byline = from.Text(), Publisher = from.Text(), WireCredit = from.Text(), Published = from.Text(),
            Modified = from.Text(), CanonicalUrl = from.Text(), Section = from.Text(), Language = from.Needed(), QualityReason = from.Text(),
        };
        return document with
        {
            Quality = from.Kind<ReadQuality>(),
            Omitted = from.Many(() => new Omission(from.Span(), from.Needed())),
            Credits = from.Many(() => new InlineCredit(from.Span(), from.Span(), from.Span())),
            Parts = from.Many(() => new DocumentPart(from.Span(), from.Kind<PartKind>(), from.Text(), from.Text())),
            Captions = from.Many(from.Needed),
        };
    }
}
