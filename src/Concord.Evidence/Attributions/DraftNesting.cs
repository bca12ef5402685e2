namespace Concord.Evidence;

/// <summary>Which attribution lies in the content of which.</summary>
internal sealed class DraftNesting(ClauseReader clauses, List<Draft> drafts)
{
    /// <summary>Cuts contents that swallowed the cue of a neighbour whose own content lies beyond them.</summary>
    public void Untangle()
    {
        Draft?[] owners = Paint(drafts);
        foreach (Draft inner in drafts)
        {
            int cue = Cue(inner);
            if (cue < 0 || owners[cue] is not { } holder || ReferenceEquals(holder, inner.Inside) || holder.Fixed is not null)
            {
                continue;
            }

            bool mutual = Cue(holder) is >= 0 and int other && inner.ContentContains(other);
            if (mutual ? !Encloses(inner, holder) : SharedHalf(inner, holder))
            {
                continue;
            }

            // Its own subject lies inside: the neighbour is part of what the holder says, which was cut short.
            if (!mutual && inner.SourceHead >= 0 && inner.SourceHead < cue && holder.ContentContains(inner.SourceHead) && Cue(holder) < cue
                && inner.FirstToken > cue && inner.FirstToken - cue < 8)
            {
                holder.AddContent(new(cue, inner.Content[0].End));
                continue;
            }

            int start = cue;
            if (inner.Source.Count > 0 && inner.Source[0].Start < cue && holder.ContentContains(inner.Source[0].Start) && cue - inner.Source[^1].End <= 2)
            {
                start = inner.Source[0].Start;
            }

            foreach (TokenRange range in holder.Content.ToArray())
            {
                if (!range.Contains(cue))
                {
                    continue;
                }

                // What stands before the neighbour is kept; a cue at the very start leaves the rest.
                holder.CutContent(Cue(holder) < cue ? new(start, range.End) : new(start, inner.Cue[^1].End));
            }

            for (int number = holder.Content.Count - 1; number >= 0; number--)
            {
                holder.Content[number] = TrimTail(holder.Content[number]);
            }

            holder.Content.RemoveAll(static range => range.Length <= 0);
        }
    }

    // Of two that hold each other's cue, a report encloses an attitude, and a later report an earlier one: "A said B, as C reported".
    private static bool Encloses(Draft one, Draft other)
    {
        bool reports = one.Class == CueClass.Report;
        return reports == (other.Class == CueClass.Report) ? Cue(one) > Cue(other) : reports;
    }

    /// <summary>For each draft the one with the smallest content around its cue, or null.</summary>
    public Draft?[] Holders(List<Draft> ordered)
    {
        Draft?[] owners = Paint(ordered);
        Draft?[] holders = new Draft?[ordered.Count];
        for (int number = 0; number < ordered.Count; number++)
        {
            Draft draft = ordered[number];
            int cue = Cue(draft);
            Draft? owner = cue >= 0 ? owners[cue] : null;
            holders[number] = draft.Inside ?? (owner is not null && owner.Inside != draft ? owner : null);
        }

        return holders;
    }

    private static int Cue(Draft draft) => draft.Cue.Count > 0 ? draft.Cue[0].Start : -1;

    // Larger contents first, so that the smallest one around a token is what remains there.
    private Draft?[] Paint(List<Draft> from)
    {
        Draft?[] owners = new Draft?[clauses.Tree.Tokens.Length];
        foreach (Draft draft in from.OrderByDescending(static d => d.ContentLength).ToList())
        {
            foreach (TokenRange range in draft.Content)
            {
                owners.AsSpan(range.Start, range.Length).Fill(draft);
            }
        }

        return owners;
    }

    private static bool SharedHalf(Draft inner, Draft holder)
    {
        int shared = 0;
        foreach (TokenRange own in inner.Content)
        {
            foreach (TokenRange range in holder.Content)
            {
                shared += Math.Max(0, Math.Min(own.End, range.End) - Math.Max(own.Start, range.Start));
            }
        }

        return shared * 2 >= inner.ContentLength;
    }

    private TokenRange TrimTail(TokenRange range)
    {
        TokenRange trimmed = clauses.Trim(range);
        while (trimmed.Length > 1 && clauses.Tree.Tokens[trimmed.End - 1].Upos is Language.Upos.Cconj or Language.Upos.Sconj)
        {
            trimmed = clauses.Trim(trimmed with { End = trimmed.End - 1 });
        }

        return trimmed;
    }
}
