namespace Concord.Casework.Since;

/// <summary>Which finding of an earlier case is which of this one: by the passages that they share, else by words.</summary>
internal sealed class FindingMatcher
{
    private readonly Dictionary<string, EarlierFinding> thenOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly HashSet<string> stillTold = new(StringComparer.Ordinal);

    public FindingMatcher(EarlierCase earlier, Case now, ClaimMatcher claims)
    {
        Dictionary<string, Finding> findingOf = new(StringComparer.Ordinal);
        foreach (Finding finding in now.Findings)
        {
            foreach (string claim in finding.Claims)
            {
                findingOf.TryAdd(claim, finding);
            }
        }

        Dictionary<string, (EarlierFinding Then, int Shared)> best = new(StringComparer.Ordinal);
        foreach (EarlierFinding then in earlier.Findings)
        {
            Dictionary<string, int> shared = new(StringComparer.Ordinal);
            foreach (string claim in then.Claims)
            {
                if (claims.Now(claim) is not { } same)
                {
                    continue;
                }

                stillTold.Add(then.Id);
                if (findingOf.TryGetValue(same, out Finding? finding))
                {
                    shared[finding.Id] = shared.GetValueOrDefault(finding.Id) + 1;
                }
            }

            foreach ((string id, int count) in shared)
            {
                told.Add(id);
                if (!best.TryGetValue(id, out (EarlierFinding Then, int Shared) known) || count > known.Shared)
                {
                    best[id] = (then, count);
                }
            }
        }

        foreach ((string id, (EarlierFinding then, _)) in best)
        {
            thenOf[id] = then;
        }

        ByWords(earlier, now);
    }

    /// <summary>What a finding was; null where it was not there.</summary>
    public EarlierFinding? Then(Finding finding) => thenOf.GetValueOrDefault(finding.Id);

    /// <summary>Whether something earlier said what a finding says.</summary>
    public bool WasTold(Finding finding) => told.Contains(finding.Id);

    /// <summary>Whether something still says what an earlier finding said.</summary>
    public bool IsTold(EarlierFinding finding) => stillTold.Contains(finding.Id);

    private void ByWords(EarlierCase earlier, Case now)
    {
        StatementWords[] words = [.. earlier.Findings.Select(finding => new StatementWords(finding.Statement))];
        Dictionary<string, List<int>> having = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            foreach (string stem in words[i].Stems)
            {
                (having.TryGetValue(stem, out List<int>? list) ? list : having[stem] = []).Add(i);
            }
        }

        foreach (Finding finding in now.Findings.Where(finding => !told.Contains(finding.Id)))
        {
            StatementWords own = new(finding.Statement);
            int same = own.Stems.Where(having.ContainsKey).SelectMany(stem => having[stem]).Distinct().Order()
                .FirstOrDefault(i => words[i].SaysTheSame(own), -1);
            if (same < 0)
            {
                continue;
            }

            told.Add(finding.Id);
            if (stillTold.Add(earlier.Findings[same].Id))
            {
                thenOf[finding.Id] = earlier.Findings[same];
            }
        }
    }
}
