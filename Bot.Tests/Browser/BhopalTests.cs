using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The Bhopal consultation as its people live it: an organiser, a facilitator and two delegates, each in a browser of their own.</summary>
[Collection(InTheBrowser.Name)]
public sealed partial class BhopalTests(Chromium chromium)
{
    private const string Title = "Countering Trafficking in Persons";
    private const string ShelterHomes = "The shelter homes of Madhya Pradesh are full most of the year.";
    private const string WitnessesTravel = "Witnesses travel two days to the court and give up.";
    private const string JointPatrols = "Joint patrols with the railway police found forty children in a year.";
    private const string NightShelters = "Open night shelters at the larger stations.";
    private const string Hasty = "All of this is the fault of one office.";
    private const string Unfair = "One organisation should not be here.";
    private const string WeakProtection = "Victim and witness protection mechanisms are weak, which hurts the prosecution of trafficking crimes.";
    private const string Database = "Create a database of missing people and of traffickers.";

    [Fact]
    public async Task The_Bhopal_consultation_is_held_in_the_browser_and_outlives_a_power_cut()
    {
        await using var room = await Room.OpenAsync();
        await using var organiser = await Person.AtADeskAsync(chromium, room);
        await using var facilitator = await Person.AtADeskAsync(chromium, room);
        await using var sunita = await Person.AtADeskAsync(chromium, room, ColorScheme.Dark);
        await using var farhan = await Person.OnAPhoneAsync(chromium, room);

        var (joinLink, invitation) = await SetsUpAsync(organiser, await room.OrganiserLink);
        await TakesHerPlaceAsync(facilitator, invitation);
        await JoinsAtADeskAsync(sunita, joinLink);
        var farhansLink = await JoinsOnAPhoneAsync(farhan, joinLink);

        await SpeaksInLinesAsync(sunita);
        await SpeaksInSentencesAsync(farhan);
        await LooksAfterTheRoomAsync(facilitator, sunita);
        await ThePowerFailsAsync(room, sunita, farhan);

        await ReadsTheSummaryAsync(facilitator, farhan);
        await ComesBackByTheLinkAsync(farhan, farhansLink);
        await CarriesOffTheRecordAsync(organiser);

        foreach (var person in new[] { organiser, facilitator, sunita, farhan })
            person.HasNothingToComplainOf();
    }

    private static async Task<(string JoinLink, string Invitation)> SetsUpAsync(Person organiser, string link)
    {
        await organiser.OpensAsync(link);
        await organiser.TapsAsync("Continue", "You are an organiser now");
        await organiser.SaysAsync("new consultation", "What is the consultation’s title?");
        await organiser.SaysAsync(Title, "In which city");
        await organiser.SaysAsync("Bhopal", "On which day");
        await organiser.SaysAsync("2019-02-28", "Which jurisdictions are invited?");
        await organiser.SaysAsync("Madhya Pradesh, IN-MH", "Show the card above in the room");
        var card = await organiser.HearsAsync("Join with this code");
        await organiser.SeesPictureAsync("QR code of the link");
        await Pictures.TakeAsync(organiser.Page, "consultation-card");

        var invitation = await organiser.SaysAsync("invite facilitator Meera Joshi", "Invitation for Meera Joshi");
        return (JoinLink().Match(card).Value, InvitationCode().Match(invitation).Groups["code"].Value);
    }

    private static async Task TakesHerPlaceAsync(Person facilitator, string invitation)
    {
        await facilitator.EntersAsync(invitation, "You are a facilitator of");
        await facilitator.SaysAsync("k 3", "Only an organiser can do that");
    }

    private static async Task JoinsAtADeskAsync(Person sunita, string joinLink)
    {
        await sunita.OpensAsync(joinLink);
        await sunita.TapsAsync("Join", "What is your name");
        await sunita.SaysAsync("Sunita Rao", "What is your designation?");
        await sunita.SaysAsync("Superintendent of Police", "Which organisation are you from?");
        await sunita.SaysAsync("Madhya Pradesh Police", "Which group do you belong to?");
        await sunita.TapsAsync("law enforcement", "Which jurisdiction do you speak for?");
        await sunita.TapsAsync("Madhya Pradesh", "This is what will be stored: Sunita Rao, Superintendent of Police");
        await sunita.TapsAsync("Join", "Your personal link");
    }

    private static async Task<string> JoinsOnAPhoneAsync(Person farhan, string joinLink)
    {
        await farhan.OpensAsync(joinLink);
        await farhan.SeesAsync("Join your consultation");
        await Pictures.TakeAsync(farhan.Page, "first-screen-phone");
        await farhan.TapsAsync("Join", "What is your name");
        await farhan.SaysAsync("Farhan Ansari", "What is your designation?");
        await farhan.TapsAsync("skip", "Which organisation are you from?");
        await farhan.SaysAsync("Childhood First, Nagpur", "Which group do you belong to?");
        await Pictures.TakeAsync(farhan.Page, "joining-phone");
        await farhan.TapsAsync("civil society", "Which jurisdiction do you speak for?");
        await farhan.SaysAsync("back", "Which group do you belong to?");
        await farhan.SaysAsync("NGO", "Which jurisdiction do you speak for?");
        await farhan.TapsAsync("Maharashtra", "This is what will be stored: Farhan Ansari, Childhood First, Nagpur, civil society, Maharashtra");
        var welcome = await farhan.TapsAsync("Join", "Your personal link");
        return Room.PersonalLink().Match(welcome).Value;
    }

    private static async Task SpeaksInLinesAsync(Person sunita)
    {
        var receipt = await sunita.SaysAsync($"challenge {ShelterHomes} #protection", "Challenge 1");
        receipt.ShouldContain("It will appear in the Madhya Pradesh summary.");
        receipt.ShouldContain("protection");
        await sunita.SaysAsync($"statement {Hasty}", "Statement 2");
        await sunita.SaysAsync("withdraw 2", "2 is withdrawn");
        await sunita.SaysAsync($"statement {Unfair}", "Statement 3");
    }

    private static async Task SpeaksInSentencesAsync(Person farhan)
    {
        await farhan.SaysAsync(JointPatrols, "I have kept that. What is it?");
        await Pictures.TakeAsync(farhan.Page, "offer-phone");
        await farhan.TapsAsync("good practice", "Good practice 4");
        await Pictures.TakeAsync(farhan.Page, "receipt-phone");

        await farhan.SaysAsync("recommend call the shelter on 98260 12345 before a rescue", "That holds a phone number");
        await Pictures.TakeAsync(farhan.Page, "screening-phone");
        var redacted = await farhan.TapsAsync("Send it like that", "Recommendation 5");
        redacted.ShouldContain("call the shelter on [phone number] before a rescue");
    }

    private static async Task LooksAfterTheRoomAsync(Person facilitator, Person sunita)
    {
        var who = await facilitator.SaysAsync("who", "2 delegates have joined.");
        who.ShouldContain("Sunita Rao");
        who.ShouldContain("Farhan Ansari");
        await facilitator.SaysAsync($"for participants: challenge {WeakProtection} #protection #prosecution", "Challenge 6");
        await facilitator.SaysAsync($"for the meeting: recommend {Database} #prosecution", "Recommendation 7");
        await facilitator.SaysAsync("hide 3 names an organisation without evidence", "3 is hidden from every view");
        await sunita.HearsAsync("A facilitator has hidden your input 3");
        await facilitator.SaysAsync("help", "What you can do now");
        await Pictures.TakeAsync(facilitator.Page, "help");
    }

    /// <summary>Both are in the middle of a dialog when the power fails. One page finds its way back by itself, the other is loaded again.</summary>
    private static async Task ThePowerFailsAsync(Room room, Person sunita, Person farhan)
    {
        await sunita.SaysAsync("challenge", "What is the challenge?");
        await sunita.SaysAsync(WitnessesTravel, "What is it about?");
        await farhan.SaysAsync("recommend", "What is the recommendation?");
        await farhan.SaysAsync(NightShelters, "What is it about?");

        await room.KillAsync();
        await room.StartAsync();

        await sunita.TapsAsync("Madhya Pradesh", "Which theme or topics?");
        await sunita.TapsAsync("protection", "Is there a figure");
        await sunita.SaysAsync("31 of 80 witnesses in 2018 (source: district court)", "not filed yet");
        await Pictures.TakeAsync(sunita.Page, "draft-dark");
        var receipt = await sunita.TapsAsync("File it", "Challenge 8");
        receipt.ShouldContain(WitnessesTravel);

        await farhan.ReloadsAsync();
        await farhan.HearsAsync("What is it about?");
        await farhan.TapsAsync("Maharashtra", "Which theme or topics?");
        await farhan.SaysAsync("shelter", "Is there a figure");
        await farhan.TapsAsync("skip", "not filed yet");
        await farhan.TapsAsync("File it", "Recommendation 9");
    }

    private static async Task ReadsTheSummaryAsync(Person facilitator, Person farhan)
    {
        var overview = await facilitator.SaysAsync("summary", "7 inputs.");
        overview.ShouldContain("so few that their number is not shown");
        await Pictures.TakeAsync(facilitator.Page, "summary");
        var protection = await facilitator.TapsAsync("Protection: 4", "Overview");
        foreach (var said in new[] { ShelterHomes, WitnessesTravel, NightShelters, WeakProtection })
            protection.ShouldContain(said);
        await Pictures.TakeAsync(facilitator.Page, "summary-protection");

        await farhan.SaysAsync("summary", "7 inputs.");
        await Pictures.TakeAsync(farhan.Page, "summary-phone");
        var state = await farhan.TapsAsync("Madhya Pradesh: 2", "Overview");
        state.ShouldContain(ShelterHomes);
        state.ShouldNotContain(WeakProtection);
        state.ShouldNotContain(Unfair);
        await farhan.TapsAsync("Overview", "Nothing is new since you last asked.");
    }

    private static async Task ComesBackByTheLinkAsync(Person farhan, string link)
    {
        await farhan.TapsToLeaveAsync("You have left the chat.");
        (await farhan.TranscriptAsync()).ShouldBeEmpty();
        await farhan.OpensAsync(link);
        await farhan.TapsAsync("Continue", "Welcome back");
        (await farhan.TranscriptAsync()).ShouldContain("Good practice 4");
        await farhan.SaysAsync("mine", NightShelters);
    }

    private static async Task CarriesOffTheRecordAsync(Person organiser)
    {
        await organiser.SaysAsync("export md anyway", "The record is ready, with 7 inputs");
        var (name, record) = await organiser.DownloadsAsync("/download/");
        name.ShouldEndWith(".md");
        foreach (var said in new[] { ShelterHomes, WitnessesTravel, JointPatrols, NightShelters, WeakProtection, Database, "before a rescue" })
            record.ShouldContain(said);
        foreach (var unsaid in new[] { Hasty, Unfair, "12345", "Sunita", "Farhan" })
            record.ShouldNotContain(unsaid);
    }

    [GeneratedRegex(@"http://localhost:\d+/#j=\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JoinLink();

    [GeneratedRegex(@"#j=(?<code>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InvitationCode();
}
