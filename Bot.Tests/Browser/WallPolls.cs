using Bot.Tests.Walls;
using Consultations.Deciding;
using Consultations.Polling;

namespace Bot.Tests.Browser;

/// <summary>A hall of forty, and what it is asked: one poll of each kind.</summary>
internal static class WallPolls
{
    public const int Voters = 40;

    private static readonly string[] Places = ["IN-AS", "IN-ML", "IN-MN", "IN-NL"], Groups = ["law-enforcement", "civil-society"];

    /// <summary>Of the ten of each state: up to which of them choose the first option, the second, the third; the rest choose the last.</summary>
    private static readonly int[][] Chosen = [[8, 9, 10], [6, 8, 9], [4, 6, 9], [2, 5, 8]];

    private static readonly string[][] Answers =
    [
        ["witness protection"], ["shelter homes", "training"], ["night patrols", "training"], ["witness protection", "interpreters"], ["fast courts"], ["shelter homes"],
        ["compensation", "fast courts"], ["helpline 1098", "training"], ["school outreach"], ["witness protection", "compensation"], ["border desks"], ["jobs for survivors", "shelter homes"],
        ["one database"], ["training", "one database"], ["railway police"], ["counsellors", "witness protection"],
    ];

    /// <param name="hall">The hall.</param>
    /// <param name="places">Of how many states they are.</param>
    public static Task<IReadOnlyList<Asker>> FillAsync(WallHall hall, int places = 4) => hall.DelegatesAsync(Voters, Places[..places], Groups);

    public static PollFrame Single => new()
    {
        Kind = PollKind.SingleChoice.Id,
        Question = "What holds prosecutions back most?",
        Options = ["Witnesses turn hostile before the trial ends", "Too few special prosecutors", "Weak evidence from the scene of the rescue", "Cases travel between states"],
    };

    public static PollFrame Multiple => new()
    {
        Kind = PollKind.MultipleChoice.Id,
        Question = "Which three of these would change most in your district within a year?",
        Options =
        [
            "A victim-witness coordinator in each court", "Interpreters on call", "Joint rescue protocol with railways", "Shelter within 50 km", "Travel money for witnesses",
            "A desk for missing children", "Compensation paid in 60 days", "Training of first responders", "A shared case database",
        ],
        AtMost = 3,
    };

    public static PollFrame Rating => new()
    {
        Kind = PollKind.Rating.Id,
        Question = "How ready is your state to run a joint rescue tomorrow?",
        LowEnd = "not at all",
        HighEnd = "entirely",
    };

    public static PollFrame Ranking => new()
    {
        Kind = PollKind.Ranking.Id,
        Question = "In which order should the money be spent?",
        Options = ["Shelter homes", "Special courts", "Night patrols on trains", "Counselling for families"],
    };

    public static PollFrame Dots => new()
    {
        Kind = PollKind.DotVote.Id,
        Question = "Spread five dots: where should the working group begin?",
        Options = ["Model procedure for rescue", "Directory of shelters", "Witness protection fund", "Training in local languages", "One form for referral"],
        AtMost = 5,
    };

    public static PollFrame Open => new() { Kind = PollKind.OpenText.Id, Question = "What is missing most where you work?" };

    public static Task EverybodyVotesAsync(WallHall hall, Poll poll, IReadOnlyList<Asker> voters) => Task.WhenAll(voters.Select((voter, i) => poll.Kind switch
    {
        "open-text" => hall.SayWordsAsync(poll, voter, Answers[i * 7 % Answers.Length]),
        "rating" => hall.VoteAsync(poll, voter, One(i % 11 < 5 ? 3 : i % 11 < 8 ? 2 : i % 11 < 10 ? 4 : 1, Poll.HighestRating)),
        "ranking" => hall.VoteAsync(poll, voter, i % 3 == 0 ? [2, 1, 3, 4] : i % 3 == 1 ? [1, 3, 2, 4] : [1, 2, 4, 3]),
        "dot-vote" => hall.VoteAsync(poll, voter, i % 2 == 0 ? [2, 0, 2, 1, 0] : i % 3 == 0 ? [0, 3, 1, 0, 1] : [1, 1, 2, 0, 1]),
        "multiple-choice" => hall.VoteAsync(poll, voter, [.. Enumerable.Range(0, poll.Options.Count).Select(option => (option + i) % 9 < 4 && option % 2 == i % 2 ? 1 : 0)]),
        "agreement" => hall.VoteAsync(poll, voter, [.. Enumerable.Range(0, poll.Options.Count).Select(option => (i + (3 * option)) % 8 < 6 - option ? 1 : (i + option) % 3 == 0 ? 0 : -1)]),
        _ => hall.VoteAsync(poll, voter, One(Chosen[i % Places.Length].TakeWhile(upTo => i / Places.Length >= upTo).Count(), poll.Options.Count)),
    }));

    private static int[] One(int of, int places) => [.. Choice.One(of, places).Marks];
}
