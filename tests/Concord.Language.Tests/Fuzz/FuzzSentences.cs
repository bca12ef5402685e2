namespace Concord.Language.Fuzz;

/// <summary>Sentences to mutate, of the kinds that news has.</summary>
internal static class FuzzSentences
{
    public static readonly string[] All =
    [
        "Anna Berg, the foreign minister of Norway, said in Oslo on Tuesday that her government had not signed the treaty.",
        "\"We won't be hurried,\" she told reporters, adding that the talks would resume on June 3, 2024, at 9 p.m. GMT.",
        "The Islamic Republic News Agency (IRNA) reported that two ships had collided near the strait at dawn.",
        "NAIROBI, May 14 (Agency) — Kenya's parliament approved a $1.2 billion loan from the World Bank last week.",
        "U.S. President Mary O'Neill met her Peruvian counterpart, José Núñez, for the third time since 2019.",
        "Between 2020 and 2023 exports rose by 12.5% to 3,400 tonnes, according to the ministry’s figures.",
        "Both sides accused each other of breaking the ceasefire; neither gave evidence.",
        "Police arrested at least 40 people, including the opposition leader, his lawyer and three journalists.",
        "A spokesman for the ministry declined to comment, but an official who asked not to be named said it was “a matter of weeks”.",
        "TALKS COLLAPSE AS MINISTERS WALK OUT OF SUMMIT IN GENEVA",
        "Ministers Fail to Agree on Fishing Rights After Three Days of Talks",
        "By Ann Lee and John F. Smith",
        "1. The parties shall refrain from the use of force.\n2. Either party may withdraw with six months' notice.",
        "The treaty, which was signed a decade ago, obliges each state to help the other if it is attacked.",
        "She said he'd told them that they'd never leave, and that it wasn't his decision.",
        "In the second quarter of last year the central bank raised rates twice, from 4 to 5 percent.",
        "Read more at https://www.example.org/news/2024/06/19/report.html or write to desk@example.org.",
        "The African Union and the European Union condemned the coup, Al-Hassan's first since the mid-1990s.",
        "Moscow denied the claim on Wednesday evening; Washington called it \"false\" and urged Beijing to act.",
        "Dr. Lee Min-ho of the Institute of Oceanic Studies (IOS) found that waters had warmed 0.3 degrees every ten years.",
        "If the agreement fails, sanctions could return by the end of the year, the Norwegian foreign ministry warned.",
        "He was 72. She is survived by two sons, a 19-year-old daughter and the family's dog, Rex.",
    ];
}
