namespace Concord.Reading.Tests;

public sealed class BoilerplateLineTests
{
    private const string Before = "Ministers meet over river treaty\n\nThe two foreign ministers met in the capital on Monday and agreed on the text of a treaty.\n\n";
    private const string After = "\n\nA second round of talks is planned for the spring, the ministry said in a short statement.";

    [Theory]
    [InlineData("Advertisement", OmissionReasons.Advertisement)]
    [InlineData("Story continues below advertisement", OmissionReasons.Advertisement)]
    [InlineData("Share this article", OmissionReasons.Share)]
    [InlineData("Facebook Twitter WhatsApp Email", OmissionReasons.Share)]
    [InlineData("Follow us on X and Instagram for more.", OmissionReasons.Share)]
    [InlineData("Click to share on Twitter (Opens in new window)", OmissionReasons.Share)]
    [InlineData("Sign up for our daily newsletter", OmissionReasons.Newsletter)]
    [InlineData("Get the latest headlines delivered to your inbox every morning.", OmissionReasons.Newsletter)]
    [InlineData("Enter your email address", OmissionReasons.Newsletter)]
    [InlineData("Sign in to continue", OmissionReasons.SignIn)]
    [InlineData("Already a member? Log in", OmissionReasons.SignIn)]
    [InlineData("Create a free account to read more", OmissionReasons.SignIn)]
    [InlineData("We use cookies to improve your experience on our site.", OmissionReasons.Cookies)]
    [InlineData("Accept all cookies", OmissionReasons.Cookies)]
    [InlineData("By continuing to browse, you agree to our use of cookies.", OmissionReasons.Cookies)]
    [InlineData("Related: River states quarrel over dam", OmissionReasons.RelatedLinks)]
    [InlineData("Also Read | What the old treaty says", OmissionReasons.RelatedLinks)]
    [InlineData("READ MORE: How the dam was built", OmissionReasons.RelatedLinks)]
    [InlineData("Photo: A. Nyberg / Example Agency", OmissionReasons.Caption)]
    [InlineData("(Image: Harbour authority)", OmissionReasons.Caption)]
    [InlineData("FILE PHOTO: The dam at dusk, seen from the eastern bank", OmissionReasons.Caption)]
    [InlineData("Jane Roe/Reuters", OmissionReasons.Caption)]
    [InlineData("© 2023 Example Media. All rights reserved.", OmissionReasons.Copyright)]
    [InlineData("Copyright 2021 Example Press", OmissionReasons.Copyright)]
    [InlineData("***", OmissionReasons.Symbols)]
    [InlineData("-", OmissionReasons.Symbols)]
    [InlineData("সব খবর পড়ুন", OmissionReasons.OtherScript)]
    [InlineData("Читайте также", OmissionReasons.OtherScript)]
    [InlineData("Your email address will not be published. Required fields have a star *", OmissionReasons.CommentForm)]
    [InlineData("Disclaimer: The views are the author's own.", OmissionReasons.Disclaimer)]
    [InlineData("The views expressed in this article are those of the author and do not necessarily reflect our position.", OmissionReasons.Disclaimer)]
    [InlineData("This article was originally published on Example Weekly.", OmissionReasons.Disclaimer)]
    [InlineData("Source 3: Background on the river", OmissionReasons.SourceList)]
    [InlineData("Sources: Example News, Other Agency", OmissionReasons.SourceList)]
    [InlineData("https://www.example.org/news/river-treaty", OmissionReasons.Navigation)]
    [InlineData("Home > World > Rivers", OmissionReasons.Navigation)]
    [InlineData("Tags: rivers, dams, treaty", OmissionReasons.Navigation)]
    [InlineData("4 min read", OmissionReasons.Navigation)]
    [InlineData("Please enable JavaScript to view the comments.", OmissionReasons.Navigation)]
    [InlineData("To continue reading, subscribe or log in.", OmissionReasons.Paywall)]
    [InlineData("The two foreign ministers met in the capital on Monday and agreed on the text of a treaty.", OmissionReasons.Repeated)]
    public void OmitsALineOfBoilerplate(string line, string reason)
    {
        Document document = Reads.Text(Before + line + After);

        Omission omission = Assert.Single(document.Omitted);
        Assert.Equal(line, omission.Span.Of(document.Text));
        Assert.Equal(reason, omission.Reason);
    }

    [Theory]
    [InlineData("Share prices fell by four per cent after the treaty was announced.")]
    [InlineData("Share of the water: two thirds for the lower state.")]
    [InlineData("Sign the treaty or face sanctions, the envoy told the government.")]
    [InlineData("Sources 1,200 tonnes of grain from the port each week, the company said.")]
    [InlineData("Sources close to the talks said that the text was ready.")]
    [InlineData("Comments by the minister drew a sharp reply from the opposition.")]
    [InlineData("Related to the treaty is a protocol on fishing rights, which both sides signed.")]
    [InlineData("Read out in parliament, the letter caused an uproar among the members.")]
    [InlineData("Photo-op diplomacy has replaced talks, the former envoy wrote on Sunday.")]
    [InlineData("Satellite images show that the dam is almost complete.")]
    [InlineData("Video-sharing sites were blocked across the country on Tuesday.")]
    [InlineData("The report was published by the commission on Monday and runs to 300 pages.")]
    [InlineData("This site is the country's largest uranium mine, the agency said.")]
    [InlineData("The reporter was killed in the shelling on Tuesday, his paper said.")]
    [InlineData("Advertisement spending rose in the weeks before the vote.")]
    [InlineData("Join forces or fall apart: that is the choice, said the general.")]
    [InlineData("Follow-up talks will be held in the spring, according to both sides.")]
    [InlineData("Subscribe to the treaty in full or leave it, the minister warned.")]
    [InlineData("Distributed by aid agencies, the food reached the valley on Sunday.")]
    [InlineData("Copyright law was not part of the agreement, the negotiators said.")]
    [InlineData("Menu prices in the capital have doubled since the border closed.")]
    [InlineData("Unauthorised use of drones over the river was the first complaint.")]
    [InlineData("Posted in the region since 2019, the battalion will now go home.")]
    [InlineData("As the president said:")]
    [InlineData("Historical Context")]
    [InlineData("Reactions")]
    [InlineData("\"We do not guarantee peace,\" he said.")]
    [InlineData("By signing the treaty, both states accept inspections by the agency.")]
    [InlineData("Tags were fixed to every container that left the port, officials said.")]
    [InlineData("- Both states will share the water equally.")]
    public void KeepsALineOfContent(string line) => Assert.Empty(Reads.Text(Before + line + After).Omitted);

    [Fact]
    public void KeepsATitleThatLooksLikeALink()
    {
        Document document = Reads.Text("Explainer: Why the river treaty matters\n\nThe treaty between the two states was signed on Monday after years of talks, officials said.");

        Assert.Equal("Explainer: Why the river treaty matters", document.Title);
        Assert.Empty(document.Omitted);
    }
}
