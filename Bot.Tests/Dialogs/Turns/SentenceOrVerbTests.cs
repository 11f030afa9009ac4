using Consultations.Organising;

namespace Bot.Tests.Dialogs.Turns;

using Said = global::Dialogs.Sentences;

/// <summary>A sentence that begins like a command is not swallowed, and a command that is not allowed is not taken for a sentence.</summary>
public sealed class SentenceOrVerbTests
{
    [Theory]
    [InlineData("Release of victims takes months")]
    [InlineData("Evidence is often lost")]
    [InlineData("Open borders are a risk")]
    [InlineData("Open 2 shelters in every district")]
    [InlineData("Close the gaps between the states")]
    [InlineData("For many years nothing happened here")]
    [InlineData("For us one thing matters: the shelters")]
    [InlineData("Part of the problem is corruption")]
    [InlineData("Series of raids brought nothing")]
    [InlineData("New series of crimes began last year")]
    [InlineData("New item of concern is online recruitment")]
    [InlineData("Item 2 was the best of the day")]
    [InlineData("Drop item numbers from the forms")]
    [InlineData("Frame of law exists already")]
    [InlineData("Region by region it differs")]
    [InlineData("Agenda of the traffickers is clear")]
    [InlineData("Held in custody for years")]
    [InlineData("Keep back nothing from the courts")]
    [InlineData("Language is a barrier in court")]
    [InlineData("Form consultation committees in each district")]
    [InlineData("Form committees in each district")]
    [InlineData("Hide nothing from the courts")]
    public async Task A_sentence_is_offered_back_and_filed_word_for_word(string sentence)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync(sentence)).Text.ShouldStartWith(Said.IsThis);
        await asha.SayAsync("challenge");

        (await hall.SaidAsync()).Single().Text.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("new series \"India consultations\" of 5")]
    [InlineData("series")]
    [InlineData("series 1 goal: SDG 16")]
    [InlineData("part of 1 as 3")]
    [InlineData("part of none")]
    [InlineData("frame theme: Safe migration")]
    [InlineData("region \"Hill districts\": IN-AS, IN-ML")]
    [InlineData("summary series")]
    [InlineData("new item panel \"Courts\" on day 2")]
    [InlineData("item 1 moderator: Prof. Menon")]
    [InlineData("open 1")]
    [InlineData("close 1")]
    [InlineData("drop item 1")]
    [InlineData("held")]
    [InlineData("release 1")]
    [InlineData("keep back 1")]
    [InlineData("for participants: challenge the homes are full")]
    [InlineData("form floor")]
    [InlineData("form consultation")]
    [InlineData("form series")]
    [InlineData("form item")]
    public async Task A_command_that_a_delegate_may_not_give_is_refused_with_what_to_do(string line)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync(line)).Text.ShouldMatch("^Only an? (organiser|facilitator|rapporteur) .*join CODE$");

        (await hall.SaidAsync()).ShouldBeEmpty();
        (await hall.ReadAsync(books => books.All<Series>().Count())).ShouldBe(0);
    }
}
