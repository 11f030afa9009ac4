using Consultations.Screening;
using Consultations.Words;

namespace Bot.Tests.Consultations.Words;

public sealed class HindiWordsTests
{
    [Theory]
    [InlineData("चुनौती", "challenge")]
    [InlineData("रुझान", "trend")]
    [InlineData("अच्छी पहल", "good-practice")]
    [InlineData("कार्रवाई", "response")]
    [InlineData("अवसर", "opportunity")]
    [InlineData("सिफ़ारिश", "recommendation")]
    [InlineData("सिफारिश", "recommendation")]
    [InlineData("कथन", "statement")]
    public void A_kind_is_found_by_its_Hindi_word_whatever_language_is_read(string word, string id)
    {
        // What is typed has been through this before anything reads it.
        ContributionKind.Find(TextRules.Clean(word)).ShouldNotBeNull().Id.ShouldBe(id);
        using (new Hindi())
            ContributionKind.Find(TextRules.Clean(word)).ShouldNotBeNull().Id.ShouldBe(id);
    }

    [Fact]
    public void What_a_kind_is_called_in_Hindi_is_among_its_words_and_the_first_stays_English()
    {
        using (new Hindi())
        {
            ContributionKind.All.ShouldAllBe(kind => kind.Words.Contains(kind.Name) && kind.Words.Contains(kind.Plural));
            ContributionKind.All.ShouldAllBe(kind => kind.Words[0].All(char.IsAsciiLetterLower));
        }
    }

    [Theory]
    [InlineData("#संरक्षण", "protection")]
    [InlineData("रोकथाम", "prevention")]
    [InlineData("साझेदारी", "partnership")]
    [InlineData("प्रशिक्षण", "capacity-building")]
    [InlineData("आंकड़े", "data")]
    [InlineData("लापता बच्चे", "missing-persons")]
    [InlineData("गवाह संरक्षण", "victim-witness-protection")]
    public void A_theme_or_topic_is_found_by_what_people_call_it_in_Hindi(string text, string id) =>
        Topics.Known(text).ShouldNotBeNull().Id.ShouldBe(id);

    [Fact]
    public void Every_topic_is_found_by_the_Hindi_name_that_people_read()
    {
        using (new Hindi())
        {
            Topics.All.Where(topic => Topics.Known(topic.Name)?.Id != topic.Id).ShouldBeEmpty();
            Topics.All.Where(topic => topic.Name.Any(char.IsAsciiLetter)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("पुलिस", "law-enforcement")]
    [InlineData("असम पुलिस", "law-enforcement")]
    [InlineData("उच्च न्यायालय", "judiciary")]
    [InlineData("लोक अभियोजक", "prosecution")]
    [InlineData("एनजीओ", "civil-society")]
    [InlineData("पत्रकार", "media")]
    public void A_group_is_found_by_what_people_call_it_in_Hindi(string text, string id) =>
        StakeholderGroups.Find(text).ShouldNotBeNull().Id.ShouldBe(id);

    [Fact]
    public void Every_group_is_found_by_the_Hindi_name_that_people_read()
    {
        using (new Hindi())
        {
            StakeholderGroups.All.Where(group => StakeholderGroups.Find(group.Name) != group).ShouldBeEmpty();
            StakeholderGroups.All.Where(group => group.Name.Any(char.IsAsciiLetter) || group.Person.Any(char.IsAsciiLetter)).ShouldBeEmpty();
        }
    }
}
