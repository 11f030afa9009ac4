using Bot.Tests.Cards;
using Bot.Tests.Cards.Polling;
using Consultations.Comparing;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;
using Consultations.Summarising;

namespace Bot.Tests.Reports.Office;

/// <summary>What Word and Excel files are made from: every shape that a record can have.</summary>
internal static class OfficeRooms
{
    /// <summary>What no file may stumble over.</summary>
    public const string Hostile = "=HYPERLINK(\"http://evil.example\";\"a\") <w:p>&amp; \u0000\u0001\u000B\u001F\uFFFE\uD800 _x000D_ ]]> \t{0} {1}\n\n@SUM(A1) \uDC00😀 \u202Eabc";

    /// <summary>The same sentence in seven languages and six scripts.</summary>
    public static readonly IReadOnlyList<(string Language, string Text, string Marked)> Spoken =
    [
        ("en", "Shelter homes are full.", "en-IN"),
        ("hi", "आश्रय गृह भरे हुए हैं।", "hi-IN"),
        ("bn", "আশ্রয়কেন্দ্রগুলি ভর্তি।", "bn-IN"),
        ("as", "আশ্ৰয়গৃহবোৰ ভৰি আছে।", "as-IN"),
        ("ta", "காப்பகங்கள் நிரம்பியுள்ளன.", "ta-IN"),
        ("te", "ఆశ్రయ గృహాలు నిండిపోయాయి.", "te-IN"),
        ("ur", "پناہ گاہیں بھری ہوئی ہیں۔", "ur-PK"),
    ];

    public static IEnumerable<string> Names => ["whole", "polls", "languages", "empty", "frame", "hostile", "item", "place", "series"];

    public static ReportSource Of(string name) => name switch
    {
        "whole" => Written.Source(WholeMeeting.Polled()),
        "polls" => Written.Source(Asked()),
        "languages" => Written.Source(Spoke()),
        "empty" => Written.Source(new MadeUpRoom()),
        "frame" => Written.Source(OnlyFramed()),
        "hostile" => Written.Source(Attacked()),
        "item" => WholeMeeting.Polled() is var room ? Written.Source(room, new Focus.Item(WholeMeeting.ItemOf(room, 2))) : null!,
        "place" => Written.Source(WholeMeeting.Polled(), new Focus.Place("IN-AS")),
        _ => Series(),
    };

    /// <summary>Asked in each of the seven ways.</summary>
    public static MadeUpRoom Asked()
    {
        var room = new PollingRoom();
        foreach (var kind in PollKind.All)
            room.Closed(kind).Poll.IsRevealed = true;
        return room.Books;
    }

    public static MadeUpRoom Spoke()
    {
        var room = new MadeUpRoom();
        foreach (var (language, text, _) in Spoken)
            room.Hears(text, topics: ["protection"]).Language = language;
        return room;
    }

    /// <summary>Nobody came, and nothing was said.</summary>
    private static MadeUpRoom OnlyFramed()
    {
        var room = new MadeUpRoom(AttributionRule.ByGroup, "IN-AS");
        (room.Consultation.Theme, room.Consultation.Lines) = ("Moving forward", ["Approach: victim-centred"]);
        return room;
    }

    /// <summary>Hostile wherever somebody can write.</summary>
    private static MadeUpRoom Attacked()
    {
        var room = new PollingRoom(AttributionRule.Named);
        var consultation = room.Books.Consultation;
        (consultation.Title, consultation.Theme, consultation.Place, consultation.Lines) = ("../../" + Hostile, Hostile, Hostile, [$"{Hostile}: {Hostile}"]);
        var said = room.Books.Hears(Hostile, topics: [Hostile]);
        (said.IsQuote, said.Evidence, said.Language) = (true, new Evidence(Hostile, Hostile), Hostile);
        room.Books.Also.Add(new AgendaItem
        {
            Id = Guid.CreateVersion7(), ConsultationId = consultation.Id, Number = 1, Key = "item", Kind = ItemKind.Panel.Id, Title = Hostile, DealtWith = Hostile, Moderator = Hostile, Panellists = [Hostile, Hostile],
        });
        var poll = room.Asks(PollKind.SingleChoice, [Hostile + "1", Hostile + "2", "c"]);
        poll.Question = Hostile;
        room.Vote(poll, [.. Enumerable.Range(0, 10).Select(at => PollingRoom.SomeChoice(PollKind.SingleChoice, at))]);
        room.Close(poll);
        poll.IsRevealed = true;
        return room.Books;
    }

    private static ReportSource Series()
    {
        var (first, second) = (WholeMeeting.Polled(), WholeMeeting.Polled());
        second.Consultation.Ordinal = 4;
        var record = new SeriesRecord(first.Also.OfType<Series>().Single(), [.. new[] { first, second }.Select(room => PublishedRecord.Of(room, room.Consultation.Id, Focus.All))]);
        return new ReportSource(record, WholeMeeting.Evening);
    }
}
