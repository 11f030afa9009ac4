using System.Text.RegularExpressions;

namespace Bot.Tests.Browser;

/// <summary>
/// The bot as Teams shows it. The organiser sits at the guest page; a delegate at the screen of the Playground; the facilitator and four more delegates are in its Teams without a screen.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed partial class TeamsTests(Chromium chromium)
{
    private const string Question = "What would help first?";
    private const string Vidisha = "The shelters of Vidisha overflow every spring.";
    private const string ForUsTwo = "That is for the two of us.", DeleteIt = "Please delete your message here";

    private static readonly (string User, string Line)[] Others =
    [
        ("bina", "Bina Das; Inspector; Assam Police; Assam; law enforcement"),
        ("chetan", "Chetan Gogoi; Inspector; Assam Police; Assam; law enforcement"),
        ("daphisha", "Daphisha Lyngdoh; Director; Impulse; Meghalaya; civil society"),
        ("ester", "Ester Sangma; Director; Hope; Meghalaya; civil society"),
    ];

    [Fact]
    public async Task A_consultation_is_held_in_Teams_alone_with_the_bot_in_a_group_chat_and_in_a_channel()
    {
        // Without Teams' tokens the bot answers only tools on the developer's own machine.
        await using var room = await Room.OpenAsync("--environment", "Development");
        await using var playground = await Playground.OpenAsync(room);
        await using var organiser = await Person.AtADeskAsync(chromium, room);
        await using var asha = await TeamsScreen.OpenAsync(chromium, room, playground);

        var (code, invitation) = await SetsUpAsync(organiser, await room.OrganiserLink);
        var meera = await Colleague.ComeAsync(playground, "meera");
        await meera.SaysAsync($"join {invitation}", "You are a facilitator of");
        await JoinsByCardAsync(asha, code);
        await ContributesByCardAsync(asha);
        var others = await JoinAsync(playground, code);

        await organiser.SaysAsync($"poll multiple 2 \"{Question}\" fast courts | more shelters | pensions for survivors", "not open yet");
        await organiser.TapsAsync("Open", "0 of 5 have voted.");
        await VotesByCardAsync(asha);
        await WatchesOthersVoteAsync(asha, others);

        await asha.GoesToAsync(TeamsScreen.GroupChat);
        await meera.AsksAsync(Playground.Group, "switch 1", "Countering trafficking in persons");
        await AsksInTheGroupAsync(asha);
        await SeesTheResultChangeAsync(asha, "multiple choice: closed", () => organiser.SaysAsync("close poll 1", "closed"));
        await Pictures.TakeAsync(asha.Page, "teams-group");

        await asha.GoesToAsync(TeamsScreen.GeneralChannel);
        await meera.AsksAsync(Playground.Channel, "switch 1", "Countering trafficking in persons");
        await AsksInTheChannelAsync(asha);
        await ReadsInTheOwnChatAsync(asha);

        (await organiser.SaysAsync("summary", "1 input.")).ShouldNotContain("Vidisha");
        organiser.HasNothingToComplainOf();
    }

    private static async Task<(string Code, string Invitation)> SetsUpAsync(Person organiser, string link)
    {
        await organiser.OpensAsync(link);
        await organiser.TapsAsync("Continue", "You are an organiser now");
        var card = await organiser.SaysAsync("new consultation \"Countering trafficking in persons\" in Guwahati on 2026-11-25 for Assam, Meghalaya", "Join with this code");
        await organiser.SaysAsync("k 3", "3");
        var invitation = await organiser.SaysAsync("invite facilitator Meera Joshi", "Invitation for Meera Joshi");
        return (CodeIn().Match(card).Groups["code"].Value, CodeIn().Match(invitation).Groups["code"].Value);
    }

    private static async Task JoinsByCardAsync(TeamsScreen asha, string code)
    {
        await asha.HearsAsync("Hello. This is ConsultationBot.");
        await asha.SaysAsync($"join {code}", "What is your name");
        await asha.FillsAsync("Name", "Asha Rao");
        await asha.PicksAsync("Stakeholder group", "Law enforcement");
        await asha.PicksAsync("State or country you speak for", "Assam");
        await asha.TapsAsync("Join", "Welcome to Countering trafficking in persons");
        await asha.SeesNoMoreAsync("Join");
    }

    private static async Task ContributesByCardAsync(TeamsScreen asha)
    {
        await asha.SaysAsync("form contribution", "Put something forward");
        await asha.FillsAsync("In your words", "Witnesses travel two days to the court and give up.");
        await asha.TapsAsync("File it", "Challenge 1");
        await asha.SeesNoMoreAsync("File it");
    }

    private static async Task<IReadOnlyList<Colleague>> JoinAsync(Playground playground, string code)
    {
        var joined = new List<Colleague>();
        foreach (var (user, line) in Others)
        {
            var one = await Colleague.ComeAsync(playground, user);
            await one.SaysAsync($"join {code} {line}", "Join");
            await one.SaysAsync("join", "Welcome to");
            joined.Add(one);
        }

        return joined;
    }

    private static async Task VotesByCardAsync(TeamsScreen asha)
    {
        await asha.HearsAsync(Question);
        await Pictures.TakeAsync(asha.Page, "teams-ballot");
        await asha.TicksAsync("A – fast courts");
        await asha.TicksAsync("B – more shelters");
        await asha.TapsAsync("Vote", "Your vote in poll 1 is in.");
        await asha.SeesNoMoreAsync("Vote");
    }

    private static async Task WatchesOthersVoteAsync(TeamsScreen asha, IReadOnlyList<Colleague> others)
    {
        await asha.SaysAsync("results 1", "1 of 5 has voted.");
        await SeesTheResultChangeAsync(asha, "5 of 5 have voted.", async () =>
        {
            foreach (var one in others)
                await one.SaysAsync("vote 1: a, c", "Your vote in poll 1 is in.");
        });
    }

    /// <summary>The card that is there says it, and none was sent besides.</summary>
    private static async Task SeesTheResultChangeAsync(TeamsScreen asha, string into, Func<Task> meanwhile)
    {
        var said = await asha.CountAsync();
        await meanwhile();
        await asha.SeesChangeAsync(Question, into);
        (await asha.CountAsync()).ShouldBe(said);
    }

    private static async Task AsksInTheGroupAsync(TeamsScreen asha)
    {
        await asha.AsksAsync($"challenge {Vidisha}", ForUsTwo);
        await asha.HearsAsync(DeleteIt);
        await asha.AsksAsync("results 1", "5 of 5 have voted.");
    }

    private static async Task AsksInTheChannelAsync(TeamsScreen asha)
    {
        await asha.PostsAsync($"challenge {Vidisha}", ForUsTwo);
        await asha.PostsAsync("results 1", "multiple choice: closed");
        await asha.PostsAsync("mine", "I have answered you in our own chat.");
        await Pictures.TakeAsync(asha.Page, "teams-channel");
    }

    private static async Task ReadsInTheOwnChatAsync(TeamsScreen asha)
    {
        await asha.GoesToAsync(TeamsScreen.OwnChat);
        await asha.HearsAsync("Witnesses travel two days");
        await asha.SeesChangeAsync(Question, "multiple choice: closed");
    }

    [GeneratedRegex(@"#j=(?<code>\w+)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeIn();
}
