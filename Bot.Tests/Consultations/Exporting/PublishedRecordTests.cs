using Bot.Tests.Cards.Polling;
using Consultations.Exporting;
using Consultations.Polling;
using Consultations.Scheduling;
using Consultations.Summarising;
using Consultations.Words;

namespace Bot.Tests.Consultations.Exporting;

/// <summary>What is handed on is what everybody in the room may see, whoever asks for it.</summary>
public sealed class PublishedRecordTests
{
    private readonly PollingRoom room = new();

    [Fact]
    public void Drafts_and_what_is_still_asked_are_not_handed_on()
    {
        foreach (var state in new[] { PollState.Draft, PollState.Open, PollState.Paused })
            room.Vote(room.Asks(PollKind.SingleChoice, isSecret: false, isLive: true, state: state), Choice.One(0, 3));
        var closed = room.Closed(PollKind.SingleChoice).Poll;

        Record().Polls.Select(view => view.Poll.Number).ShouldBe([closed.Number]);
    }

    [Fact]
    public void Breakdowns_are_handed_on_only_once_the_room_has_seen_them()
    {
        var poll = room.Closed(PollKind.SingleChoice).Poll;

        Record().Polls.Single().IsBrokenDown.ShouldBeFalse();
        poll.IsRevealed = true;
        Record().Polls.Single().IsBrokenDown.ShouldBeTrue();
    }

    [Fact]
    public void Of_an_item_only_its_own_polls_and_of_a_jurisdiction_only_those_that_set_it_apart_are_handed_on()
    {
        var poll = room.Closed(PollKind.SingleChoice).Poll;
        var item = new AgendaItem { Id = Guid.CreateVersion7(), ConsultationId = room.Books.Consultation.Id, Number = 1, Key = "i", Kind = ItemKind.Panel.Id, Title = "Courts" };

        Record(new Focus.Item(item)).Polls.ShouldBeEmpty();
        Record(new Focus.Place("IN-AS")).Polls.ShouldBeEmpty();
        poll.IsRevealed = true;
        Record(new Focus.Place("IN-AS")).Polls.Count.ShouldBe(1);
        Record(new Focus.Place("IN-GA")).Polls.ShouldBeEmpty("one of the others");
    }

    [Fact]
    public void What_is_no_part_of_the_agenda_and_no_jurisdiction_is_no_record() =>
        Should.Throw<ArgumentException>(() => Record(new Focus.Sort(ContributionKind.Challenge)));

    private PublishedRecord Record(Focus? focus = null) => PublishedRecord.Of(room.Books, room.Books.Consultation.Id, focus ?? Focus.All);
}
