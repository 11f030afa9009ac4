using Consultations.Contributing;
using Consultations.Ledger;

namespace Bot.Tests.Consultations.Contributing;

/// <summary>What the ledger holds of an input can be recomputed, by this version and by those before it.</summary>
public sealed class DigestTests
{
    [Fact]
    public void An_input_of_an_earlier_version_has_the_digest_that_it_had() =>
        Said().Digest().ShouldBe(LedgerRow.DigestOf([1, 2, 3], string.Join('\u001f', "challenge", "Homes are full", "Delegate", "IN-MP", "protection,shelter", "40", "police", "False")));

    [Fact]
    public void What_came_later_changes_it_where_it_says_something()
    {
        var (item, language, both) = (Said(), Said(), Said());
        item.Item = 2;
        language.Language = "hi";
        (both.Item, both.Language) = (2, "hi");

        new[] { Said().Digest(), item.Digest(), language.Digest(), both.Digest() }.ShouldBeUnique();
    }

    private static Contribution Said() => new()
    {
        Id = Guid.Empty,
        ConsultationId = Guid.Empty,
        Number = 1,
        Key = "key",
        Kind = "challenge",
        Text = "Homes are full",
        Voice = Voice.Delegate,
        EnteredBy = Guid.Empty,
        About = About.Place("IN-MP"),
        Topics = ["protection", "shelter"],
        Evidence = new Evidence("40", "police"),
        SubmittedAt = DateTimeOffset.UnixEpoch,
        Salt = [1, 2, 3],
    };
}
