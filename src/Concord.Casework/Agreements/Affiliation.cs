using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>For whom a person or an office acts: "Vestria's prime minister", "the president of Halden", "the Vestrian premier", "Karl Brod of Orlan".</summary>
internal sealed class Affiliation(AgreementContext context)
{
    private const int LeastStem = 4;

    /// <summary>Id of the state or organization, or null.</summary>
    /// <param name="document">Number of the document.</param>
    /// <param name="token">Head of the name or of the office.</param>
    public string? Of(int document, int token)
    {
        Dependents tree = context.Trees[document];
        int head = tree.Text.Tokens[token].Head;
        foreach (int at in new[] { token, tree.Child(token, "appos"), tree.Child(token, "compound"), tree.Child(token, "nmod"),
            Dependents.Is(tree.Text.Tokens[token].Deprel, "appos") || Dependents.Is(tree.Text.Tokens[token].Deprel, "flat") || Dependents.Is(tree.Text.Tokens[token].Deprel, "nmod") ? head : -1 })
        {
            if (at >= 0 && Near(document, at, token) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>All that an office or a body acts for: "negotiators of Zarkand and Kesh".</summary>
    public IEnumerable<string> AllOf(int document, int token)
    {
        foreach (int below in context.Trees[document].Below(token, 3, "acl", "advcl", "parataxis", "appos"))
        {
            if (below != token && PolityAt(document, below) is { } id)
            {
                yield return id;
            }
        }
    }

    private string? Near(int document, int at, int person)
    {
        Dependents tree = context.Trees[document];
        foreach (int below in tree.Below(at, 3, "acl", "advcl", "conj", "parataxis"))
        {
            if (below != person && PolityAt(document, below) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    private string? PolityAt(int document, int token)
    {
        if (context.Actors.IdAt(document, token) is { } id && context.Actors.Find(id) is { Type: "state" or "organization" })
        {
            return id;
        }

        // "Vestrian" beside Vestria.
        Token word = context.Trees[document].Text.Tokens[token];
        string form = context.Trees[document].Text.Form(token).ToString();
        if (word.Upos is Upos.Adj or Upos.Propn && form.Length > LeastStem && char.IsUpper(form[0]))
        {
            foreach (Actor actor in context.Actors.Actors)
            {
                int stem = Math.Min(actor.Name.Length - 1, form.Length - 1);
                if (actor.Type == "state" && stem >= LeastStem && actor.Name.Length <= form.Length && form.AsSpan(0, stem).Equals(actor.Name.AsSpan(0, stem), StringComparison.Ordinal))
                {
                    return actor.Id;
                }
            }
        }

        return null;
    }
}
