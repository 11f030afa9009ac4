using Words = Dialogs.Sentences;

namespace Bot.TeamsApp;

/// <summary>What Teams offers above the box to type in: verbs of the bot, described as its own help describes them.</summary>
internal static class AppCommands
{
    private static readonly AppCommand Help = new("help", () => Sentences.TeamsAppHelp);
    private static readonly AppCommand Join = new("join", () => Words.WhatJoin);
    private static readonly AppCommand Summary = new("summary", () => Words.WhatSummary);
    private static readonly AppCommand Agenda = new("agenda", () => Words.WhatAgenda);
    private static readonly AppCommand Polls = new("polls", () => Words.WhatPolls);
    private static readonly AppCommand Results = new("results", () => Words.WhatResults);

    /// <summary>The lists, each for the places where it is offered. What is personal is offered in the personal chat only.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Scopes, IReadOnlyList<AppCommand> Commands)> Lists { get; } =
    [
        (["personal"],
        [
            Help,
            Join,
            new("form", () => Words.WhatForm),
            new("mine", () => Words.WhatMine),
            new("vote", () => Words.WhatVote),
            Summary,
            Agenda,
            Polls,
            Results,
            new("forget me", () => Words.WhatForgetMe),
        ]),
        (["team", "groupchat"], [Help, Join, Summary, Agenda, Polls, Results]),
    ];
}

/// <param name="Title">What is typed.</param>
/// <param name="Description">What it does, in the current language.</param>
internal sealed record AppCommand(string Title, Func<string> Description);
