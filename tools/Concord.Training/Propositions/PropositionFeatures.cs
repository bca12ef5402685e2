using System.Collections.Immutable;
using Concord.Casework;
using Concord.Casework.Findings;
using Concord.Evidence;
using Concord.Evidence.Claims;
using Concord.Language;
using Concord.Reading;
using Concord.Training.Align;
using Concord.Training.Coreference;

namespace Concord.Training.Propositions;

/// <summary>What speaks for two propositions being one: the pair model of findings on the predicates, its figures on the answers, and the roles.</summary>
internal sealed class PropositionFeatures(ConcordPipeline pipeline)
{
    private static readonly int Predicate = Index("predicate"), Elsewhere = Index("predicate_elsewhere"), Mean = Index("overlap_mean"),
        Smaller = Index("overlap_smaller"), Larger = Index("overlap_larger"), Rarest = Index("rarest_shared"), Names = Index("names"), Number = Index("number_same");

    /// <summary>Figures of every proposition of the first sentence with every one of the second.</summary>
    public double[,][] Of(PropositionPair pair)
    {
        AnalyzedDocument[] documents = [Analyze(pair.Tokens[0], "a"), Analyze(pair.Tokens[1], "b")];
        ImmutableArray<Claim>[] events = [Events(documents[0], pair.Propositions[0]), Events(documents[1], pair.Propositions[1])];
        double[,][] predicates = Compare(documents, events);
        double[,][] answers = Compare(documents, [Answers(documents[0], pair.Propositions[0]), Answers(documents[1], pair.Propositions[1])]);
        AnswerRole[][] roles = [Roles(documents[0], pair.Propositions[0], events[0]), Roles(documents[1], pair.Propositions[1], events[1])];
        int rows = pair.Propositions[0].Length, columns = pair.Propositions[1].Length;
        double[,] alike = new double[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                alike[i, j] = Math.Max(answers[i, j][Mean], 0.7 * Math.Max(answers[i, j][Names], answers[i, j][Predicate]));
            }
        }

        double[,][] features = new double[rows, columns][];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                features[i, j] = Fill(pair, i, j, predicates[i, j], answers[i, j], alike, roles[0], roles[1]);
            }
        }

        return features;
    }

    private static double[] Fill(
        PropositionPair pair, int i, int j, double[] predicate, double[] answer, double[,] alike, AnswerRole[] left, AnswerRole[] right)
    {
        Proposition a = pair.Propositions[0][i], b = pair.Propositions[1][j];
        double own = alike[i, j], verbs = Math.Max(predicate[Predicate], 0.7 * predicate[Elsewhere]);
        double support = 0, rival = 0;
        for (int k = 0; k < alike.GetLength(0); k++)
        {
            for (int l = 0; l < alike.GetLength(1); l++)
            {
                bool sameVerbs = pair.Propositions[0][k].Verb == a.Verb && pair.Propositions[1][l].Verb == b.Verb;
                support = k != i && l != j && sameVerbs ? Math.Max(support, alike[k, l] * (left[k] == right[l] ? 1 : 0.5)) : support;
                rival = k == i && l != j ? Math.Max(rival, alike[k, l]) : rival;
            }
        }

        string first = QuestionRole.Of(a.Question), second = QuestionRole.Of(b.Question);
        double sameRole = left[i] == right[j] && left[i] != AnswerRole.Other ? 1 : 0, sameQuestion = first == second ? 1 : 0;
        double sameWord = a.Question.Split(' ')[0] == b.Question.Split(' ')[0] ? 1 : 0;
        return
        [
            1, Bounded(predicate), predicate[Predicate], predicate[Elsewhere], Bounded(answer), answer[Mean], answer[Smaller], answer[Larger],
            answer[Rarest], answer[Names], answer[Number], answer[Predicate], sameRole, left[i] != AnswerRole.Other && right[j] != AnswerRole.Other ? 1 - sameRole : 0,
            sameQuestion, sameWord, support, own >= rival ? own : 0, verbs * own, verbs * support, own * support, verbs * sameRole, own * sameRole,
            verbs * sameQuestion, own * sameQuestion, own * sameWord,
        ];
    }

    private static double Bounded(double[] features) => Math.Clamp(PairModel.Default.LogOdds(features), -8, 6) / 4;

    private static int Index(string name) => PairFeatures.Names.IndexOf(name);

    private AnalyzedDocument Analyze(string[] tokens, string name)
    {
        AnalyzedText text = EventCase.Join([tokens], out _);
        return pipeline.Annotate(new Document { Id = name, Uri = name, Text = text.Text, Language = "en" }, text);
    }

    private static ImmutableArray<Claim> Events(AnalyzedDocument document, Proposition[] propositions) =>
        ClaimFinder.At(document.Analysis, document.Attributions, [.. propositions.Select(one => one.Verb)]);

    private static ImmutableArray<Claim> Answers(AnalyzedDocument document, Proposition[] propositions)
    {
        ImmutableArray<Token> tokens = document.Analysis.Tokens;
        return
        [
            .. propositions.Select(one => new Claim
            {
                Span = new TextSpan(tokens[one.First].Span.Start, tokens[one.Last].Span.End),
                Sentence = 0,
                Head = EventCase.HeadOf(document.Analysis, one.First, one.Last),
                Modality = Modality.Asserted,
                Polarity = Polarity.Positive,
            }),
        ];
    }

    private static AnswerRole[] Roles(AnalyzedDocument document, Proposition[] propositions, ImmutableArray<Claim> events)
    {
        AnalyzedText text = document.Analysis;
        AnswerRole[] roles = new AnswerRole[propositions.Length];
        for (int i = 0; i < roles.Length; i++)
        {
            (int first, int last) = (propositions[i].First, propositions[i].Last);
            Token head = text.Tokens[EventCase.HeadOf(text, first, last)];
            TextSpan span = new(text.Tokens[first].Span.Start, text.Tokens[last].Span.End);
            roles[i] = events[i].Subject >= first && events[i].Subject <= last ? AnswerRole.Agent
                : events[i].Object >= first && events[i].Object <= last ? AnswerRole.Undergoer
                : text.Times.Any(time => time.Span.Overlaps(span) && 2 * time.Span.Length >= span.Length) ? AnswerRole.Time
                : head.Deprel.StartsWith("obl", StringComparison.Ordinal) || head.Deprel.StartsWith("nmod", StringComparison.Ordinal) ? AnswerRole.Oblique
                : head.Upos == Upos.Verb ? AnswerRole.Clause : AnswerRole.Other;
        }

        return roles;
    }

    /// <summary>The figures of the pair model for every pair of claims across the two sentences.</summary>
    private static double[,][] Compare(AnalyzedDocument[] documents, ImmutableArray<Claim>[] claims)
    {
        CaseMaterial material = new([documents[0] with { Claims = claims[0] }, documents[1] with { Claims = claims[1] }]);
        AlignmentMaterial prepared = AlignmentMaterial.Prepare(material, LabelledCase.Map(material), NewsLexicon.Default);
        ClaimProfile[] profileOf = new ClaimProfile[material.Places.Length];
        for (int p = 0; p < prepared.Profiles.Length; p++)
        {
            foreach (int claim in prepared.Members[p])
            {
                profileOf[claim] = prepared.Profiles[p];
            }
        }

        PairFeatures pairs = new(prepared.Vocabulary, prepared.Documents);
        double[,][] features = new double[claims[0].Length, claims[1].Length][];
        for (int i = 0; i < claims[0].Length; i++)
        {
            for (int j = 0; j < claims[1].Length; j++)
            {
                features[i, j] = new double[PairFeatures.Count];
                pairs.Fill(profileOf[i], profileOf[claims[0].Length + j], features[i, j]);
            }
        }

        return features;
    }

    private enum AnswerRole
    {
        Other, Agent, Undergoer, Time, Oblique, Clause,
    }
}
