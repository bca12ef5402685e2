using System.IO.Compression;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;

namespace Concord.Storage.Codec;

/// <summary>
/// An analysed document as bytes, compressed. The form has a number; what an earlier form wrote is not read but analysed again from
/// the original bytes, which are always kept.
/// </summary>
internal static class AnalysisCodec
{
    /// <summary>Raised with every change of what is written.</summary>
    public const byte Form = 1;

    public static byte[] Write(AnalyzedDocument document)
    {
        using MemoryStream bytes = new();
        bytes.WriteByte(Form);
        using (DeflateStream packed = new(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (BufferedStream buffered = new(packed, 1 << 16))
        {
            PackWriter to = new(buffered);
            DocumentCodec.Write(to, document.Document);
            Write(to, document.Analysis);
            Write(to, document);
        }

        return bytes.ToArray();
    }

    /// <summary>The document, or null where another form of the program wrote it.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static AnalyzedDocument? Read(byte[] bytes)
    {
        if (bytes.Length == 0 || bytes[0] != Form)
        {
            return null;
        }

        PackReader from = new(Unpacked(bytes));
        Document document = DocumentCodec.Read(from);
        AnalyzedText analysis = ReadText(from, document.Text);
        return ReadEvidence(from, document, analysis);
    }

    /// <summary>The text alone; empty where another form wrote it.</summary>
    public static string ReadText(byte[] bytes) => bytes.Length == 0 || bytes[0] != Form ? "" : new PackReader(Unpacked(bytes)).Whole();

    private static byte[] Unpacked(byte[] bytes)
    {
        using MemoryStream packed = new(bytes, 1, bytes.Length - 1);
        using DeflateStream unpacked = new(packed, CompressionMode.Decompress);
        using MemoryStream all = new(bytes.Length * 4);
        unpacked.CopyTo(all);
        return all.ToArray();
    }

    private static void Write(PackWriter to, AnalyzedText text)
    {
        to.Number(text.Tokens.Length);
        int end = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            Token token = text.Tokens[i];
            to.Number(token.Span.Start - end);
            to.Number(token.Span.Length);
            end = token.Span.End;
            to.Text(token.Lemma);
            to.Number((int)token.Upos);
            to.Text(token.Xpos);
            to.Number(token.Head < 0 ? 0 : token.Head - i);
            to.Text(token.Deprel);
            to.Flag(token.JoinsPrevious);
        }

        to.Number(text.Sentences.Length);
        foreach (Sentence sentence in text.Sentences)
        {
            to.Span(sentence.Span);
            to.Number(sentence.FirstToken);
            to.Number(sentence.TokenCount);
            to.Number((int)sentence.Kind);
        }

        to.Number(text.Entities.Length);
        foreach (Entity entity in text.Entities)
        {
            to.Span(entity.Span);
            to.Number(entity.FirstToken);
            to.Number(entity.TokenCount);
            to.Number((int)entity.Type);
            to.Text(entity.Actor);
        }

        to.Number(text.Times.Length);
        foreach (TimeExpression time in text.Times)
        {
            to.Span(time.Span);
            to.Number((int)time.Type);
            to.Text(time.Value);
            to.Flag(time.Resolved);
        }

        to.Number(text.Mentions.Length);
        foreach (ActorMention mention in text.Mentions)
        {
            to.Span(mention.Span);
            to.Number(mention.HeadToken);
            to.Text(mention.Actor);
        }

        to.Number(text.Actors.Length);
        foreach (Actor actor in text.Actors)
        {
            to.Text(actor.Id);
            to.Text(actor.Name);
            to.Text(actor.Type);
            to.Text(actor.Country);
            to.Text(actor.Role);
            to.Number(actor.Aliases.Count);
            foreach (string alias in actor.Aliases)
            {
                to.Text(alias);
            }
        }
    }

    private static AnalyzedText ReadText(PackReader from, string text)
    {
        int end = 0, i = 0;
        return new AnalyzedText
        {
            Text = text,
            Tokens = from.Many(() =>
            {
                int start = end + from.Number();
                end = start + from.Number();
                string lemma = from.Needed();
                Upos upos = from.Kind<Upos>();
                string xpos = from.Needed();
                int head = from.Number();
                Token token = new(new TextSpan(start, end), lemma, upos, xpos, head == 0 ? -1 : i + head, from.Needed(), from.Flag());
                i++;
                return token;
            }),
            Sentences = from.Many(() => new Sentence(from.Span(), from.Number(), from.Number(), from.Kind<SentenceKind>())),
            Entities = from.Many(() => new Entity(from.Span(), from.Number(), from.Number(), from.Kind<EntityType>(), from.Text())),
            Times = from.Many(() => new TimeExpression(from.Span(), from.Kind<TimeType>(), from.Needed(), from.Flag())),
            Mentions = from.Many(() => new ActorMention(from.Span(), from.Number(), from.Needed())),
            Actors = from.Many(() => new Actor(from.Needed(), from.Needed(), from.Needed(), from.Text(), from.Text()) { Aliases = from.Many(from.Needed) }),
        };
    }

    private static void Write(PackWriter to, AnalyzedDocument document)
    {
        to.Number(document.Attributions.Length);
        foreach (Attribution attribution in document.Attributions)
        {
            to.Spans(attribution.Source);
            to.Spans(attribution.Cue);
            to.Spans(attribution.Content);
            to.Number((int)attribution.Form);
            to.Text(attribution.SourceName);
            to.Number((int)attribution.Kind);
            to.Number((int)attribution.Anonymity);
            to.Text(attribution.Actor);
            to.Number(attribution.Outer);
            to.Number((int)attribution.Class);
            to.Number((int)attribution.Modality);
            to.Text(attribution.CueLemma);
        }

        to.Number(document.Claims.Length);
        foreach (Claim claim in document.Claims)
        {
            to.Span(claim.Span);
            to.Number(claim.Sentence);
            to.Number(claim.Head);
            to.Number(claim.Subject);
            to.Number(claim.Object);
            to.Number((int)claim.Modality);
            to.Number((int)claim.Polarity);
            to.Number(claim.Attributions.Length);
            foreach (int index in claim.Attributions)
            {
                to.Number(index);
            }

            to.Text(claim.Time);
            to.Spans(claim.ModalityCues);
            to.Flag(claim.IsUnknown);
            to.Flag(claim.IsHeading);
        }

        to.Number(document.Events.Length);
        foreach (CodedEvent coded in document.Events)
        {
            to.Text(coded.Code);
            to.Text(coded.Mode);
            to.Spans(coded.Source);
            to.Spans(coded.Target);
            to.Span(coded.Trigger);
            to.Number((int)coded.Polarity);
            to.Number((int)coded.Modality);
            to.Text(coded.Time);
        }
    }

    private static AnalyzedDocument ReadEvidence(PackReader from, Document document, AnalyzedText analysis) => new()
    {
        Document = document,
        Analysis = analysis,
        Attributions = from.Many(() => new Attribution
        {
            Source = from.Spans(), Cue = from.Spans(), Content = from.Spans(), Form = from.Kind<QuotationForm>(), SourceName = from.Needed(), Kind = from.Kind<SourceKind>(),
            Anonymity = from.Kind<AnonymousKind>(), Actor = from.Text(), Outer = from.Number(), Class = from.Kind<CueClass>(), Modality = from.Kind<Modality>(), CueLemma = from.Needed(),
        }),
        Claims = from.Many(() => new Claim
        {
            Span = from.Span(), Sentence = from.Number(), Head = from.Number(), Subject = from.Number(), Object = from.Number(), Modality = from.Kind<Modality>(), Polarity = from.Kind<Polarity>(),
            Attributions = from.Many(from.Number), Time = from.Text(), ModalityCues = from.Spans(), IsUnknown = from.Flag(), IsHeading = from.Flag(),
        }),
        Events = from.Many(() => new CodedEvent(
            from.Needed(), from.Text(), from.Spans(), from.Spans(), from.Span(), from.Kind<Polarity>(), from.Kind<Modality>(), from.Text())),
    };
}
