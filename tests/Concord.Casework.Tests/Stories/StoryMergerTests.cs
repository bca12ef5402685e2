using System.Text;
using Concord.Evidence;

namespace Concord.Casework.Tests.Stories;

public sealed class StoryMergerTests
{
    private static readonly string[] Strike =
    [
        "Dock workers in Valparaiso stopped work on Monday in a dispute over pay. The port of Valparaiso handles a third of Chile's trade. Talks between the dockers' union and the port company failed on Sunday night.",
        "A third of Chile's trade passes through the port of Valparaiso, which stands still. Its dock workers stopped work on Monday in a dispute over pay. Exporters of fruit fear losses of two million dollars a day.",
    ];

    private static readonly string[] Comet =
    [
        "Astronomers in Tenerife discovered a comet that will pass the Sun in May. It has a tail of gas ten million kilometres long. Amateurs may see it with binoculars before dawn.",
        "A comet discovered by astronomers in Tenerife will pass the Sun in May. Its tail of gas is ten million kilometres long. Observers should look low in the east.",
    ];

    [Fact]
    public void Reports_without_dates_that_say_the_same_are_one_story() => Assert.Single(Build(Strike).Stories);

    [Fact]
    public void Reports_of_two_events_stay_two_stories()
    {
        Case found = Build([.. Strike, .. Comet]);

        Assert.Equal(2, found.Stories.Length);
        Assert.All(found.Stories, story => Assert.Equal(2, story.Documents.Length));
    }

    private static Case Build(string[] texts)
    {
        ConcordPipeline pipeline = ConcordPipeline.Load();
        List<AnalyzedDocument> documents =
        [
            .. texts.Select((text, i) => pipeline.Analyze(pipeline.Read(Encoding.UTF8.GetBytes(text + "\n"), $"r{i}.txt").Document!)),
        ];
        return pipeline.BuildCase(documents);
    }
}
