namespace Concord.Evidence;

internal static partial class CueLexicon
{
    private const string VerbTable = """
        r QCP | say
        r QCNX /about,of | tell
        r QC | maintain add argue contend reply retort remark joke quip lament opine muse theorize theorise rejoin exclaim interject
        r QC | marvel scoff intone reason volunteer counter testify cable radio chirp gush fume vent sneer rant rail
        r QCO | state note report assert claim declare explain concede acknowledge recall reiterate stress emphasize emphasise
        r QCO | underline affirm reaffirm proclaim propose suggest announce reveal confirm predict write tweet post deny allege repeat rehash
        r QCO | relate recount caution posit profess disclose divulge clarify elaborate specify pronounce venture avow
        r QCO | retweet email text paraphrase quote echo mention admit confess observe hypothesize hypothesise postulate stipulate attest
        r QCO /about,on | comment write tweet
        r QCO /that | point
        r QC /about,of,on | speculate boast brag complain grumble joke gripe whine opine expound lecture reminisce
        r QCO | project forecast estimate calculate reckon
        r QCN /about,of,against,on | warn caution
        r QCN /of,that,about | assure reassure inform notify remind advise alert apprise
        r CN /of,to | persuade
        r QCO /about,for,of | ask
        r QCO | question query
        r QC /about,if | inquire enquire wonder
        r QM /to,with | respond reply answer
        r C | respond answer
        r CO | show indicate imply signal hint insinuate conclude document chronicle
        r C | demonstrate illustrate determine find discover
        r CO | establish verify underscore highlight expose
        r C | learn hear read
        r QC /on | insist
        r CO | cite reference invoke outline detail list enumerate spell unveil summarize summarise
        r O | discuss debate describe characterize characterise portray depict paint brand label dub term liken deem
        r O | compare
        a /against,for | rail argue vote
        a /at | balk
        a /on | focus
        r /about | rant vent
        r A | name identify frame cast interpret define hail bill peg style treat present
        r O /for,on,out,upon | call
        r QO | accuse blame fault charge indict implicate
        r C | charge rule
        r O | attribute ascribe
        r QC | agree
        r QO | urge exhort implore beg beseech instruct order
        r C | order instruct request urge
        r O | demand petition subpoena
        r QCX | demand
        r /for,with | plead petition press lobby push appeal advocate argue agitate
        r CO | recommend advocate counsel prescribe
        r C | advise
        r /to,for | refer allude point
        r /about,of,out | speak
        r /about,of,out,on | talk testify chat lie
        r /about,of,on | think
        r /out | point lash single lay
        r /at | hint lash
        r /on | elaborate expand touch weigh
        r QM | continue begin start laugh smile nod shrug sigh chuckle grin cry shout yell scream shriek whisper mutter murmur
        r QM | mumble chant bellow bark snap growl groan moan deadpan thunder roar sob sing hiss stammer plead finish conclude
        r QM | respond interrupt blast warn interview read go
        r QCOL | express voice
        r L | express voice raise issue make release deliver offer give reiterate cite echo air share dismiss repeat deny
        a QO | criticize criticise condemn denounce decry deplore deride ridicule mock insult chide rebuke scold castigate berate
        a O | slam blast rip bash lambast lambaste assail attack excoriate skewer pillory vilify disparage malign belittle hammer
        a O | pan savage upbraid reprimand admonish censure reproach vilify demonize demonise heckle taunt trash bemoan bewail
        a QO | praise laud applaud commend congratulate thank welcome salute tout extol champion defend promote
        a CO | acclaim appreciate admire respect value
        a O | support back endorse oppose reject dismiss resist favor favour shun disavow repudiate renounce refute rebut dispute
        a O | contradict protest challenge disown minimize minimise downplay question doubt contest spurn rebuff scorn decline
        a C | dispute protest doubt object
        a /to | object
        a /with,on | agree disagree sympathize sympathise concur side
        a /of | approve disapprove
        a /about,over | worry fret agonize agonise obsess
        a CO | believe fear suspect assume presume hope wish dread regret resent lament anticipate imagine envision envisage foresee
        a CX /for | hope long yearn
        a C | think feel know remember realize realise understand recognize recognise forget guess bet expect worry notice
        a O | remember recognize consider contemplate perceive
        a /in | believe
        a QC | worry
        a A | see view regard perceive consider count remember recognize treat
        a XO | prefer love dislike desire expect
        a X | like dare
        a O | mourn commemorate honor honour
        i XO | want seek refuse threaten offer vow pledge promise swear intend
        i QCO | vow pledge promise swear threaten
        i X | plan aim decline agree decide hope opt wish desire volunteer commit undertake propose
        i CO | propose decide
        i /at,for | aim opt
        i O | encourage discourage
        r O | recite articulate chant float revisit replay foreshadow herald preach publicize publicise trumpet utter retweet overstate lament
        a O | boo repudiate regard downplay
        r /for | vouch
        r /about | press
        r QC | double chime sound
        a /against,about | speak
        a /off | shrug
        a /down | play
        a /from | distance
        i X | look lobby plot press
        a L | have hold harbor harbour
        a O | credit embrace ignore relish revere cherish detest despise loathe adore envy pity glorify idolize begrudge mull ponder hate scorn
        a /off,aside | brush wave laugh
        a /at | bristle chafe jab sneer jeer recoil bridle
        a /on | dwell harp
        a /over | mull agonize
        r O | contrast justify rationalize request
        r C | justify
        r /for,to | apologize apologise atone
        r QO | title entitle caption
        r CN | convince ask
        r /off | rattle tick reel
        a /to,in | acquiesce
        r /over,about,on | spar quarrel bicker feud squabble
        r /on | report
        r /to | testify attest allude
        a A | judge peg know
        r /out | lay rule spell
        r QM | react surmise
        r QC | snipe snark observe
        r N | pressure implore
        p R | seem appear
        p P | expect believe think say report understand know allege rumor rumour presume assume consider deem
        p P | project predict forecast estimate fear perceive see
        """;

    private const string NounTable = """
        r /about | question detail argument information message note story idea
        r /to | reference allusion
        r C /of | notion prospect possibility fact
        r /over,about | debate disagreement dispute
        r /on | consensus stance position
        a /for,of | defense defence embrace
        a /of,about | opinion
        r /of | message announcement
        i X /to | commitment
        r CX | claim assertion contention suggestion assurance insistence pronouncement declaration announcement revelation
        r CX | admission confession disclosure report statement testimony prediction forecast warning argument acknowledgment
        r CX | acknowledgement message conclusion finding rumor rumour speculation hint insinuation implication
        r C /of | allegation accusation charge claim report warning rumor rumour denial hint suggestion depiction mention assessment disclosure
        r C /about,on | remark comment claim report speculation rumor rumour
        r C /for,of | explanation
        r X /for | call demand plea request
        r C | call demand request proposal recommendation estimate assessment proof theory hypothesis advice
        a C /about,of,over | concern fear worry anxiety unease alarm doubt suspicion skepticism scepticism misgiving apprehension
        a C /about,over,of | complaint question
        a /of,for,about,against | criticism condemnation denunciation critique
        a /for,of | support praise
        a /to | opposition objection
        a /on,against | attack
        a /of | endorsement rejection
        a C /of,about | view opinion perception
        a C /of,for | hope expectation
        a C | belief conviction idea notion assumption sense impression feeling presumption sentiment thought perception view
        a C | optimism confidence pessimism frustration outrage anger dismay disappointment regret satisfaction
        i X | promise pledge vow threat plan decision refusal intention offer desire wish unwillingness
        i C /of | promise pledge vow threat
        i X | reluctance determination bid proposal
        r /of | chant
        a /of,for | supporter critic opponent advocate proponent champion fan admirer defender backer
        r /at,of | hint
        r C | reminder realization recognition myth hunch misconception fantasy
        a /for | apology
        """;

    private const string AdjectiveTable = """
        a C /about,over | worried concerned anxious optimistic pessimistic nervous uneasy upset angry alarmed excited enthusiastic
        a C /of | confident certain sure convinced afraid skeptical sceptical aware unaware fearful wary hopeful doubtful suspicious
        a C /about,for | hopeful skeptical sceptical certain unsure uncertain
        a C | adamant glad happy proud sorry disappointed surprised shocked outraged grateful thankful
        a /of | critical supportive leery mindful ashamed tired sick fond dismissive scared envious contemptuous resentful
        a C /about,over,by | concern
        a C /with,about,by | unhappy frustrated pleased disappointed impressed comfortable uncomfortable irritated annoyed
        a /about | unapologetic vague leery cynical bullish bearish furious serious candid clear passionate ambivalent coy
        a /to | hostile sympathetic indifferent resistant committed partial
        a /with,of | enamored enamore
        a /by,at,over | alarm anger outrage startle rattle shock dismay unsettle dishearten hearten offend infuriate enrage
        a /to,by | opposed
        i X | willing unwilling eager reluctant determined hesitant keen loath prepared
        p C | unclear
        """;
}
