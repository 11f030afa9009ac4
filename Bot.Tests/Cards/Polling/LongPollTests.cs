using System.Globalization;
using AdaptiveCards;
using Cards.Polling;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Polling;

namespace Bot.Tests.Cards.Polling;

/// <summary>Polls of the largest size: every card of them fits, and nothing of them is missing.</summary>
public sealed class LongPollTests
{
    private const string Devanagari = "अन्तरराष्ट्रीय सहयोग के बिना सीमा-पार तस्करी के मामलों की जाँच समय पर पूरी नहीं होती; ";

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var kind in PollKind.All)
            {
                all.Add(kind.Id, Devanagari);
                all.Add(kind.Id, "Trials take *years* [and] \"longer\" (c) ");
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_card_fits_and_every_option_is_on_it(string id, string filler)
    {
        var kind = PollKind.OfId(id)!;
        var room = new PollingRoom();
        var poll = Largest(room, kind, filler);
        Fits(BallotCard.Of(room.View(poll), "draft"), $"vote {poll.Number}");
        Pages(page => PollCard.Of(room.View(poll, Role.Facilitator), new PollPreview(EveryPlace(), [["media"], ["judiciary"]], 3, [(0, 19), (3, 4)]), page));

        room.Vote(poll, [.. Enumerable.Range(0, 10).Select(at => Ballot(kind, poll.Options.Count, at))]);
        room.Close(poll);

        var texts = string.Join('\n', Pages(page => ResultsCard.Of(room.View(poll, Role.Facilitator), null, Role.Facilitator, page)).SelectMany(card => card.Texts()));
        var view = room.View(poll);
        for (var option = 0; option < view.Options.Count; option++)
            texts.ShouldContain($"{char.ToUpperInvariant(Figures.Letter(option))} – {view.Options[option]}");
        Pages(page => ResultsCard.Of(room.View(poll, Role.Facilitator), Dimension.Place, Role.Facilitator, page)).Count.ShouldBeGreaterThan(0);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_ballot_shows_every_option_in_full_but_a_very_long_statement(string id, string filler)
    {
        var kind = PollKind.OfId(id)!;
        var room = new PollingRoom();
        var view = room.View(Largest(room, kind, filler));
        var card = BallotCard.Of(view, "draft");

        var shown = card.AllText() + string.Join('\n', card.Elements().OfType<AdaptiveInput>().Select(input => input.Label))
            + string.Join('\n', card.Elements().OfType<AdaptiveChoiceSetInput>().SelectMany(input => input.Choices).Select(choice => choice.Title.Replace("\\", "")));
        foreach (var option in view.Options)
            shown.ShouldContain(kind == PollKind.Agreement ? option[..400] : option);
    }

    [Fact]
    public void Three_hundred_words_and_five_hundred_ballots_are_all_on_some_page()
    {
        var room = new PollingRoom();
        var poll = room.Asks(PollKind.OpenText, isLive: true);
        PollingRoom.Show(poll, [.. Enumerable.Range(1, 300).Select(number => new Choice([], [Numbered(number)]))]);

        Pages(page => ResultsCard.Of(room.View(poll), null, Role.Delegate, page)).SelectMany(card => card.Texts()).Count(text => text.Contains("word", StringComparison.Ordinal)).ShouldBe(300);

        var named = room.Asks(PollKind.OpenText, isSecret: false);
        IReadOnlyList<(string Name, string Choice)> ballots = [.. Enumerable.Range(1, 500).Select(number => (Numbered(number), new string('क', 120)))];
        Pages(page => BallotsCard.Of(room.View(named, Role.Facilitator), ballots, page)).SelectMany(card => card.Texts()).Count(text => text.StartsWith("word", StringComparison.Ordinal)).ShouldBe(500);
    }

    [Fact]
    public void A_hundred_polls_are_all_on_some_page()
    {
        var room = new PollingRoom();
        for (var number = 1; number <= 100; number++)
            room.Asks(PollKind.SingleChoice).Question = string.Concat(Enumerable.Repeat(Devanagari, 4))[..Poll.LongestQuestion];
        PollView[] views = [.. room.Books.Also.OfType<Poll>().Select(poll => room.View(poll, Role.Facilitator))];

        Pages(page => PollsCard.Of(room.Books.Consultation, views, mayChange: true, page)).SelectMany(card => card.Lines()).Count(line => line.StartsWith("poll ", StringComparison.Ordinal)).ShouldBe(100);
    }

    private static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"word {number}");

    private static Poll Largest(PollingRoom room, PollKind kind, string filler)
    {
        var count = kind == PollKind.Ranking ? Poll.MostToRank : kind == PollKind.Rating || kind == PollKind.OpenText ? 0 : Poll.MostOptions;
        var poll = room.Asks(kind, [.. Enumerable.Range(1, count).Select(Option)], atMost: Poll.MostDots);
        poll.Question = Filled("", Poll.LongestQuestion);
        (poll.LowEnd, poll.HighEnd) = kind == PollKind.Rating ? (Filled("low ", Poll.LongestOption), Filled("high ", Poll.LongestOption)) : ("", "");
        return poll;

        string Option(int number) => kind == PollKind.Agreement
            ? room.Books.Hears(Filled(Numbered(number), Contribution.LongestText), "recommendation").Number.ToString(CultureInfo.InvariantCulture)
            : Filled(Numbered(number), Poll.LongestOption);

        string Filled(string start, int length) => (start + string.Concat(Enumerable.Repeat(filler, (length / filler.Length) + 1)))[..length].Trim();
    }

    private static Choice Ballot(PollKind kind, int options, int at)
    {
        if (kind == PollKind.OpenText || kind == PollKind.Rating)
            return PollingRoom.SomeChoice(kind, at);
        if (kind == PollKind.Ranking)
            return new Choice([.. Enumerable.Range(0, options).Select(option => ((option + at) % options) + 1)], []);
        return kind == PollKind.MultipleChoice || kind == PollKind.Agreement
            ? new Choice([.. Enumerable.Range(0, options).Select(option => (option + at) % 2)], [])
            : Choice.One(at % options, options);
    }

    private static IReadOnlyList<IReadOnlyList<string>> EveryPlace() => [.. Jurisdictions.India.Select(place => (IReadOnlyList<string>)[place.Code])];

    /// <summary>All pages, by their buttons.</summary>
    private static List<AdaptiveCard> Pages(Func<int, AdaptiveCard> page)
    {
        var cards = new List<AdaptiveCard> { page(1) };
        while (cards[^1].LineOf("Next page") is { } next)
        {
            next.ShouldEndWith($" page {cards.Count + 1}");
            cards.Add(page(cards.Count + 1));
        }

        foreach (var card in cards)
            Fits(card, "");
        return cards;
    }

    private static void Fits(AdaptiveCard card, string line)
    {
        card.ToJson().Length.ShouldBeLessThan(40_000);
        AdaptiveCard.FromJson(card.ToJson()).Warnings.ShouldBeEmpty();
        card.ToJson().ShouldContain(line);
    }
}
