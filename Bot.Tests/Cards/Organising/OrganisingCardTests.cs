using System.Globalization;
using AdaptiveCards;
using Cards.Organising;
using Consultations.Organising;

namespace Bot.Tests.Cards.Organising;

public sealed class OrganisingCardTests
{
    private readonly MadeUpRoom room = new();

    [Fact]
    public void The_room_sees_what_the_consultation_is_and_how_to_get_in()
    {
        var card = ConsultationCard.Of(room.Consultation, null, Samples.Link);

        var text = card.AllText();
        text.ShouldContain("Countering Trafficking in Persons");
        text.ShouldContain("Bhopal, 28 February 2019");
        text.ShouldContain("Madhya Pradesh, Maharashtra");
        text.ShouldContain("at least 3 delegates share them");
        text.ShouldContain("(k) is 3 people");
        text.ShouldContain(Samples.Link);
        card.FallbackText.ShouldContain("\nK7Q2MX\n");
        card.Lines().ShouldBe(["summary", "who", "help"]);
    }

    [Fact]
    public void The_code_is_as_large_as_a_card_can_write_and_spaced()
    {
        var code = ConsultationCard.Of(room.Consultation, null, Samples.Link).Elements().OfType<AdaptiveTextBlock>().Single(block => block.Text == "K 7 Q 2 M X");

        code.Size.ShouldBe(AdaptiveTextSize.ExtraLarge);
        code.FontType.ShouldBe(AdaptiveFontType.Monospace);
    }

    [Fact]
    public void The_link_is_a_PNG_and_is_said_in_words()
    {
        var image = ConsultationCard.Of(room.Consultation, null, Samples.Link).Elements().OfType<AdaptiveImage>().Single();

        image.Url.OriginalString.ShouldStartWith("data:image/png;base64,iVBORw0KGgo");
        image.AltText.ShouldContain(Samples.Link);
    }

    [Theory]
    [InlineData("", "", "dates not stated")]
    [InlineData("2019-02-28", "2019-03-01", "28 February 2019 to 1 March 2019")]
    [InlineData("2019-02", "", "February 2019")]
    [InlineData("", "2019", "2019")]
    public void Days_are_said_in_words_as_far_as_they_are_known(string first, string last, string words)
    {
        room.Consultation.FirstDay = PartialDay.Parse(first) ?? PartialDay.Unknown;
        room.Consultation.LastDay = PartialDay.Parse(last) ?? PartialDay.Unknown;

        ConsultationCard.Of(room.Consultation, null, Samples.Link).Texts().ShouldContain("Bhopal, " + words);
    }

    [Fact]
    public void Each_role_that_is_held_can_be_taken_back()
    {
        var here = Guid.CreateVersion7();
        Grant[] grants = [Grant(1, Role.Organiser, null), Grant(3, Role.Facilitator, here), Grant(4, Role.Facilitator, here, revoked: true)];

        var card = RolesCard.Of(grants, id => id == here ? "The Bhopal consultation" : null);

        card.Texts().ShouldContain("1 – Person 1, organiser");
        card.Texts().ShouldContain("3 – Person 3, facilitator");
        card.Texts().ShouldContain("The Bhopal consultation");
        card.LineOf("Take back 3").ShouldBe("revoke 3");
        card.Lines().ShouldBe(["revoke 1", "revoke 3"]);
    }

    [Fact]
    public void An_invitation_says_what_it_gives_how_often_and_until_when()
    {
        var text = InvitationCard.Of(new Invited("ABCDE23456", Role.Facilitator, "Meera", MadeUpRoom.Morning), Samples.Link, "Bhopal").AllText();

        text.ShouldContain("Invitation for Meera");
        text.ShouldContain("becomes facilitator of “Bhopal”");
        text.ShouldContain("works once, until 28 February 2019, 09:30 UTC");
        text.ShouldContain("join ABCDE23456");
        text.ShouldContain(Samples.Link);
    }

    private static Grant Grant(int number, Role role, Guid? consultation, bool revoked = false) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = number,
        PersonId = Guid.Empty,
        Role = role,
        ConsultationId = consultation,
        Name = string.Create(CultureInfo.InvariantCulture, $"Person {number}"),
        RevokedAt = revoked ? MadeUpRoom.Morning : null,
    };
}
