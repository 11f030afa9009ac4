using System.Numerics;
using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

public sealed class PossibleRoomsTests
{
    [Theory]
    [InlineData("single-choice")]
    [InlineData("rating")]
    [InlineData("agreement")]
    [InlineData("multiple-choice")]
    public void Every_made_up_room_has_the_figures_of_the_real_one_and_ballots_that_could_be_handed_in(string kind)
    {
        var found = 0;
        Prop.ForAll(MadeUpVotes.Rooms(PollKind.OfId(kind)!, people: (1, 60), mostStrata: 5, k: (3, 3)).ToArbitrary(), room =>
        {
            var (byPlace, byGroup) = (room.Unprotected(one => one.Place), room.Unprotected(one => one.Group));
            var table = new CrossTable(room.Sizes(byPlace, byGroup));
            foreach (var sheet in Sheet.Of(room.Kind, byPlace, byGroup)!)
            {
                var lookalikes = new PossibleRooms(table, sheet);
                for (var rooms = 0; rooms < 3 && lookalikes.Next(); rooms++)
                {
                    found++;
                    var longest = room.Kind == PollKind.MultipleChoice ? room.Cast.Max(one => one.Choice.Marks.Sum()) : 1;
                    for (var option = 0; option < sheet.Options; option++)
                    {
                        var bit = 1u << option;
                        lookalikes.Count(marks => lookalikes.IsOptional(marks, option) && !(IsBallot(marks | bit) && IsBallot(marks & ~bit)))
                            .Cast<int>().ShouldAllBe(people => people == 0);
                        var chose = new CrossTable(lookalikes.Count(marks => (marks & bit) != 0));
                        Enumerable.Range(0, table.Rows).Select(chose.InRow).ShouldBe(sheet.ByRow.Select(row => row[option]));
                        Enumerable.Range(0, table.Columns).Select(chose.InColumn).ShouldBe(sheet.ByColumn.Select(column => column[option]));
                    }

                    lookalikes.Count(IsBallot).ShouldBe(table.Sizes);

                    bool IsBallot(uint marks) => BitOperations.PopCount(marks) is var length && length >= 1 && length <= longest;
                }
            }
        }).QuickCheckThrowOnFailure();

        found.ShouldBeGreaterThan(100);
    }
}
