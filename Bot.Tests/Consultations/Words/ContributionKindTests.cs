using Consultations.Words;

namespace Bot.Tests.Consultations.Words;

public sealed class ContributionKindTests
{
    [Theory]
    [InlineData("challenge", "challenge")]
    [InlineData("Challenges", "challenge")]
    [InlineData("TREND", "trend")]
    [InlineData("practice", "good-practice")]
    [InlineData("good practice", "good-practice")]
    [InlineData("good-practice", "good-practice")]
    [InlineData("response", "response")]
    [InlineData("opportunities", "opportunity")]
    [InlineData("recommend", "recommendation")]
    [InlineData(" recommendation ", "recommendation")]
    [InlineData("statement", "statement")]
    public void A_typed_word_means_its_kind(string word, string id) =>
        ContributionKind.Find(word).ShouldBeSameAs(ContributionKind.OfId(id).ShouldNotBeNull());

    [Theory]
    [InlineData("")]
    [InlineData("join")]
    [InlineData("challenging")]
    public void Other_words_mean_none(string word) => ContributionKind.Find(word).ShouldBeNull();

    [Fact]
    public void All_seven_have_names()
    {
        ContributionKind.All.Select(kind => kind.Name)
            .ShouldBe(["challenge", "trend", "good practice", "response", "opportunity", "recommendation", "statement"]);
        ContributionKind.All.Select(kind => kind.Plural)
            .ShouldBe(["challenges", "trends", "good practices", "responses", "opportunities", "recommendations", "statements"]);
    }
}
