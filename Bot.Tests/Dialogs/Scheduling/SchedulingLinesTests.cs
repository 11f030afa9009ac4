using Consultations.Organising;
using Consultations.Scheduling;

namespace Bot.Tests.Dialogs.Scheduling;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class SchedulingLinesTests
{
    [Fact]
    public async Task Everybody_in_the_room_sees_the_agenda_by_days_and_what_is_open()
    {
        using var hall = await Hall.OpenAsync();
        var meera = await hall.FacilitatorAsync("meera");
        await meera.SayAllAsync(
            "new item panel \"Courts and compensation\" on day 2", "new item plenary \"Opening\" on day 1", "item 1 moderator: Prof. Leela Menon",
            "item 1 panellists: Asha Rao, High Court; Bikash Das, Impact Trust", "item 1 dealt with: delays in trials", "open 1");

        foreach (var visitor in new[] { await hall.DelegateAsync("asha"), await hall.WithRoleAsync(Role.Observer, "omar"), meera, hall.Organiser })
        {
            var agenda = (await visitor.SayAsync("agenda")).Text;
            foreach (var part in new[] { "Day 1", "Day 2", "1. Panel: Courts and compensation — open now", "Moderator: Prof. Leela Menon", "Asha Rao, High Court; Bikash Das, Impact Trust", "delays in trials" })
                agenda.ShouldContain(part);
            agenda.IndexOf("Opening", StringComparison.Ordinal).ShouldBeLessThan(agenda.IndexOf("Courts", StringComparison.Ordinal));
        }

        (await hall.Visitor("nobody").SayAsync("agenda")).Text.ShouldBe(Refused.JoinFirst);
        (await hall.Visitor("asha").SayAsync("agenda")).Buttons.ShouldNotContain("close 1");
        (await meera.SayAsync("agenda")).Buttons.ShouldContain("close 1");
    }

    [Fact]
    public async Task New_item_asks_for_what_the_line_leaves_out()
    {
        using var hall = await Hall.OpenAsync();
        (await hall.Organiser.SayAsync("new item")).Text.ShouldContain(Said.AskItemKind);
        (await hall.Organiser.SayAsync("dance")).Text.ShouldContain("group work");
        (await hall.Organiser.SayAsync("round table")).Text.ShouldContain(Said.AskItemTitle);
        (await hall.Organiser.SayAsync("Borders")).Text.ShouldContain(Said.AskItemDay);
        (await hall.Organiser.SayAsync("day one")).Text.ShouldContain("1 to 60");
        (await hall.Organiser.SayAsync("1")).Text.ShouldContain("Borders");
        (await hall.Organiser.SayAsync("new item roundtable")).Text.ShouldContain(Said.AskItemTitle);

        var item = (await hall.ReadAsync(books => books.All<AgendaItem>().ToList())).Single();
        (item.Kind, item.Title, item.Day).ShouldBe(("round-table", "Borders", 1));
    }

    [Fact]
    public async Task What_is_put_forward_belongs_to_the_open_item_and_is_summed_up_under_it()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.Organiser.SayAllAsync("new item panel \"Courts\" on day 1", "open 1");

        (await asha.SayAsync("challenge trials take long")).Text.ShouldContain("1 – Courts");
        await hall.Organiser.SayAsync("close 1");
        await asha.SayAsync("challenge homes are full");

        var summary = (await asha.SayAsync("summary item 1")).Text;
        summary.ShouldContain("trials take long");
        summary.ShouldNotContain("homes are full");
        (await asha.SayAsync("summary")).Buttons.ShouldContain("summary item 1");
        (await asha.SayAsync("summary item 9")).Text.ShouldContain("item 9");
    }

    [Fact]
    public async Task While_groups_work_side_by_side_the_receipt_asks_which_one_is_meant()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.Organiser.SayAllAsync("new item group work \"North\" on day 1", "new item group work \"South\" on day 1", "open 1", "open 2");

        (await asha.SayAsync("challenge roads are long")).Text.ShouldContain("file 1 under item 2");
        (await asha.SayAsync("file 1 under item 2")).Text.ShouldContain("South");
        (await asha.SayAsync("file 1 under no item")).Text.ShouldNotContain("South");
        (await asha.SayAsync("file 1 under item 7")).Text.ShouldContain("There is no item 7");
        (await asha.SayAsync("file 1 under protection, item 1")).Text.ShouldContain("North");

        var said = (await hall.SaidAsync()).Single();
        (said.Item, said.Topics.Single()).ShouldBe((1, "protection"));
    }

    [Theory]
    [InlineData("open", "open 2")]
    [InlineData("open two", "open 2")]
    [InlineData("close", "close 2")]
    [InlineData("drop item", "drop item 2")]
    [InlineData("open 7", "There is no item 7")]
    [InlineData("close 7", "There is no item 7")]
    [InlineData("item", "item 2 moderator: NAME")]
    [InlineData("item 1", "item 2 moderator: NAME")]
    [InlineData("item 1 colour: red", "item 2 moderator: NAME")]
    [InlineData("item 1 day: never", "item 2 moderator: NAME")]
    [InlineData("item 1 kind: dance", "item 2 moderator: NAME")]
    [InlineData("item 1 day: 99", "1 to 60")]
    [InlineData("item 7 title: Courts", "There is no item 7")]
    public async Task What_is_not_understood_says_what_would_be(string line, string sentence)
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("new item panel \"Courts\" on day 1");

        (await hall.Organiser.SayAsync(line)).Text.ShouldContain(sentence);
    }

    [Fact]
    public async Task An_item_is_dropped_unless_something_belongs_to_it()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.Organiser.SayAllAsync("new item panel \"Courts\" on day 1", "new item panel \"Borders\" on day 1", "open 1");
        await asha.SayAsync("challenge trials take long");

        (await hall.Organiser.SayAsync("drop item 1")).Text.ShouldContain("Inputs belong to item 1");
        (await hall.Organiser.SayAsync("drop item 2")).Text.ShouldContain("is off the agenda");

        (await hall.Organiser.SayAsync("agenda")).Text.ShouldNotContain("Borders");
    }
}
