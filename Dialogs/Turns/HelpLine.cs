using Cards;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Gathering;

namespace Dialogs.Turns;

/// <summary>What <c>help</c>, <c>hi</c> and <c>hello</c> answer: what this person can do now.</summary>
internal static class HelpLine
{
    private static readonly string[] Words = ["help", "hi", "hello", "?", "start", "menu", "namaste", .. TypedWords.For("help")];

    /// <summary>The page asked for, or null where the line asks for no help.</summary>
    public static int? PageOf(string line)
    {
        var (before, page) = LineReader.Page(line);
        return Prompts.Is(before.TrimEnd('!', '.', '?', '।'), Words) || before == "?" ? page : null;
    }

    public static async Task ShowAsync(Turn turn, Vocabulary vocabulary, int page)
    {
        if (page == 1)
            await GreetAsync(turn);
        var sections = vocabulary.Capabilities
            .Select(c => (c.Heading, (IReadOnlyList<(string Usage, string What, string? Example)>)[.. c.Verbs.Where(v => v.IsFor(turn) && (turn.Setting == Setting.Alone || v.IsDoneInCompany)).DistinctBy(v => v.Usage).Select(v => (v.Usage, v.What(), (string?)null))]))
            .Where(section => section.Item2.Count > 0).ToList();
        await turn.ShowAsync(HelpCard.Of(sections, page));
    }

    /// <summary>Says where one is; in a group or channel also what is not for there.</summary>
    public static Task GreetAsync(Turn turn) => turn.Setting == Setting.Company
        ? OurChat.ShowAsync(turn, null, turn.Speaker.Consultation is { } here ? Prompts.Fill(Sentences.HelloCompany, here.Title) : Sentences.HelloCompanyNowhere)
        : turn.SayAsync(WhereYouAre(turn));

    private static string WhereYouAre(Turn turn)
    {
        var title = turn.Speaker.Consultation?.Title;
        var sentence = turn.Speaker switch
        {
            { Person: null } => Sentences.HelloStranger,
            { Consultation: null, Role: Role.Organiser } => Sentences.HelloNewOrganiser,
            { Consultation: null } => Sentences.HelloNowhere,
            { Role: Role.Organiser } => Sentences.HelloOrganiser,
            { Role: Role.Facilitator } => Sentences.HelloFacilitator,
            { Role: Role.Rapporteur } => Sentences.HelloRapporteur,
            { Delegate.Standing: Standing.Waiting } => Sentences.HelloWaiting,
            { Role: Role.Delegate } => Sentences.HelloDelegate,
            { Delegate.Standing: Standing.Merged } => Consultations.Sentences.YouWereMerged,
            { Role: Role.Observer } => Sentences.HelloObserver,
            _ => Sentences.HelloStranger,
        };
        return Prompts.Fill(sentence, title ?? "");
    }
}
