using AdaptiveCards;
using Bot.Tests.Cards.Announcing;
using Bot.Tests.Cards.Polling;
using Bot.Tests.Reports;
using Cards;
using Cards.Comparing;
using Cards.Contributing;
using Cards.Conversing;
using Cards.Joining;
using Cards.Moderating;
using Cards.Organising;
using Cards.Scheduling;
using Cards.Summarising;
using Consultations.Comparing;
using Consultations.Contributing;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Summarising;
using Consultations.Words;

namespace Bot.Tests.Cards;

/// <summary>Each card once, of a room in which everything occurs.</summary>
internal static class Samples
{
    public const string Link = "http://192.168.1.20:5080/#join=K7Q2MX";

    public static IReadOnlyDictionary<string, Func<AdaptiveCard>> All { get; } = PollSamples.All().Concat(BroadcastSamples.All()).Concat(Others().Select(one => (one.Key, one.Value))).ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);

    private static Dictionary<string, Func<AdaptiveCard>> Others() => new(StringComparer.Ordinal)
    {
        ["consultation"] = () => ConsultationCard.Of(Room().Consultation, null, Link),
        ["our chat"] = () => OurChatCard.Of(["That is between you and me."], new Uri("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"), "form contribution"),
        ["our chat, nowhere"] = () => OurChatCard.Of(["That is between you and me."], null, null),
        ["said"] = () => SaidCard.Of(["What is missing?", "The *text*."]),
        ["roles"] = () => RolesCard.Of([Grant(1, Role.Organiser, null), Grant(2, Role.Facilitator, Guid.Empty)], _ => "Bhopal consultation"),
        ["invitation"] = () => InvitationCard.Of(new Invited("ABCDE23456", Role.Facilitator, "Meera", MadeUpRoom.Morning), Link, "Bhopal consultation"),
        ["invitations"] = () => InviteesCards.Of(
            new DelegatesInvited([new DelegateInvited("ABCDE23456", new Invitee(1, "Asha *Rao*", "State Police", "law-enforcement", "IN-MP")), new DelegateInvited("FGHJK23456", new Invitee(2, "Bina Das", "", "", ""))], MadeUpRoom.Morning),
            code => $"{Link}{code}", Room().Consultation).Single(),
        ["joined"] = () => JoinedCard.Of(new Joined(Room().Consultation, Room().Delegates[0], "key", IsNew: true), Link),
        ["receipt"] = Receipt,
        ["mine"] = () => MineCard.Of(Room().Consultation, Room().Contributions, 1),
        ["draft"] = () => DraftCard.Of(
            ContributionKind.Challenge, "*shelters* are full", About.Place("IN-MP"), ["shelter"], Evidence.None, Room().ShownAs(Room().Contributions[0])),
        ["who, full"] = () => WhoCard.Full(Room().Consultation, Attendance.Full(Room().Consultation, Room().Delegates), Room().Delegates, 1),
        ["who, public"] = () => WhoCard.Public(Room().Consultation, Attendance.Public(Room().Consultation, Room().Delegates)),
        ["overview"] = () => SummaryCard.Of(Room().Summary(), 2, 1),
        ["summary of a place"] = () => SummaryCard.Of(Room().Summary(new Focus.Place("IN-MP")), 0, 1),
        ["summary of a kind"] = () => SummaryCard.Of(Room().Summary(new Focus.Sort(ContributionKind.Challenge)), 0, 1),
        ["summary of nothing"] = () => SummaryCard.Of(new MadeUpRoom().Summary(), -1, 1),
        ["receipt of an item"] = () => ReceiptCard.Of(new Receipt(Meeting().Contributions[0], Meeting().Consultation) { Item = WholeMeeting.ItemOf(Meeting(), 2) }, Meeting().ShownAs(Meeting().Contributions[0]), [], []),
        ["summary of an item"] = () => SummaryCard.Of(Meeting().Summary(new Focus.Item(WholeMeeting.ItemOf(Meeting(), 2))), 0, 1),
        ["overview of a whole meeting"] = () => SummaryCard.Of(Meeting().Summary(), 0, 1),
        ["agenda"] = () => AgendaCard.Of(Meeting().Consultation, [.. Meeting().Also.OfType<AgendaItem>()], mayChange: true, 1),
        ["agenda, empty"] = () => AgendaCard.Of(Meeting().Consultation, [], mayChange: false, 1),
        ["series"] = () => SeriesCard.Of(SeriesSummary.Of(Meeting(), Meeting().Also.OfType<Series>().Single()), 1),
        ["held"] = () => HeldCard.Of([Held(1, "challenge the *file* of 1998 is number 9876543210"), Held(2, "trend more\ncases")], 1),
        ["form, contribution"] = () => ContributionForm.Of(For(Meeting()), "challenge"),
        ["form, floor"] = () => FloorForm.Of(For(Meeting())),
        ["form, join"] = () => JoinForm.Of(For(Meeting()), "K7Q2MX", new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Asha *Rao*" }),
        ["form, join by group"] = () => JoinForm.Of(For(Room()), "K7Q2MX", new Dictionary<string, string>(StringComparer.Ordinal)),
        ["form, consultation"] = () => ConsultationForm.Of(For(Meeting()), [.. Meeting().Also.OfType<Series>()]),
        ["form, series"] = () => SeriesForm.Of("draft"),
        ["form, item"] = () => ItemForm.Of(For(Meeting())),
        ["help"] = () => HelpCard.Of([("Say something", [("challenge TEXT", "files a challenge.", "challenge the shelters are full"), ("mine", "shows what you said.", null)])]),
    };

    public static MadeUpRoom Room()
    {
        var room = new MadeUpRoom { Consultation = { Theme = "A victim-centred response" } };
        var police = room.Joins("Arun Rao");
        room.Joins("Bina Das", "civil-society", null);
        room.Joins("Chitra Nair", "judiciary", "IN-KL", Standing.Waiting);
        room.Hears("The *shelter* homes of Madhya Pradesh are full", "challenge", police, About.Place("IN-MP"), "shelter");
        room.Hears("Trains are watched\nby volunteers", "good-practice", police, new About([], ["Central India"]), "prevention", "community-vigilance");
        room.Hears("Organised crime needs organised responses.", "statement").IsQuote = true;
        room.Hears("Victims wait 400 days", "challenge", police, About.Place("IN-MP"), "prosecution").Evidence = new Evidence("400 days", "");
        return room;
    }

    private static AdaptiveCard Receipt()
    {
        var room = Room();
        var said = room.Contributions[0];
        return ReceiptCard.Of(new Receipt(said, room.Consultation), room.ShownAs(said), [Jurisdictions.OfCode("IN-MH")!], ["Orissa is stored as Odisha."]);
    }

    private static MadeUpRoom Meeting() => WholeMeeting.Room();

    private static FormFor For(MadeUpRoom room) => new("draft", room.Consultation, room.Delegates[0], [.. room.Also.OfType<AgendaItem>()]);

    private static HeldInput Held(int number, string line) => new()
    {
        Id = Guid.CreateVersion7(),
        ConsultationId = Guid.Empty,
        Number = number,
        Key = $"held-{number}",
        AuthorId = Guid.Empty,
        Line = line,
        At = MadeUpRoom.Morning,
    };

    private static Grant Grant(int number, Role role, Guid? consultation) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = number,
        PersonId = Guid.CreateVersion7(),
        Role = role,
        ConsultationId = consultation,
        Name = "Person " + number,
    };
}
