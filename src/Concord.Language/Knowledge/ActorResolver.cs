using System.Collections.Immutable;
using Concord.Language.Knowledge.Actors;

namespace Concord.Language.Knowledge;

/// <summary>What <see cref="ActorResolver"/> found; see the members of the same names of <see cref="AnalyzedText"/>.</summary>
public sealed record ResolvedActors(
    ImmutableArray<Entity> Entities, ImmutableArray<ActorMention> Mentions, ImmutableArray<Actor> Actors);

/// <summary>
/// Tells who a text speaks of. Names of one actor are joined (surnames, acronyms, capitals for governments), bodies and officials
/// go to their state, definite nouns and pronouns to the actor named before where that is safe. Works without tags and trees, but finds less.
/// </summary>
public static class ActorResolver
{
    /// <summary>Resolves the actors of a text with the world tables.</summary>
    public static ResolvedActors Resolve(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Context context = new(text, WorldKnowledge.Default);
        List<NameSpan> names = NameFinder.Find(context);
        ActorDraft?[] actors = new NameResolver(context).Resolve(names);
        NounResolver nouns = new(context);
        nouns.ResolveNational();
        nouns.ResolveDefinite();
        new PronounResolver(context).Resolve();
        return new ResolvedActors(Entities(context, names, actors), Mentions(context), Actors(context, actors));
    }

    /// <summary>The text with its entities, mentions and actors filled in.</summary>
    public static AnalyzedText Apply(AnalyzedText text)
    {
        ResolvedActors resolved = Resolve(text);
        return new AnalyzedText
        {
            Text = text.Text,
            Tokens = text.Tokens,
            Sentences = text.Sentences,
            Times = text.Times,
            Entities = resolved.Entities,
            Mentions = resolved.Mentions,
            Actors = resolved.Actors,
        };
    }

    private static ImmutableArray<Entity> Entities(Context context, List<NameSpan> names, ActorDraft?[] actors)
    {
        ImmutableArray<Entity>.Builder entities = ImmutableArray.CreateBuilder<Entity>(names.Count);
        int end = 0;
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan name = names[i];
            string? id = actors[i]?.Id;
            if (name.Source is { } tagged)
            {
                bool known = name.Known is not null && name.First >= end;
                bool article = known && tagged.TokenCount == name.End - name.First - 1 && context.Text.Form(name.First) is "The" or "the";
                int first = known && !article ? name.First : tagged.FirstToken, stop = Math.Max(name.End, known ? 0 : tagged.FirstToken + tagged.TokenCount);
                entities.Add(new Entity(SpanOf(context, first, stop), first, stop - first, name.Type, id));
                end = stop;
            }
            else if (name.First >= end)
            {
                entities.Add(new Entity(SpanOf(context, name.First, name.End), name.First, name.End - name.First, name.Type, id));
                end = name.End;
            }
        }

        return entities.DrainToImmutable();
    }

    private static TextSpan SpanOf(Context context, int first, int end) =>
        context.Text.Tokens[first].Span.Cover(context.Text.Tokens[end - 1].Span);

    private static ImmutableArray<ActorMention> Mentions(Context context)
    {
        List<MentionDraft> sorted = [.. context.Mentions];
        sorted.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        ImmutableArray<ActorMention>.Builder mentions = ImmutableArray.CreateBuilder<ActorMention>(sorted.Count);
        int end = 0;
        foreach (MentionDraft draft in sorted)
        {
            if (draft.First >= end)
            {
                mentions.Add(new ActorMention(SpanOf(context, draft.First, draft.End), draft.Head, draft.Actor.Id));
                end = draft.End;
            }
        }

        return mentions.DrainToImmutable();
    }

    private static ImmutableArray<Actor> Actors(Context context, ActorDraft?[] named)
    {
        SortedDictionary<string, ActorDraft> used = new(StringComparer.Ordinal);
        foreach (ActorDraft? draft in named)
        {
            if (draft is not null)
            {
                used[draft.Id] = draft;
            }
        }

        foreach (MentionDraft mention in context.Mentions)
        {
            used[mention.Actor.Id] = mention.Actor;
        }

        ImmutableArray<Actor>.Builder actors = ImmutableArray.CreateBuilder<Actor>(used.Count);
        foreach (ActorDraft draft in used.Values)
        {
            actors.Add(draft.ToActor());
        }

        return actors.MoveToImmutable();
    }
}
