using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>A hall that is asked: an organiser, a facilitator, three delegates each of two states at desks and on phones, by day and by night, and the screen in front.</summary>
internal sealed partial class PollingHall : IAsyncDisposable
{
    // In so small a room both breakdowns can be shown only where they part it in the same way.
    private static readonly (string Name, string Group, string Place)[] Delegates =
    [
        ("Asha Rao", "Law enforcement", "Assam"), ("Bina Das", "Law enforcement", "Assam"), ("Chetan Gogoi", "Law enforcement", "Assam"),
        ("Daphisha Lyngdoh", "Civil society", "Meghalaya"), ("Ester Sangma", "Civil society", "Meghalaya"), ("Farid Khan", "Civil society", "Meghalaya"),
    ];

    private readonly Room room;

    private PollingHall(Room room, Person organiser, Person facilitator, IReadOnlyList<Person> seats)
    {
        (this.room, Organiser, Facilitator, Seats) = (room, organiser, facilitator, seats);
    }

    public Person Organiser { get; }

    public Person Facilitator { get; }

    /// <summary>The delegates: the first two at desks, the second of them in the dark; two on phones, the second in the dark; and two more.</summary>
    public IReadOnlyList<Person> Seats { get; }

    public Person Wall { get; private set; } = null!;

    public static async Task<PollingHall> OpenAsync(Chromium chromium)
    {
        var place = await Room.OpenAsync();
        var people = await Task.WhenAll(
            Person.AtADeskAsync(chromium, place), Person.AtADeskAsync(chromium, place),
            Person.AtADeskAsync(chromium, place), Person.AtADeskAsync(chromium, place, ColorScheme.Dark),
            Person.OnAPhoneAsync(chromium, place), Person.OnAPhoneAsync(chromium, place, dress: ColorScheme.Dark),
            Person.OnAPhoneAsync(chromium, place), Person.AtADeskAsync(chromium, place));
        var hall = new PollingHall(place, people[0], people[1], people[2..]);
        var joinLink = await hall.SetUpAsync();
        await Task.WhenAll(hall.Seats.Zip(Delegates, (seat, who) => JoinsAsync(seat, joinLink, who.Name, who.Group, who.Place)));
        hall.Wall = await Person.AtADeskAsync(chromium, place);
        await hall.Wall.OpensAsync(WallLink().Match(await hall.Facilitator.SaysAsync("wall", "/wall/")).Value);
        return hall;
    }

    /// <summary>Every delegate at once.</summary>
    public Task EverybodyAsync(Func<Person, int, Task> does) => Task.WhenAll(Seats.Select(does));

    /// <summary>The facilitator types a poll and opens it by its button; the ballot is there by itself, in everybody's chat and in sight.</summary>
    public async Task AskAsync(string line, string called)
    {
        await Facilitator.SaysAsync(line, $"{called}: not open yet");
        await OpenAsync(called);
    }

    /// <summary>Opens the poll whose draft the facilitator looks at.</summary>
    public async Task OpenAsync(string called)
    {
        await EverybodyAsync((seat, _) => seat.ListensAsync());
        await Facilitator.TapsAsync("Open", "0 of 6 have voted.");
        await EverybodyAsync(async (seat, _) =>
        {
            await seat.HearsAsync(called);
            await seat.HasInViewAsync(called);
        });
    }

    /// <summary>The facilitator closes it and shows it to the room; everybody gets the result.</summary>
    public async Task<string> CloseAndRevealAsync(int poll, string called)
    {
        var result = await Facilitator.SaysAsync($"close poll {poll}", $"{called}: closed");
        await RevealAsync(poll, called);
        return result;
    }

    public async Task RevealAsync(int poll, string called)
    {
        await EverybodyAsync((seat, _) => seat.ListensAsync());
        await Facilitator.SaysAsync($"reveal {poll} anyway", "on its way to everybody in the room");
        await EverybodyAsync((seat, _) => seat.HearsAsync($"{called}: closed"));
    }

    public void NobodyHasAnythingToComplainOf()
    {
        foreach (var one in Seats.Append(Organiser).Append(Facilitator).Append(Wall))
            one.HasNothingToComplainOf();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Seats.Append(Organiser).Append(Facilitator).Append(Wall))
        {
            if (one is not null)
                await one.DisposeAsync();
        }

        await room.DisposeAsync();
    }

    private async Task<string> SetUpAsync()
    {
        await Organiser.OpensAsync(await room.OrganiserLink);
        await Organiser.TapsAsync("Continue", "You are an organiser now");
        var card = await Organiser.SaysAsync("new consultation \"Countering trafficking in persons\" in Guwahati on 2026-11-25 for Assam, Meghalaya", "Join with this code");
        await Organiser.SaysAsync("k 3", "3");
        var invitation = await Organiser.SaysAsync("invite facilitator Meera Joshi", "Invitation for Meera Joshi");
        await Facilitator.EntersAsync(InvitationCode().Match(invitation).Groups["code"].Value, "You are a facilitator of");
        return Room.JoinLink().Match(card).Value;
    }

    private static async Task JoinsAsync(Person seat, string joinLink, string name, string group, string place)
    {
        await seat.OpensAsync(joinLink);
        await seat.TapsAsync("Join", "What is your name");
        await seat.FillsAsync("Name", name);
        await seat.PicksAsync("Stakeholder group", group);
        await seat.PicksAsync("State or country you speak for", place);
        await seat.TapsAsync("Join", "Your personal link");
    }

    [GeneratedRegex(@"#j=(?<code>\w{10})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InvitationCode();

    [GeneratedRegex(@"http://localhost:\d+/wall/[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex WallLink();
}
