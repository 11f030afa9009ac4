using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Joining;

namespace Bot.Tests.Consultations.Contributing;

public sealed class RoomTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 0)]
    [InlineData(4, 7)]
    [InlineData(7, 4)]
    public async Task A_label_made_of_a_part_of_the_room_is_the_one_that_the_whole_room_gives(int fromMadhyaPradesh, int fromMaharashtra)
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var place in Enumerable.Repeat("IN-MH", fromMaharashtra).Concat(Enumerable.Repeat("IN-MP", fromMadhyaPradesh)).Index())
            await JoinAsync(workshop, $"delegate{place.Index}", place.Item);
        var last = $"delegate{fromMadhyaPradesh + fromMaharashtra - 1}";

        var said = await workshop.SayAsync(last, "The shelter homes are full");

        var (part, whole) = await workshop.Store.ReadAsync(books => (
            Room.Around(books, workshop.Consultation, said).AttributionOf(said).Label,
            Room.Of(books, workshop.Id).AttributionOf(said).Label));
        part.ShouldBe(whole);
    }

    private static Task<Joined> JoinAsync(Workshop workshop, string who, string place) => workshop.DoAsync(new Join
    {
        By = Workshop.Door(who),
        Code = workshop.Consultation.JoinCode,
        Name = who,
        Group = "law-enforcement",
        Jurisdiction = place,
    });
}
