using Cards.Moderating;
using Consultations.Joining;
using Consultations.Moderating;

namespace Bot.Tests.Cards.Moderating;

public sealed class WhoCardTests
{
    private readonly MadeUpRoom room = new();

    public WhoCardTests()
    {
        room.Joins("Arun");
        room.Joins("Bina", "civil-society", null);
        room.Joins("Chitra", "judiciary", "IN-KL", Standing.Waiting);
        room.Joins("Dev", "media", "IN-AS");
        room.Joins("Esha", standing: Standing.Removed);
        room.Joins("Fatima", standing: Standing.Forgotten);
    }

    [Fact]
    public void Facilitators_see_every_count_and_delegate_and_can_admit_whoever_waits()
    {
        var card = WhoCard.Full(room.Consultation, Attendance.Full(room.Consultation, room.Delegates), room.Delegates, 1);

        card.Texts().ShouldContain("3 delegates have joined.");
        card.Texts().ShouldContain("1 delegate waits to be admitted.");
        card.Texts().ShouldContain("Madhya Pradesh: 1");
        card.Texts().ShouldContain("Maharashtra: invited, missing so far");
        card.Texts().ShouldContain("Assam: 1, not invited by name");
        card.Texts().ShouldContain("Law enforcement: 1");
        card.Texts().ShouldContain("1 – Arun, Designation of Arun, Organisation of Arun (law enforcement, Madhya Pradesh)");
        card.Texts().ShouldContain("2 – Bina, Designation of Bina, Organisation of Bina (civil society)");
        card.AllText().ShouldNotContain("Fatima");
        card.Lines().ShouldBe(["admit 3", "admit 5"]);
    }

    [Fact]
    public void Everybody_else_sees_who_is_present_and_no_count_below_k()
    {
        var card = WhoCard.Public(room.Consultation, Attendance.Public(room.Consultation, room.Delegates));

        card.Texts().ShouldContain("3 delegates have joined.");
        card.Texts().ShouldContain("Madhya Pradesh: present");
        card.Texts().ShouldContain("Maharashtra: invited, missing so far");
        card.Texts().ShouldContain("Assam: present, not invited by name");
        card.AllText().ShouldNotContain("Arun");
        card.Buttons().ShouldBeEmpty();
    }
}
