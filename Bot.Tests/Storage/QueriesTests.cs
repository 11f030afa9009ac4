using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;

namespace Bot.Tests.Storage;

public sealed class QueriesTests
{
    [Fact]
    public async Task The_same_question_may_be_asked_while_its_answer_is_being_read()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await workshop.JoinAsync("bela");

        var names = await workshop.Store.ReadAsync(books => books.All<Delegate>().OrderBy(d => d.Number).AsEnumerable()
            .SelectMany(_ => books.All<Delegate>().OrderBy(d => d.Number).AsEnumerable().Select(d => d.Name)).ToList());

        names.ShouldBe(["asha", "bela", "asha", "bela"]);
    }

    [Fact]
    public async Task The_same_question_about_somebody_else_has_another_answer()
    {
        using var workshop = await Workshop.OpenAsync();
        var asha = await workshop.JoinAsync("asha");
        var bela = await workshop.JoinAsync("bela");

        foreach (var one in (Joined[])[asha, bela, asha])
        {
            (await workshop.Store.ReadAsync(books => books.Find<Delegate>(one.Delegate.Id)!.Name)).ShouldBe(one.Delegate.Name);
            (await workshop.Store.ReadAsync(books => books.All<Delegate>().Single(d => d.Name == one.Delegate.Name).Id)).ShouldBe(one.Delegate.Id);
        }
    }

    [Fact]
    public async Task What_a_rule_has_added_it_finds()
    {
        using var workshop = await Workshop.OpenAsync();

        (await workshop.DoAsync(new AddsAndFinds { By = Workshop.Door("asha") })).IsIt.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_rule_finds_twice_is_one_object_and_its_change_is_stored()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");

        (await workshop.DoAsync(new FindsTwice { By = Workshop.Door("asha") })).IsIt.ShouldBeTrue();

        (await workshop.Store.ReadAsync(books => books.Find<Conversation>("directline", "conversation-asha")!.IsOpen)).ShouldBeFalse();
    }

    private sealed record Same(bool IsIt);

    private sealed record AddsAndFinds : Command<Same>
    {
        public override Result<Same> Decide(Decision decision)
        {
            var person = decision.PersonOrNew();
            return new Same(ReferenceEquals(decision.Books.Find<Person>(person.Id), person)
                && decision.Books.Find<Door>(By.Channel, By.UserId)?.PersonId == person.Id);
        }
    }

    private sealed record FindsTwice : Command<Same>
    {
        public override Result<Same> Decide(Decision decision)
        {
            var conversation = decision.Books.Find<Conversation>(By.Channel, By.ConversationId)!;
            conversation.IsOpen = false;
            return new Same(ReferenceEquals(decision.Books.Find<Conversation>(By.Channel, By.ConversationId), conversation));
        }
    }
}
