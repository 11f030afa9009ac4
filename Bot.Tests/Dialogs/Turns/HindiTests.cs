using Consultations.Contributing;
using Consultations.Words;

namespace Bot.Tests.Dialogs.Turns;

using Said = global::Dialogs.Sentences;

/// <summary>Hindi is understood when typed, whichever language the answers come in.</summary>
public sealed class HindiTests
{
    [Theory]
    [InlineData("मदद", "help")]
    [InlineData("नमस्ते!", "help")]
    [InlineData("सहायता।", "help")]
    [InlineData("सारांश", "summary")]
    [InlineData("सारांश मध्य प्रदेश", "summary IN-MP")]
    [InlineData("सारांश चुनौतियाँ", "summary challenges")]
    [InlineData("सारांश संरक्षण", "summary protection")]
    [InlineData("मेरे योगदान", "mine")]
    [InlineData("वापस लें १", "withdraw 1")]
    [InlineData("नाम हटाएँ", "unname")]
    [InlineData("उपस्थिति", "who")]
    [InlineData("फिर से", "again")]
    [InlineData("बैठक बदलें", "switch")]
    [InlineData("मुझे भुला दें", "forget me")]
    [InlineData("फ़ॉर्म", "form")]
    [InlineData("कार्यसूची", "agenda")]
    [InlineData("प्रमाण", "evidence")]
    [InlineData("भाषा", "language")]
    [InlineData("गलत चेतावनी", "false alarm")]
    [InlineData("चैट जोड़ें ABC", "link ABC")]
    public async Task A_Hindi_verb_does_what_the_English_one_does(string hindi, string english)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("summary"); // What is new is told once.

        (await asha.SayAsync(hindi)).Text.ShouldBe((await asha.SayAsync(english)).Text);
    }

    [Theory]
    [InlineData("मेरे राज्य में आश्रय गृह भरे हुए हैं")]
    [InlineData("कौन है इस तस्करी के पीछे")]
    [InlineData("फिर से वही समस्या आती है")]
    [InlineData("मदद कम मिलती है पीड़ितों को")]
    [InlineData("फ़ॉर्म भरने में बहुत समय लगता है")]
    [InlineData("प्रमाण जुटाना बहुत कठिन होता है")]
    [InlineData("कार्यसूची में यह विषय नहीं था")]
    [InlineData("लिंक भेजकर लड़कियों को फँसाया जाता है")]
    public async Task A_Hindi_sentence_is_no_command_and_is_offered_as_a_contribution(string sentence)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync(sentence)).Text.ShouldStartWith(Said.IsThis);
        (await asha.SayAsync("चुनौती")).Text.ShouldContain("Challenge 1");
        (await hall.SaidAsync()).Single().Text.ShouldBe(sentence);
    }

    [Fact]
    public async Task A_whole_line_may_be_in_Hindi()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAsync("अच्छी पहल असम और सीमा पार: रेलवे स्टेशनों पर स्वयंसेवक निगरानी रखते हैं #रोकथाम #प्रशिक्षण (स्रोत: राज्य पुलिस)");
        await asha.SayAsync("सिफ़ारिश असम, सीमा पार: थानों में महिला सहायता कक्ष हों");

        var said = await hall.SaidAsync();
        (said[0].Kind, said[0].Text).ShouldBe(("good-practice", "असम और सीमा पार: रेलवे स्टेशनों पर स्वयंसेवक निगरानी रखते हैं"));
        said[0].Topics.ShouldBe(["prevention", "capacity-building"]);
        said[0].Evidence.ShouldBe(new Evidence("", "राज्य पुलिस"));
        (said[1].Kind, said[1].About).ShouldBe(("recommendation", new About(["IN-AS"], [], CrossBorder: true)));
    }

    [Fact]
    public async Task A_false_alarm_is_handed_over_in_Hindi()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync("गलत चेतावनी चुनौती हेल्पलाइन 9876543210 पर कोई उत्तर नहीं देता")).Text.ShouldBe(Said.HandedOver);
        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_to_tap_are_understood_in_Hindi()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAllAsync("चुनौती", "आश्रय गृहों में जगह नहीं है", "असम");
        (await asha.SayAsync("पीछे")).Text.ShouldStartWith("What is it about?");
        (await asha.SayAsync("पूरी बैठक")).Text.ShouldBe(Said.AskTheme);
        await asha.SayAllAsync("संरक्षण", "छोड़ें", "दर्ज करें");

        var said = (await hall.SaidAsync()).ShouldHaveSingleItem();
        (said.About.WholeMeeting, said.Topics.Single()).ShouldBe((true, "protection"));
        await asha.SayAsync("challenge");
        (await asha.SayAsync("रद्द करें")).Text.ShouldBe(Said.Cancelled);
    }

    [Fact]
    public async Task Somebody_joins_in_Hindi()
    {
        using var hall = await Hall.OpenAsync();
        var ravi = hall.Visitor("ravi");

        await ravi.SayAllAsync($"शामिल हों {hall.Consultation.JoinCode}", "रवि कुमार", "पुलिस अधीक्षक", "छोड़ें", "पुलिस", "मध्य प्रदेश", "शामिल हों");

        var joined = (await hall.DelegatesAsync()).ShouldHaveSingleItem();
        (joined.Name, joined.Designation, joined.Organisation, joined.Group, joined.Jurisdiction).ShouldBe(("रवि कुमार", "पुलिस अधीक्षक", "", "law-enforcement", "IN-MP"));
    }

    [Fact]
    public void The_page_of_commands_has_every_Hindi_word()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "commands.md"));

        global::Bot.Tests.Architecture.Sources.SentencesOf("Dialogs", Languages.Hindi.Id)
            .Where(sentence => sentence.Key.StartsWith("Typed", StringComparison.Ordinal))
            .SelectMany(sentence => sentence.Value.Split('|'))
            .Where(word => !page.Contains($"`{word}`", StringComparison.Ordinal) && !page.Contains($"`({word}: …)`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
