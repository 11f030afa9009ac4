using Microsoft.Bot.Builder;

namespace Dialogs.Conversing;

/// <summary>What a turn tells the channel about its own lines. None of it leaves the server.</summary>
public static class TurnMarks
{
    /// <summary>This turn's lines, the person's own included, may show the words of that contribution; taken back, they are blanked.</summary>
    public static void Shows(this ITurnContext turnContext, string key) => Marks(turnContext).Shown.Add(key);

    /// <summary>Nothing that the person said in this turn is kept.</summary>
    public static void ForgetThisTurn(this ITurnContext turnContext) => Marks(turnContext).Forgotten = true;

    public static IReadOnlyCollection<string> WhatIsShown(this ITurnContext turnContext) => Marks(turnContext).Shown;

    public static bool IsForgotten(this ITurnContext turnContext) => Marks(turnContext).Forgotten;

    private static MarkSet Marks(ITurnContext turnContext)
    {
        var marks = turnContext.TurnState.Get<MarkSet>(nameof(TurnMarks));
        if (marks is null)
            turnContext.TurnState.Add(nameof(TurnMarks), marks = new MarkSet());

        return marks;
    }

    private sealed class MarkSet
    {
        public SortedSet<string> Shown { get; } = new(StringComparer.Ordinal);

        public bool Forgotten { get; set; }
    }
}
