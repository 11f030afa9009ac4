using Consultations.Conversing;
using Dialogs.Conversing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.WebChat;

/// <summary>Collects what the bot says in one turn, so that the person's words and the answers are kept together or not at all.</summary>
public sealed class GuestTurn
{
    private readonly List<Said> lines = [];

    /// <summary>The language that the page says it shows; null where it does not say.</summary>
    public string? PageLocale { get; init; }

    public Said? Find(string activityId) => lines.Find(said => string.Equals(said.ActivityId, activityId, StringComparison.Ordinal));

    public void Add(Said said)
    {
        var at = lines.FindIndex(other => string.Equals(other.ActivityId, said.ActivityId, StringComparison.Ordinal));
        if (at < 0)
            lines.Add(said);
        else
            lines[at] = said;
    }

    /// <summary>All that was said, in order. The marks of the turn hold for each of its lines, whenever they were set.</summary>
    public IReadOnlyList<Said> Everything => lines;
}

/// <summary>Something the bot said: what is shown now, and what is kept where that differs.</summary>
public sealed record Said(string ActivityId, DateTimeOffset Timestamp, string Json, string? Kept)
{
    public static Said Of(Activity activity) => new(
        activity.Id,
        activity.Timestamp!.Value,
        Lines.Write(activity),
        activity.WhatIsKept() is { } sentence ? Lines.WriteKept(activity, sentence) : null);

    public TranscriptLine ToLine(ITurnContext turnContext) => new(ActivityId, Kept ?? Json, turnContext.WhatIsShown());
}
