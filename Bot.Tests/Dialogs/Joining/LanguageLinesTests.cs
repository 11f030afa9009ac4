using System.Globalization;
using Consultations.Organising;
using Consultations.Words;
using Dialogs.Turns;

namespace Bot.Tests.Dialogs.Joining;

using Said = global::Dialogs.Sentences;

public sealed class LanguageLinesTests
{
    [Theory]
    [InlineData("hi", "en-IN", "", "hi-IN")]
    [InlineData("en", "hi-IN", "hi", "en-IN")]
    [InlineData("", "hi-IN", "en", "hi-IN")]
    [InlineData("", "hi", "", "hi-IN")]
    [InlineData("", "en-GB", "hi", "en-GB")]
    [InlineData("", "fr-FR", "hi", "hi-IN")]
    [InlineData("", null, "hi", "hi-IN")]
    [InlineData("", "fr-FR", "", "en-IN")]
    [InlineData("xx", "", "xx", "en-IN")]
    [InlineData("", "en-ZZZZZZZZZZZZ", "hi", "en-IN")]
    public void It_is_the_one_that_was_asked_for_else_the_channels_else_the_consultations_else_English(string asked, string? locale, string consultation, string spoken) =>
        SpokenLanguage.Of(asked, locale, consultation).Name.ShouldBe(spoken);

    [Theory]
    [InlineData("language hi")]
    [InlineData("language Hindi")]
    [InlineData("LANGUAGE हिन्दी")]
    [InlineData("भाषा हिंदी")]
    public async Task Whoever_asks_for_Hindi_hears_it_in_every_conversation_of_theirs(string line)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync(line)).Text.ShouldBe(In(Languages.Hindi, nameof(Said.LanguageNow), "हिन्दी"));
        hall.Restart();

        (await asha.SayAsync("challenge the homes are full")).Text.ShouldStartWith("चुनौती 1");
        (await hall.Visitor("asha", "another-conversation").SayAsync("mine")).Text.ShouldBe(In(Languages.Hindi, "JoinFirst"));
        (await (await hall.DelegateAsync("bina")).SayAsync("challenge the roads are long")).Text.ShouldStartWith("Challenge 2");
        (await asha.SayAsync("language English")).Text.ShouldBe(In(Languages.English, nameof(Said.LanguageNow), "English"));
        (await asha.SayAsync("challenge trials take long")).Text.ShouldStartWith("Challenge 3");
    }

    [Fact]
    public async Task Where_nobody_asked_the_channels_language_counts_then_the_consultations()
    {
        using var hall = await Hall.OpenAsync();
        await hall.DelegateAsync("asha");

        (await hall.Visitor("asha", "conversation-asha", "hi-IN").SayAsync("challenge the homes are full")).Text.ShouldStartWith("चुनौती 1");
        (await hall.Visitor("asha", "conversation-asha", "ta-IN").SayAsync("challenge the roads are long")).Text.ShouldStartWith("Challenge 2");
        await hall.Organiser.SayAsync("frame language: Hindi");
        (await hall.Visitor("asha", "conversation-asha", "ta-IN").SayAsync("challenge trials take long")).Text.ShouldStartWith("चुनौती 3");
        (await hall.Visitor("asha", "conversation-asha").SayAsync("challenge trains are watched")).Text.ShouldStartWith("Challenge 4");
    }

    [Fact]
    public async Task A_dialog_that_was_begun_in_English_goes_on_in_Hindi()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        (await asha.SayAsync("challenge")).Text.ShouldContain("What is the challenge?");

        await asha.SayAsync("language hi");
        (await asha.SayAsync("आश्रय गृह भरे हुए हैं")).Text.ShouldBe(In(Languages.Hindi, nameof(Said.AskWhere), "मध्य प्रदेश"));
        await asha.SayAllAsync("असम", "संरक्षण", "छोड़ें");
        (await asha.SayAsync("दर्ज करें")).Text.ShouldStartWith("चुनौती 1");

        (await hall.SaidAsync()).Single().About.ToString().ShouldBe("IN-AS");
    }

    [Fact]
    public async Task One_that_there_is_not_is_said_with_those_there_are()
    {
        using var hall = await Hall.OpenAsync();
        var nobody = hall.Visitor("nobody");

        (await nobody.SayAsync("language Klingon")).Text.ShouldContain("English, हिन्दी");
        (await nobody.SayAsync("language")).Offered.ShouldBe(["language en", "language hi"]);
        (await nobody.SayAsync("language hi")).Text.ShouldContain("हिन्दी");
        (await hall.ReadAsync(books => books.All<Consultation>().Count())).ShouldBe(1);
    }

    private static string In(Language language, string sentence, params object[] values)
    {
        var resources = global::Dialogs.Sentences.ResourceManager.GetString(sentence, language.Culture) is not null ? global::Dialogs.Sentences.ResourceManager : global::Consultations.Sentences.ResourceManager;
        return string.Format(CultureInfo.InvariantCulture, resources.GetString(sentence, language.Culture)!, values);
    }
}
