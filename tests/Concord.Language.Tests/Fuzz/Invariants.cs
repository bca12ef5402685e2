using System.Text.RegularExpressions;

namespace Concord.Language.Fuzz;

/// <summary>What holds of every analysed text, whatever the text.</summary>
internal static partial class Invariants
{
    /// <summary>What is broken, or null.</summary>
    public static string? Broken(string input, AnalyzedText text) =>
        !ReferenceEquals(input, text.Text) && input != text.Text ? "the text was altered"
        : Tokens(text) ?? Sentences(text) ?? Trees(text) ?? Names(text) ?? Times(text) ?? Actors(text);

    private static string? Tokens(AnalyzedText text)
    {
        int at = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            Token token = text.Tokens[i];
            if (token.Span.Start < at || token.Span.End <= token.Span.Start || token.Span.End > text.Text.Length)
            {
                return $"token {i} stands at {token.Span} after {at}";
            }

            if (!text.Text.AsSpan(at, token.Span.Start - at).IsWhiteSpace())
            {
                return $"the gap before token {i} holds more than white space";
            }

            if (token.JoinsPrevious && (i == 0 || token.Span.Start != at))
            {
                return $"token {i} joins nothing";
            }

            if (token.Lemma is not { Length: > 0 } || token.Xpos is not { Length: > 0 })
            {
                return $"token {i} has no lemma or tag";
            }

            at = token.Span.End;
        }

        return text.Text.AsSpan(at).IsWhiteSpace() ? null : "the end of the text is in no token";
    }

    private static string? Sentences(AnalyzedText text)
    {
        int next = 0;
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.FirstToken != next || sentence.TokenCount < 1 || sentence.EndToken > text.Tokens.Length)
            {
                return $"sentence at token {sentence.FirstToken} follows {next}";
            }

            next = sentence.EndToken;
            if (sentence.Span.Start != text.Tokens[sentence.FirstToken].Span.Start || sentence.Span.End != text.Tokens[next - 1].Span.End)
            {
                return $"sentence at token {sentence.FirstToken} does not cover its tokens";
            }
        }

        return next == text.Tokens.Length ? null : "tokens stand after the last sentence";
    }

    private static string? Trees(AnalyzedText text)
    {
        int[] seen = new int[text.Tokens.Length];
        foreach (Sentence sentence in text.Sentences)
        {
            int roots = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                Token token = text.Tokens[i];
                roots += token.Head < 0 ? 1 : 0;
                if (token.Head < -1 || token.Head >= 0 && (token.Head < sentence.FirstToken || token.Head >= sentence.EndToken))
                {
                    return $"head of token {i} is {token.Head}, outside its sentence";
                }

                if (token.Deprel == "root" != token.Head < 0 || token.Deprel.Length == 0)
                {
                    return $"token {i} with head {token.Head} is {token.Deprel}";
                }

                // Marks of one walk; a mark of the same walk met again is a cycle.
                int mark = i + 1, at = i;
                while (at >= 0 && seen[at] == 0)
                {
                    seen[at] = mark;
                    at = text.Tokens[at].Head;
                }

                if (at >= 0 && seen[at] == mark)
                {
                    return $"a cycle through token {at}";
                }
            }

            if (roots != 1)
            {
                return $"{roots} roots in the sentence at token {sentence.FirstToken}";
            }
        }

        return null;
    }

    private static string? Names(AnalyzedText text)
    {
        int next = 0;
        foreach (Entity entity in text.Entities)
        {
            int end = entity.FirstToken + entity.TokenCount;
            if (entity.FirstToken < next || entity.TokenCount < 1 || end > text.Tokens.Length)
            {
                return $"name at token {entity.FirstToken} after {next}";
            }

            if (entity.Span != text.Tokens[entity.FirstToken].Span.Cover(text.Tokens[end - 1].Span))
            {
                return $"name at token {entity.FirstToken} does not cover its tokens";
            }

            next = end;
        }

        return null;
    }

    private static string? Times(AnalyzedText text)
    {
        int next = 0;
        foreach (TimeExpression time in text.Times)
        {
            if (time.Span.Start < next || time.Span.IsEmpty || time.Span.End > text.Text.Length)
            {
                return $"time at {time.Span} after {next}";
            }

            Regex form = time.Type switch { TimeType.Date => Date(), TimeType.Time => Clock(), TimeType.Duration => Duration(), _ => Set() };
            bool day = time.Value.Length == 10 && time.Value[4] == '-' && char.IsAsciiDigit(time.Value[5]) && !time.Value.Contains('X');
            if (!form.IsMatch(time.Value) || day && !DateOnly.TryParseExact(time.Value, "yyyy-MM-dd", out _))
            {
                return $"value {time.Value} of a {time.Type}";
            }

            if (time.Resolved && time.Type is TimeType.Date or TimeType.Time && time.Value.Contains('X'))
            {
                return $"value {time.Value} counts as resolved";
            }

            next = time.Span.End;
        }

        return null;
    }

    private static string? Actors(AnalyzedText text)
    {
        HashSet<string> ids = [.. text.Actors.Select(a => a.Id)];
        string? last = null;
        foreach (Actor actor in text.Actors)
        {
            if (last is not null && string.CompareOrdinal(last, actor.Id) >= 0 || actor.Name.Length == 0 || !actor.Id.Contains(':') || actor.Id[^1] == ':')
            {
                return $"actor {actor.Id} after {last}";
            }

            last = actor.Id;
        }

        int next = 0;
        foreach (ActorMention mention in text.Mentions)
        {
            if (mention.Span.Start < next || mention.Span.IsEmpty || mention.Span.End > text.Text.Length || !ids.Contains(mention.Actor))
            {
                return $"mention of {mention.Actor} at {mention.Span} after {next}";
            }

            if (mention.HeadToken < 0 || mention.HeadToken >= text.Tokens.Length || !mention.Span.Contains(text.Tokens[mention.HeadToken].Span))
            {
                return $"mention of {mention.Actor} at {mention.Span} has its head at token {mention.HeadToken}";
            }

            next = mention.Span.End;
        }

        Entity? lost = text.Entities.FirstOrDefault(e => e.Actor is { } id && !ids.Contains(id));
        return lost is null ? null : $"name of {lost.Actor}, who is no actor of the text";
    }

    private const string Point = "(?:[0-9X]{2,4}|[0-9X]{4}-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?|W(?:0[1-9]|[1-4][0-9]|5[0-3]|XX)(?:-[1-7]|-WE)?|Q[1-4X]|H[12]|SP|SU|FA|WI))";

    [GeneratedRegex("^" + Point + "(?:/" + Point + ")?$")]
    private static partial Regex Date();

    [GeneratedRegex("^(?:" + Point + ")?T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]Z?|MO|AF|EV|NI)$")]
    private static partial Regex Clock();

    [GeneratedRegex("^P(?:T(?:[1-9][0-9]*(?:\\.5)?|X|0\\.5)[HMS]|(?:[1-9][0-9]*(?:\\.5)?|X|0\\.5)(?:D|W|WE|M|Q|Y|DE|CE))$")]
    private static partial Regex Duration();

    [GeneratedRegex("^(?:P(?:T(?:[1-9][0-9]*|X)[HMS]|(?:[1-9][0-9]*|X)(?:D|W|WE|M|Q|Y|DE|CE))|XXXX-WXX-[1-7](?:T(?:MO|AF|EV|NI))?|XXXX-(?:0[1-9]|1[0-2]|SP|SU|FA|WI)|XXXX-XX-XXT(?:MO|AF|EV|NI))$")]
    private static partial Regex Set();
}
