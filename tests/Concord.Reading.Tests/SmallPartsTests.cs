using Concord.Reading.Dates;
using Concord.Reading.Languages;

namespace Concord.Reading.Tests;

public sealed class SmallPartsTests
{
    [Theory]
    [InlineData("2024-06-19", "2024-06-19")]
    [InlineData("2024-06-19T08:05:00+09:00", "2024-06-19T08:05:00+09:00")]
    [InlineData("2024-06-19T08:05:00.123Z", "2024-06-19T08:05:00Z")]
    [InlineData("2024-06-19 08:05", "2024-06-19T08:05:00")]
    [InlineData("June 19, 2024", "2024-06-19")]
    [InlineData("Wednesday, June 19, 2024", "2024-06-19")]
    [InlineData("19th June 2024", "2024-06-19")]
    [InlineData("Published: 19 Jun 2024, 11:40 PM IST", "2024-06-19T23:40:00+05:30")]
    [InlineData("Last updated on June 19, 2024 at 6:05 a.m. EDT", "2024-06-19T06:05:00-04:00")]
    [InlineData("Wed, 19 Jun 2024 10:00:00 GMT", "2024-06-19T10:00:00Z")]
    [InlineData("19/06/2024", "2024-06-19")]
    [InlineData("06/19/2024", "2024-06-19")]
    [InlineData("19.06.2024", "2024-06-19")]
    [InlineData("2024年6月19日", "2024-06-19")]
    [InlineData("05/06/2024", null)]
    [InlineData("February 30, 2024", null)]
    [InlineData("June 2024", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void ReadsDates(string text, string? iso) => Assert.Equal(iso, DateReader.Read(text));

    [Theory]
    [InlineData("https://example.org/2024/06/19/talks", "2024-06-19")]
    [InlineData("https://example.org/news/2024-06-19-talks.html", "2024-06-19")]
    [InlineData("https://example.org/news/20240619/talks", "2024-06-19")]
    [InlineData("https://example.org/2024/6/9/talks", "2024-06-09")]
    [InlineData("https://example.org/news/12345678901", null)]
    [InlineData("https://example.org/news/talks", null)]
    public void ReadsDatesInAddresses(string url, string? iso) => Assert.Equal(iso, DateReader.FromUrl(url));

    [Theory]
    [InlineData("en", "The ministers of the two states met on Monday and agreed on a text.")]
    [InlineData("fr", "Les ministres des deux pays se sont réunis lundi et ont adopté le texte.")]
    [InlineData("de", "Die Minister der beiden Staaten trafen sich am Montag und einigten sich auf den Text.")]
    [InlineData("es", "Los ministros de los dos países se reunieron el lunes y acordaron un texto.")]
    [InlineData("pt", "Os ministros dos dois países reuniram-se na segunda-feira e não chegaram a um acordo.")]
    [InlineData("it", "I ministri dei due paesi si sono incontrati lunedì e hanno approvato il testo della legge.")]
    [InlineData("ru", "Министры двух стран встретились в понедельник и согласовали текст договора.")]
    [InlineData("uk", "Міністри двох країн зустрілися в понеділок і погодили текст договору.")]
    [InlineData("zh", "两国外长星期一举行会谈，就协议文本达成一致。")]
    [InlineData("ja", "両国の外相は月曜日に会談し、合意文書の内容で一致した。")]
    [InlineData("ko", "양국 외교장관은 월요일 회담을 열고 합의문에 동의했다.")]
    [InlineData("ar", "التقى وزيرا خارجية البلدين يوم الاثنين واتفقا على نص المعاهدة.")]
    [InlineData("fa", "وزیران خارجه دو کشور روز دوشنبه دیدار کردند و درباره متن پیمان به توافق رسیدند که گفته می‌شود.")]
    [InlineData("he", "שרי החוץ של שתי המדינות נפגשו ביום שני והסכימו על נוסח ההסכם.")]
    [InlineData("hi", "दोनों देशों के विदेश मंत्रियों ने सोमवार को बैठक की और संधि पर सहमति जताई।")]
    [InlineData("bn", "দুই দেশের পররাষ্ট্রমন্ত্রীরা সোমবার বৈঠক করে চুক্তির খসড়ায় একমত হয়েছেন।")]
    [InlineData("tr", "İki ülkenin dışişleri bakanları pazartesi günü bir araya geldi ve anlaşma metni için uzlaştı.")]
    [InlineData("und", "12 345")]
    public void DetectsLanguages(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Fact]
    public async Task GivesTheSameWhateverTheThreadAndCulture()
    {
        string text = string.Join("\n\n", PlainFixtures.All.Select(page => page.Text.Replace("~", "", StringComparison.Ordinal)));
        Document first = Reads.Text(text);

        Document[] others = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Reads.Text(text))));

        Assert.All(others, other => Assert.True(other.Id == first.Id && other.Omitted.SequenceEqual(first.Omitted) && other.Published == first.Published));
    }
}
