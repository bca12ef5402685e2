using System.Collections.Frozen;

namespace Concord.Reading.Languages;

/// <summary>The commonest words of languages that share a script.</summary>
internal sealed class StopWords
{
    public static readonly StopWords Latin = new(
    [
        ("en", "the of and to in is was for on that with as by at from it be this are has have had an or which its said will not were their they been but he his who after would about more also than"),
        ("fr", "le la les de des du et en un une est que qui dans pour par sur au aux avec ce cette ne pas se sont il elle plus été son sa ses leur mais ou nous après selon entre"),
        ("de", "der die das und in den von zu mit ist im für auf dem nicht ein eine des sich als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie über einem so zum"),
        ("es", "el la los las de del y en que un una es por con para se no su al lo como más pero sus este esta fue son ha entre desde sobre también según ser cuando hasta"),
        ("pt", "o a os as de do da dos das e em que um uma é por com para se não no na nos nas mais como mas foi ao ele sua seu pelo pela também são após entre ser até"),
        ("it", "il la lo gli le di del della dei delle e in che un una è per con non si da al dal nel alla sono come più anche ha ma questo questa su dopo tra essere stato cui"),
        ("nl", "de het een en van in is op te dat die voor met zijn niet aan er om ook als bij door naar heeft uit maar nog wordt hij worden deze over na meer tot"),
        ("sv", "och i att det som en på är av för med den till inte har de ett om var från men sig vid kan efter under ska vi han också"),
        ("da", "og i at det som en på er af for med den til ikke har de et om var fra men sig ved kan efter under skal vi han også blev"),
        ("pl", "i w na z do się nie że jest to o po jak za od przez ale co tym dla są ze który oraz był być tego jego będzie przed już także"),
        ("tr", "ve bir bu için ile de da olarak çok daha gibi olan kadar sonra ise değil ancak en her ya göre olduğu tarafından oldu dedi etti üzerine büyük yeni ne"),
        ("id", "yang dan di untuk dengan dari pada ini itu dalam tidak akan oleh ke adalah telah sebagai juga mereka karena bisa kepada atau saat ada"),
        ("vi", "và của là có các trong cho được với không những một này đã người khi để từ đến về tại ra cũng"),
        ("ro", "și de în la a cu pe un o că din care pentru nu este au mai fi prin sau fost după ce lui sunt"),
        ("cs", "a v se na je že s z do o to i ve k pro za by jsem ale jako po od které který jsou také však byl už jeho"),
        ("hu", "a az és hogy nem is egy meg volt ez van de csak már mint lesz el még azt után szerint"),
        ("fi", "ja on ei se että oli hän ovat mutta myös joka kun sen tai kuin mukaan ole hänen jo vain"),
    ]);

    public static readonly StopWords Cyrillic = new(
    [
        ("ru", "и в не на что с по как это он к из за от его о но для был же также который при до так или было после сообщил был была"),
        ("uk", "і в у не на що з та до це як за від його про але для був також який при або було після й із та є"),
        ("bg", "и в на да се от за не по с е са че като до си ще това към след беше той при които"),
        ("sr", "и у је да се на за од су са не као који то што би али из о до је"),
    ]);

    private readonly FrozenDictionary<string, uint> languagesOf;

    private StopWords((string Language, string Words)[] tables)
    {
        Dictionary<string, uint> bits = new(StringComparer.Ordinal);
        for (int i = 0; i < tables.Length; i++)
        {
            foreach (string word in tables[i].Words.Split(' '))
            {
                bits[word] = bits.GetValueOrDefault(word) | 1u << i;
            }
        }

        languagesOf = bits.ToFrozenDictionary(StringComparer.Ordinal);
        Languages = [.. tables.Select(table => table.Language)];
    }

    /// <summary>BCP 47 primary tags, in the order of their bits.</summary>
    public string[] Languages { get; }

    /// <summary>A bit for each language that has the word among its commonest.</summary>
    public uint LanguagesOf(ReadOnlySpan<char> word) =>
        languagesOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out uint bits) ? bits : 0;
}
