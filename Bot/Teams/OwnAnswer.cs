using AdaptiveCards;
using Cards.Conversing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot.Teams;

/// <summary>All that a turn says, handed back to the one person who asked, as one card or a few sentences: nothing of it is posted.</summary>
internal sealed class OwnAnswer
{
    private const string CardAnswer = "application/vnd.microsoft.card.adaptive", SentenceAnswer = "application/vnd.microsoft.activity.message";

    private readonly List<Activity> said = [];

    private OwnAnswer()
    {
    }

    /// <summary>Gathers from now on what the turn says.</summary>
    public static OwnAnswer Gather(ITurnContext context)
    {
        var answer = new OwnAnswer();
        context.OnSendActivities(async (_, activities, next) =>
        {
            answer.said.AddRange(activities.Where(activity => activity.Type == ActivityTypes.Message));
            activities.RemoveAll(activity => activity.Type is ActivityTypes.Message or ActivityTypes.Typing);
            return activities.Count == 0 ? [] : await next();
        });
        return answer;
    }

    /// <summary>In the place of the card whose button was pressed, for whoever pressed it.</summary>
    public AdaptiveCardInvokeResponse InPlace() => Card() is { } card
        ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = CardAnswer, Value = card }
        : new AdaptiveCardInvokeResponse { StatusCode = 200, Type = SentenceAnswer, Value = Words() };

    /// <summary>In a window.</summary>
    public TaskModuleResponse InWindow()
    {
        if (Card() is not { } card)
            return new TaskModuleResponse { Task = new TaskModuleMessageResponse { Type = "message", Value = Words() } };

        // Windows know no Action.Execute.
        foreach (var execute in card.SelectTokens("$..[?(@.type == 'Action.Execute')]").ToList())
        {
            if (execute["fallback"] is JObject submit)
                execute.Replace(submit);
        }

        return new TaskModuleResponse
        {
            Task = new TaskModuleContinueResponse
            {
                Type = "continue",
                Value = new TaskModuleTaskInfo
                {
                    Title = global::Dialogs.Sentences.WindowTitle,
                    Height = "large",
                    Width = "medium",
                    Card = new Attachment { ContentType = AdaptiveCard.ContentType, Content = card },
                },
            },
        };
    }

    private string Words() => said.Count == 0 ? global::Dialogs.Sentences.FormTaken : string.Join("\n\n", said.Select(activity => activity.Text));

    private JObject? Card()
    {
        if (said.Select(CardOf).FirstOrDefault(card => card is not null) is not { } first)
            return null;
        if (said.Count == 1)
            return first;

        var parts = said.ConvertAll(activity => CardOf(activity) ?? JObject.FromObject(SaidCard.Of([activity.Text ?? ""])));
        var whole = (JObject)first.DeepClone();
        whole["body"] = new JArray(parts.SelectMany(part => part["body"] ?? new JArray()));
        whole["fallbackText"] = string.Join('\n', parts.Select(part => (string?)part["fallbackText"]));
        whole.Remove("speak");
        return whole;
    }

    private static JObject? CardOf(Activity activity) =>
        activity.Attachments is [{ ContentType: AdaptiveCard.ContentType, Content: JObject card }] ? card : null;
}
