using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Actors;
using Concord.Casework.Agreements;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Dealings;

/// <summary>Reads who supplies arms, technology, fuel or money to whom, and who alleges and denies it.</summary>
internal sealed class TransferReader(CaseMaterial material, ActorRegistry actors, ImmutableArray<string> claimIds, ImmutableArray<Dependents> trees)
{
    private const int MostItems = 6;

    private static readonly FrozenSet<string> Verbs = Set("supply provide send deliver sell ship export transfer give furnish hand donate lend");

    private static readonly FrozenSet<string> Goods = Set(
        "weapon arms arm ammunition munition shell missile rocket artillery drone tank jet fighter aircraft helicopter submarine frigate radar system technology expertise equipment armament weaponry "
        + "warhead satellite fuel oil gas grain money loan aid assistance troop soldier worker component chip battery interceptor howitzer rifle mine bomb gunpowder");

    /// <summary>Transfers by the number of their claims.</summary>
    public ImmutableArray<Transfer> Read()
    {
        SortedDictionary<(string Supplier, string Recipient), Row> rows = [];
        for (int claim = 0; claim < material.Places.Length; claim++)
        {
            ReadOne(claim, rows);
        }

        return
        [
            .. rows.OrderByDescending(row => row.Value.Count).Select((row, i) => new Transfer(
                "t" + (i + 1).ToString(CultureInfo.InvariantCulture), row.Key.Supplier, row.Key.Recipient.Length > 0 ? row.Key.Recipient : null,
                [.. row.Value.Items.OrderByDescending(item => item.Value).Select(item => item.Key).Take(MostItems)],
                Ids(row.Value.Told), Ids(row.Value.Alleged), Ids(row.Value.Denied))),
        ];
    }

    private sealed class Row
    {
        public SortedDictionary<string, int> Items { get; } = new(StringComparer.OrdinalIgnoreCase);

        public List<int> Told { get; } = [];

        public List<int> Alleged { get; } = [];

        public List<int> Denied { get; } = [];

        public int Count => Told.Count + Alleged.Count + Denied.Count;
    }

    private void ReadOne(int claim, SortedDictionary<(string Supplier, string Recipient), Row> rows)
    {
        Claim source = material.ClaimAt(claim);
        int document = material.Places[claim].Document;
        Dependents tree = trees[document];
        if (!Verbs.Contains(tree.Text.Tokens[source.Head].Lemma.ToLowerInvariant()))
        {
            return;
        }

        bool isPassive = tree.Child(source.Head, "nsubj:pass") >= 0 || tree.Child(source.Head, "aux:pass") >= 0;
        string? supplier = isPassive ? null : ActorAt(document, source.Subject), recipient = null;
        int item = isPassive ? source.Object >= 0 ? source.Object : source.Subject : source.Object;
        foreach (int child in tree.Of(source.Head))
        {
            string relation = tree.Text.Tokens[child].Deprel;
            bool isComplement = Dependents.Is(relation, "obl") || Dependents.Is(relation, "iobj");
            switch (tree.Preposition(child))
            {
                case "to" when isComplement:
                    recipient ??= ActorAt(document, child);
                    break;
                case "by" when isComplement && isPassive:
                    supplier ??= ActorAt(document, child);
                    break;
                case "with" when isComplement && ActorAt(document, source.Object) is { } given:
                    (recipient, item) = (given, child);
                    break;
                case null when Dependents.Is(relation, "iobj"):
                    recipient ??= ActorAt(document, child);
                    break;
            }
        }

        // "Sold to Norland by Sudland" may hang the seller on the buyer.
        supplier ??= !isPassive ? null : tree.Below(source.Head, 3, "acl", "advcl").Where(token => tree.Preposition(token) == "by").Select(token => ActorAt(document, token)).FirstOrDefault(id => id is not null);

        // "Supplies artillery shells to Norland" may hang the recipient on the goods.
        recipient ??= item < 0 ? null : tree.Of(item).Where(child => tree.Preposition(child) is "to" or "for").Select(child => ActorAt(document, child)).FirstOrDefault(id => id is not null);
        if (supplier is null || supplier == recipient || item < 0 || !IsGoods(tree, item))
        {
            return;
        }

        (string, string) key = (supplier, recipient ?? "");
        Row row = rows.TryGetValue(key, out Row? known) ? known : rows[key] = new Row();
        string words = Words(document, item);
        row.Items[words] = row.Items.GetValueOrDefault(words) + 1;
        bool isDenied = source.Modality == Modality.Denied || source.Polarity == Polarity.Negative;
        (isDenied ? row.Denied : source.Modality == Modality.Asserted && !IsOnAnothersWord(document, source, supplier, recipient) ? row.Told : row.Alleged).Add(claim);
    }

    private bool IsOnAnothersWord(int document, Claim source, string supplier, string? recipient) =>
        source.Attributions.Any(index => actors.IdOf(document, material.Documents[document].Attributions[index].Actor) is { } speaker && speaker != supplier && speaker != recipient);

    private string? ActorAt(int document, int token)
    {
        if (token < 0)
        {
            return null;
        }

        return actors.IdAt(document, token) is { } id && actors.Find(id) is { Type: not ("outlet" or "agency") } ? id : null;
    }

    private static bool IsGoods(Dependents tree, int item) =>
        tree.Below(item, 2, "acl", "advcl", "nmod:poss").Exists(token => tree.Text.Tokens[token].Upos is Upos.Noun or Upos.Propn && Goods.Contains(tree.Text.Tokens[token].Lemma.ToLowerInvariant()));

    private string Words(int document, int item)
    {
        Dependents tree = trees[document];
        List<int> below = tree.Below(item, 2, "acl", "acl:relcl", "advcl", "appos", "case", "punct", "conj", "nmod", "det");
        return tree.Text.Text[tree.Text.Tokens[below[0]].Span.Start..tree.Text.Tokens[below[^1]].Span.End];
    }

    private ImmutableArray<string> Ids(List<int> claims) => [.. claims.Select(claim => claimIds[claim])];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
