using Consultations.Organising;
using Consultations.Walls;

namespace Bot.Tests.Dialogs.Walls;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class WallLinesTests
{
    [Fact]
    public async Task A_facilitator_gets_a_link_once_and_can_end_it()
    {
        using var hall = await Hall.OpenAsync();
        var meera = await hall.FacilitatorAsync("meera");

        var card = await meera.SayAsync("wall");
        var key = card.Text[(card.Text.IndexOf("/wall/", StringComparison.Ordinal) + "/wall/".Length)..].Split((char[]?)null, 2)[0];
        (await hall.ReadAsync(books => WallKey.Find(books, key)?.ConsultationId)).ShouldBe(hall.Consultation.Id);
        card.Buttons.ShouldContain("wall off");
        (await meera.SayAsync("wall off")).Text.ShouldBe(Said.WallIsOff);
        (await meera.SayAsync("wall off")).Text.ShouldBe(Said.WallWasOff);

        (await hall.ReadAsync(books => WallKey.Find(books, key))).ShouldBeNull();
        hall.HoldsTraceOf(key).ShouldBeFalse();
    }

    [Theory]
    [InlineData("wall show agenda", "agenda")]
    [InlineData("wall show Inputs", "inputs")]
    [InlineData("wall show join", "join")]
    [InlineData("wall show poll 1", "poll 1")]
    [InlineData("wall show 1", "poll 1")]
    [InlineData("wall show auto", "")]
    public async Task What_it_shows_is_typed(string line, string view)
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAllAsync("poll \"What holds prosecutions back?\" witnesses | evidence", "open poll 1", "wall show join");

        (await hall.Organiser.SayAsync(line)).Text.ShouldContain(view.Length == 0 ? Said.WallShowsAuto : "until you type: wall show auto");

        (await hall.ReadAsync(books => books.Find<Consultation>(hall.Consultation.Id)!.OnWall)).ShouldBe(view);
    }

    [Theory]
    [InlineData("wall show")]
    [InlineData("wall show the moon")]
    [InlineData("wall show poll")]
    public async Task What_it_cannot_show_is_answered_with_what_it_can(string line)
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync(line)).Text.ShouldBe(Refused.WallShowsWhat);
    }

    [Fact]
    public async Task An_input_is_put_on_it_and_taken_off()
    {
        using var hall = await Hall.OpenAsync();
        await (await hall.DelegateAsync("asha")).SayAsync("challenge the homes are full");

        (await hall.Organiser.SayAsync("wall add 1")).Text.ShouldContain("1 is on the wall");
        (await hall.SaidAsync()).Single().IsOnWall.ShouldBeTrue();
        (await hall.Organiser.SayAsync("wall drop 1")).Text.ShouldBe("1 is off the wall.");
        (await hall.SaidAsync()).Single().IsOnWall.ShouldBeFalse();
        (await hall.Organiser.SayAsync("wall add")).Text.ShouldContain("wall add 17");
        (await hall.Organiser.SayAsync("wall add 9")).Text.ShouldContain("no input number 9");
    }

    [Fact]
    public async Task A_delegate_has_nothing_to_do_with_it_and_may_speak_of_walls()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        foreach (var line in new[] { "wall", "wall off", "wall show agenda", "wall add 1", "wall drop 1" })
            (await asha.SayAsync(line)).Text.ShouldBe(Refused.OnlyFacilitators, line);
        (await asha.SayAsync("wall of silence around the brick kilns")).Text.ShouldNotContain(Refused.OnlyFacilitators);
        (await hall.Visitor("asha").SayAsync("help")).Text.ShouldNotContain("wall show");
    }
}
