using AdaptiveCards;

namespace Bot.Tests.Sdk.AdaptiveCards;

public class SchemaVersionTests
{
    [Fact]
    public void A_version_is_read_and_written()
    {
        var version = new AdaptiveSchemaVersion("1.5");

        version.Major.ShouldBe(1);
        version.Minor.ShouldBe(5);
        version.ToString().ShouldBe("1.5");
        new AdaptiveSchemaVersion(1, 2).ToString().ShouldBe("1.2");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("one")]
    [InlineData("1.5.1")]
    [InlineData("1.-5")]
    public void What_is_no_version_is_refused(string? text) => Should.Throw<ArgumentException>(() => new AdaptiveSchemaVersion(text));
}
