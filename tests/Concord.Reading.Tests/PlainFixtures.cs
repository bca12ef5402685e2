namespace Concord.Reading.Tests;

/// <summary>Whole pages as text in the styles of many sites; a line that begins with '~' is boilerplate.</summary>
internal static class PlainFixtures
{
    public static readonly (string Name, string Text)[] All =
    [
        ("blog with comment form", """
            Harbour strike ends after nine days

            Dock workers in the northern port returned to work on Thursday after the union accepted a new offer.

            The company will raise wages by six per cent over two years, both sides said.

            ~Share this:
            ~Twitter
            ~Facebook
            ~Like this:
            ~Loading...

            ~Leave a Reply

            ~Your email address stays private. Required fields are marked *

            ~Name *
            ~Email *
            ~Website
            ~Save my name, email, and website in this browser for the next time I comment.
            ~Post Comment
            """),
        ("agency page with head and foot", """
            ~Skip to main content
            ~Home > World > Africa
            Two states reopen their border
            ~By Anna Okoro
            ~Published: 4 May 2023
            ~3 min read
            The border between the two states reopened on Wednesday for the first time since the fighting, officials said.
            Lorries queued for six kilometres on the eastern side before dawn, according to the police.
            ~Reporting by Anna Okoro; Editing by Paul Lind
            ~Our Standards: The Example Trust Principles.
            ~More from World
            ~Ministers to discuss grain corridor
            ~What the ceasefire leaves open
            """),
        ("related block in the middle", """
            Parliament votes on water law
            Parliament passed the water law on Tuesday by 81 votes to 64, the speaker announced.
            ~Related stories
            ~Farmers protest against water law
            ~How the dam changed the valley
            The law puts the river under federal control and takes effect in June, the ministry said.
            """),
        ("magazine with author note", """
            The quiet treaty nobody read

            When the two governments signed their fishing treaty last year, hardly anybody noticed that it had an annex.

            The annex, which was published on Friday, lets patrol boats cross the line for twelve hours at a time.

            ~About the author
            ~Maria Holm is a freelance journalist who writes about the sea and those who live by it.
            """),
        ("aggregator with numbered sources", """
            Summit closes with joint statement
            Leaders of the seven states closed their summit on Sunday with a statement on trade and energy.
            They agreed to meet again in the autumn, the host said at a press conference.
            ~Source 1: Summit opens in the capital
            ~Source 2: Leaders divided on energy
            ~[3] Statement, https://www.example.org/statement
            ~বাংলা সংস্করণ
            """),
        ("no comments yet", """
            The mediator left the capital on Friday without an agreement, his spokeswoman told reporters at the airport.
            Both sides said that they would study the latest draft over the coming week.
            ~No comments yet
            ~Be the first to share your thoughts.
            ~Join the conversation
            ~Sign in to comment and reply to other readers.
            """),
        ("cookie wall and newsletter", """
            ~We use cookies to give you the best experience on our website.
            ~Accept all cookies
            ~Cookie settings
            Central bank raises rates again

            The central bank raised its key rate by half a point on Thursday and said that more steps may follow.

            ~Sign up for our weekly newsletter
            ~Enter your email address
            ~You can unsubscribe at any time.

            Inflation stood at nine per cent in April, the statistics office said earlier this month.

            ~© 2024 Example Finance Ltd. All rights reserved.
            """),
        ("captions between paragraphs", """
            Flood waters recede in the south
            ~Flood waters recede in the south
            ~Photo: Residents clear mud from a street, Civil Defence
            Flood waters began to recede in the southern provinces on Monday, leaving thousands without homes.
            ~FILE - A bridge over the river in March.
            ~L. Brandt/AFP via Getty Images
            The government has set aside forty million for repairs, the prime minister told parliament.
            ~(Photo: Office of the Prime Minister)
            """),
        ("advertisement breaks", """
            Talks on missing soldiers resume
            Delegations from both armies met on neutral ground on Saturday to discuss missing soldiers.
            ~ADVERTISEMENT
            The list names 412 men, of whom 37 are believed to be alive, according to the Red Cross.
            ~Story continues below advertisement
            A first exchange could take place within weeks, one delegate said.
            ~ADVERTISEMENT
            """),
        ("readers' comments", """
            Village rejects wind farm

            Voters in the mountain village rejected the wind farm on Sunday by a margin of eleven votes.

            ~3 Comments

            ~Hans says:
            ~I was there and I can tell you that the count was anything but orderly, whatever the mayor says now.
            ~Reply

            ~Greta says:
            ~Eleven votes is eleven votes, and people should learn to live with the result of an election.
            ~Reply
            """),
        ("paywalled page", """
            Spy chief quits over leak
            The head of the foreign intelligence service resigned on Monday after a leak of agents' names, the office said.
            ~To continue reading, subscribe now.
            ~Already a subscriber? Log in
            ~Start your free trial
            """),
        ("trailing tags and share bar", """
            Ferry line returns after ten years
            A ferry will again link the two islands from July, the operator announced on Wednesday.
            The crossing takes four hours and will run twice a week, the company added.
            ~Tags: ferry, islands, transport
            ~Share
            ~Tweet
            ~WhatsApp
            ~Print
            ~Previous article
            ~Next article
            """),
        ("wire copy with credit", """
            Grain ships leave port under new deal
            ~2023-03-18
            GENEVA, March 18 (Reuters) – Three ships loaded with grain left the port on Saturday under the new deal, the coordinator said.
            Each ship was inspected by officers of all four parties before it sailed, he said.
            ~This story has been published from a wire agency feed without modifications to the text.
            """),
        ("symbols and lists", """
            What the ceasefire provides
            The ceasefire signed on Thursday has four main points, according to the text seen by this paper.
            ~* * *
            - Both armies withdraw ten kilometres from the line.
            ~-
            - Prisoners are exchanged within thirty days.
            ~—
            - Observers are sent by the regional union.
            """),
        ("disclaimers and tips", """
            Court hears appeal in pipeline case
            The court heard the appeal in the pipeline case on Tuesday and will rule in September, a clerk said.
            Editor's note: An earlier version misspelt the name of the judge.
            ~The opinions expressed are those of the author and do not necessarily reflect those of the editors.
            ~Have a tip? Contact the newsroom at tips@example.org.
            ~Follow Example News on Telegram
            """),
        ("video page", """
            Rocket reaches orbit at third attempt
            ~Watch: Launch from the northern site
            The rocket reached orbit on Friday at the third attempt, the space agency announced.
            ~Your browser does not support the video element.
            ~0:00 / 2:14
            Its payload, a weather satellite, sent first signals an hour later, according to the agency.
            ~Most read
            ~Storm closes northern airport
            ~Two held over museum theft
            """),
    ];
}
