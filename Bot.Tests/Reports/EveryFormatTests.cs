using Bot.Tests.Cards;
using Consultations.Comparing;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Summarising;
using Consultations.Words;
using Reports;

namespace Bot.Tests.Reports;

/// <summary>What every format keeps, those that are written later included: whoever spoke is in no byte of it where the rule does not let them out.</summary>
public sealed class EveryFormatTests
{
    /// <summary>They stand in no text and no agenda. Each has what has to be escaped in XML, HTML, JSON or Markdown.</summary>
    private static readonly string[] Names = ["Zyxwora Quillfeather", "Ulvbrand d'Ostrakon", "Immi <Wexelby>", "Прасковья Щ&ёкина", "ज़ोरावर फ्लुम्बाल"];

    private static readonly string[] Distinctive =
    [
        "Zyxwora", "Quillfeather", "Ulvbrand", "Ostrakon", "Immi", "Wexelby", "Прасковья", "ёкина", "ज़ोरावर", "फ्लुम्बाल", "Grandwarden", "Xylophon", "Brumblewick", "Zorgonia", "Thistledown",
        "Kraxelhuber", "Pfefferminz",
    ];

    public static TheoryData<string, AttributionRule, string> Files
    {
        get
        {
            var files = new TheoryData<string, AttributionRule, string>();
            foreach (var format in Formats.All)
            {
                foreach (var rule in new[] { AttributionRule.ByGroup, AttributionRule.ChathamHouse })
                {
                    foreach (var part in new[] { "all", "item", "place", "series" })
                        files.Add(format.Format, rule, part);
                }
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nobody_who_spoke_is_in_any_byte(string format, AttributionRule rule, string part)
    {
        var writer = Formats.All.Single(one => one.Format == format);
        foreach (var isHindi in new[] { false, true })
        {
            using var language = isHindi ? (IDisposable)new Consultations.Hindi() : new Consultations.English();
            var source = Source(Room(rule), part);

            var texts = FileReading.Texts(writer.SaveAs(source), writer.Bytes(source)).ToList();

            texts.ShouldContain(text => text.Contains("fit for print", StringComparison.Ordinal));
            foreach (var word in Distinctive)
                texts.ShouldAllBe(text => !text.Contains(word, StringComparison.OrdinalIgnoreCase), word);
            if (rule == AttributionRule.ChathamHouse)
                texts.ShouldAllBe(text => !text.Contains(StakeholderGroups.OfId("law-enforcement")!.Person, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void The_search_finds_what_is_there_even_in_an_archive_and_escaped()
    {
        using var _ = new Consultations.English();
        var source = Source(Room(AttributionRule.Named), "all");
        using var archive = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(archive, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("inner/quillfeather.xml").Open())
            entry.Write("<a>IMMI &lt;WEXELBY&gt; &#x5A;yxwora</a>"u8);

        FileReading.Texts("x.md", new MarkdownReports().Bytes(source)).ShouldContain(text => text.Contains("Quillfeather", StringComparison.OrdinalIgnoreCase));
        var found = FileReading.Texts("x.zip", archive.ToArray()).ToList();
        foreach (var word in new[] { "Quillfeather", "Immi <Wexelby>", "Zyxwora" })
            found.ShouldContain(text => text.Contains(word, StringComparison.OrdinalIgnoreCase), word);
    }

    [Fact]
    public void Each_format_has_its_own_word_and_ending()
    {
        Formats.All.Select(format => format.Format).ShouldBeUnique();
        Formats.All.ShouldAllBe(format => format.Ending.All(char.IsAsciiLetterLower) && format.ContentType.Contains('/'));
    }

    [Fact]
    public async Task No_format_asks_more_of_a_stream_than_that_it_can_be_written_onto()
    {
        foreach (var format in Formats.All)
        {
            await using var to = new OneWay();
            await format.WriteAsync(Source(Room(AttributionRule.ByGroup), "all"), to, default);
            to.Bytes.ShouldBeGreaterThan(0, format.Format);
        }
    }

    private static MadeUpRoom Room(AttributionRule rule)
    {
        var room = WholeMeeting.Polled(rule);
        foreach (var (at, name) in Names.Index())
        {
            var who = room.Joins(name, "law-enforcement", "IN-AS", mayBeNamed: true);
            (who.Designation, who.Organisation) = ("Grandwarden of Xylophones", "Brumblewick & Zorgonia's \"Thistledown\"");
            var said = room.Hears($"fit for print {at}", "challenge", who, About.Place("IN-AS"), "shelter");
            (said.Item, said.IsQuote, said.MayBeNamed) = (2, at % 2 == 0, true);
        }

        var spoken = new Spoken("Kraxelhuber", "Grandwarden", "Pfefferminz", "law-enforcement", "IN-AS");
        var floor = new Contribution
        {
            Id = Guid.CreateVersion7(),
            ConsultationId = room.Consultation.Id,
            Number = 99,
            Key = "said-99",
            Kind = "good-practice",
            Text = "fit for print, from the floor",
            Voice = Voice.Speaker,
            EnteredBy = Guid.Empty,
            Spoken = spoken.Under(rule, mayBeNamed: true),
            MayBeNamed = true,
            About = About.Place("NP"),
            Topics = ["shelter"],
            SubmittedAt = MadeUpRoom.Morning,
        };
        room.Also.Add(floor);
        return room;
    }

    private static ReportSource Source(MadeUpRoom room, string part) => part switch
    {
        "item" => Written.Source(room, new Focus.Item(WholeMeeting.ItemOf(room, 2))),
        "place" => Written.Source(room, new Focus.Place("IN-AS")),
        "series" => new ReportSource(new SeriesRecord(room.Also.OfType<Series>().Single(), [Written.Source(room).Records[0]]), WholeMeeting.Evening),
        _ => Written.Source(room),
    };

    /// <summary>What can only be written onto.</summary>
    private sealed class OneWay : MemoryStream
    {
        public long Bytes { get; private set; }

        public override bool CanSeek => false;

        public override bool CanRead => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Bytes += buffer.Length;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Bytes += count;
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
