using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>A whole meeting by forms: an organiser, a facilitator, a rapporteur, an observer and three delegates; at desks and on phones, in English and in Hindi.</summary>
[Collection(InTheBrowser.Name)]
public sealed partial class FormsTests(Chromium chromium)
{
    /// <summary>Web Chat notes on the console when a card shows and hides fields by itself, and lets it.</summary>
    private static readonly string[] UnfoldingIsLeftToTheCard = ["received unknown action from Adaptive Cards", "hB ("];

    private const string Panel = "Courts and compensation";
    private const string Trials = "Trials take four years, and witnesses give up.";
    private const string InHindi = "पीड़ितों को मुआवज़ा देर से मिलता है।";
    private const string Quoted = "No court should wait for a form.";
    private const string BroughtBack = "One form for all states, in their own languages.";

    [Fact]
    public async Task A_meeting_is_held_by_forms_at_desks_and_on_phones_in_English_and_in_Hindi()
    {
        await using var room = await Room.OpenAsync();
        await using var organiser = await Person.AtADeskAsync(chromium, room);
        await using var facilitator = await Person.AtADeskAsync(chromium, room);
        await using var rapporteur = await Person.OnAPhoneAsync(chromium, room);
        await using var observer = await Person.OnAPhoneAsync(chromium, room);
        await using var asha = await Person.AtADeskAsync(chromium, room, ColorScheme.Dark);
        await using var bikash = await Person.OnAPhoneAsync(chromium, room);
        await using var chandra = await Person.OnAPhoneAsync(chromium, room, "hi-IN");

        var joinLink = await SetsUpAsync(organiser, await room.OrganiserLink);
        await facilitator.EntersAsync(await InvitedAsync(organiser, "facilitator"), "You are a facilitator of");
        await rapporteur.EntersAsync(await InvitedAsync(organiser, "rapporteur"), "You are a rapporteur of");
        await observer.EntersAsync(await InvitedAsync(organiser, "observer"), "You are an observer of");
        await PlansAsync(facilitator);

        await JoinsAsync(asha, joinLink, "Asha Rao", "Judiciary", "Assam");
        await JoinsAsync(bikash, joinLink, "Bikash Das", "Civil society", "Nagaland");
        await JoinsInHindiAsync(chandra, joinLink);

        await PutsForwardAsync(asha);
        await PutsForwardInHindiAsync(chandra);
        await TakesDownAsync(rapporteur);
        await bikash.SaysAsync("summary item 1", Trials);
        await Pictures.TakeAsync(bikash.Page, "item-summary-phone");
        await OnlyReadsAsync(observer);

        await facilitator.SaysAsync("close 1", "Item 1, " + Panel + ", is closed");
        await TellsEverybodyAsync(facilitator, asha, chandra);
        await organiser.SaysAsync("summary series", "The meetings side by side");
        await Pictures.TakeAsync(organiser.Page, "series");

        foreach (var person in new[] { organiser, facilitator, rapporteur, observer, asha, bikash, chandra })
            person.HasNothingToComplainOf(UnfoldingIsLeftToTheCard);
    }

    private static async Task<string> SetsUpAsync(Person organiser, string link)
    {
        await organiser.OpensAsync(link);
        await organiser.TapsAsync("Continue", "You are an organiser now");
        await organiser.SaysAsync("form series", "Set up a series");
        await organiser.FillsAsync("Title", "India consultations on trafficking in persons");
        await organiser.FillsAsync("How many meetings are planned", "5");
        await organiser.FillsAsync("Convenors, separated by semicolons", "UNODC; Ministry of Home Affairs");
        await Pictures.TakeAsync(organiser.Page, "series-form");
        await organiser.TapsAsync("Set it up", "It has no meetings yet");

        await organiser.SaysAsync("form consultation", "Set up a consultation");
        await organiser.FillsAsync("Title", "Countering trafficking in persons");
        await organiser.FillsAsync("City or place", "Guwahati");
        await organiser.PicksAsync("Invited: a region or a state", "Northeast India");
        await organiser.FillsAsync("Invited as well: codes or names, separated by commas", "Orissa, IN-WB");
        await organiser.PicksAsync("Series it belongs to", "India consultations on trafficking in persons");
        await organiser.FillsAsync("Which meeting of the series it is", "3");
        await Pictures.TakeAsync(organiser.Page, "consultation-form");
        var card = await organiser.TapsAsync("Set it up", "The third of 5 meetings of");
        card.ShouldContain("Odisha");
        card.ShouldContain("Sikkim");
        return Room.JoinLink().Match(card).Value;
    }

    private static async Task TellsEverybodyAsync(Person facilitator, params Person[] room)
    {
        foreach (var one in room)
            await one.ListensAsync();
        await facilitator.SaysAsync("tell everyone Lunch is at one, in the garden.", "Message to everybody");
        foreach (var one in room)
            await one.HearsAsync("Lunch is at one, in the garden.");
        await facilitator.HearsAsync("3 of 3");
        await Pictures.TakeAsync(facilitator.Page, "broadcast");
    }

    private static async Task<string> InvitedAsync(Person organiser, string role) =>
        InvitationCode().Match(await organiser.SaysAsync($"invite {role} Somebody", "Invitation for Somebody")).Groups["code"].Value;

    private static async Task PlansAsync(Person facilitator)
    {
        await facilitator.SaysAsync("form item", "New agenda item");
        await facilitator.PicksAsync("What kind of item is it?", "Panel");
        await facilitator.FillsAsync("Title", Panel);
        await facilitator.FillsAsync("Day of the meeting", "1");
        await facilitator.FillsAsync("Moderator", "Prof. Leela Menon");
        await facilitator.FillsAsync("Panellists, separated by semicolons", "Justice Imran Khan, High Court; Tara Gurung, Impact Trust");
        await Pictures.TakeAsync(facilitator.Page, "item-form");
        await facilitator.TapsAsync("Add it", "Panellists: Justice Imran Khan, High Court; Tara Gurung, Impact Trust");
        await facilitator.TapsAsync("Open 1", "is open. What is put forward from now on belongs to it");
        await Pictures.TakeAsync(facilitator.Page, "agenda");
    }

    private static async Task JoinsAsync(Person person, string joinLink, string name, string group, string place)
    {
        await person.OpensAsync(joinLink);
        await person.TapsAsync("Join", "What is your name");
        await person.FillsAsync("Name", name);
        await person.PicksAsync("Stakeholder group", group);
        await person.PicksAsync("State or country you speak for", place);
        await Pictures.TakeAsync(person.Page, name == "Asha Rao" ? "join-form" : "join-form-phone");
        await person.TapsAsync("Join", "Your personal link");
    }

    private static async Task JoinsInHindiAsync(Person chandra, string joinLink)
    {
        await chandra.OpensAsync(joinLink);
        await chandra.TapsAsync(In("hi", "PageJoin", global::Bot.Sentences.ResourceManager), Dialogs("AskName"));
        await chandra.FillsAsync(Cards("LabelName"), "चंद्रा सिंह");
        await chandra.PicksAsync(Cards("LabelGroup"), Capital(In("hi", "GroupChildProtection", global::Consultations.Sentences.ResourceManager)));
        await chandra.PicksAsync(Cards("FieldSpeaksForYou"), "असम");
        await Pictures.TakeAsync(chandra.Page, "join-form-hindi");
        await chandra.TapsAsync(Cards("ButtonJoin"), Cards("YourLink"));
    }

    private static async Task PutsForwardAsync(Person asha)
    {
        await asha.SaysAsync("form", "Put something forward");
        await asha.PicksAsync("What is it?", "Challenge");
        await asha.FillsAsync("In your words", Trials);
        await asha.PicksAsync("What is it about?", "Northeast India");
        await asha.PicksAsync("Theme or topic", "Prosecution");
        await asha.UnfoldsAsync("More details");
        await asha.FillsAsync("A figure, for example: 40 per cent of cases", "four years on average");
        await Pictures.TakeAsync(asha.Page, "contribution-form");
        var receipt = await asha.TapsAsync("File it", "Challenge 1");
        receipt.ShouldContain("four years on average (no source given)");
        receipt.ShouldContain(Panel);
        await asha.UnfoldsAsync("Evidence for 1");
        await asha.FillsAsync("Where the figure comes from", "the High Court");
        await Pictures.TakeAsync(asha.Page, "receipt-folded");
        (await asha.TapsAsync("Save", "source: the High Court")).ShouldContain("four years on average");
    }

    private static async Task PutsForwardInHindiAsync(Person chandra)
    {
        await chandra.SaysAsync("form", Cards("ContributionFormTitle"));
        await chandra.FillsAsync(Cards("FieldText"), InHindi);
        await Pictures.TakeAsync(chandra.Page, "contribution-form-hindi");
        (await chandra.TapsAsync(Cards("ButtonFile"), InHindi)).ShouldContain("असम");
        await Pictures.TakeAsync(chandra.Page, "receipt-hindi");
    }

    private static async Task TakesDownAsync(Person rapporteur)
    {
        await rapporteur.SaysAsync("form floor", "Take down what was said");
        await rapporteur.PicksAsync("Whose words are they?", "another speaker");
        await rapporteur.FillsAsync("Name of the speaker", "Tara Gurung");
        await rapporteur.PicksAsync("Stakeholder group", "Civil society");
        await rapporteur.FillsAsync("Whom the speaker speaks for", "Nepal");
        await rapporteur.FillsAsync("In your words", Quoted);
        await rapporteur.UnfoldsAsync("More details");
        await rapporteur.ChecksAsync("These are somebody’s very words");
        await Pictures.TakeAsync(rapporteur.Page, "floor-form-phone");
        var receipt = await rapporteur.TapsAsync("File it", Quoted);
        receipt.ShouldNotContain("Tara Gurung");
        receipt.ShouldNotContain("Nepal");
        await rapporteur.SaysAsync($"for item 1: recommend {BroughtBack}", BroughtBack);
    }

    private static async Task OnlyReadsAsync(Person observer)
    {
        await observer.SaysAsync("summary", "inputs");
        (await observer.SaysAsync("who", "Observers read")).ShouldNotContain("Asha");
        await observer.SaysAsync("form", "You have not joined yet");
    }

    private static string Cards(string key) => In("hi", key, global::Cards.Sentences.ResourceManager);

    private static string Dialogs(string key) => In("hi", key, global::Dialogs.Sentences.ResourceManager);

    private static string In(string language, string key, System.Resources.ResourceManager sentences) =>
        sentences.GetString(key, System.Globalization.CultureInfo.GetCultureInfo(language))!;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"#j=(?<code>\w{10})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InvitationCode();
}
