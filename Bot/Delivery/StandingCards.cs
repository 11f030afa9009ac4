using Bot.Connector;
using Bot.WebChat;
using Dialogs.Conversing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Bot.Delivery;

/// <summary>Goes back to where a card stands, in whichever channel, to change it there.</summary>
public sealed class StandingCards(GuestAdapter guests, ConnectorAdapter connector)
{
    /// <param name="channel">The channel's id.</param>
    /// <param name="reference">Where it stands: a conversation reference as JSON.</param>
    /// <param name="shows">Keys of what is shown there, so that it can be blanked.</param>
    /// <param name="say">What is done there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task GoToAsync(string channel, string reference, IReadOnlyList<string> shows, Func<ITurnContext, Task> say, CancellationToken cancellationToken)
    {
        ContinuingAdapter adapter = channel == Channels.Directline ? guests : connector;
        return adapter.ContinueConversationAsync(
            "",
            JsonConvert.DeserializeObject<ConversationReference>(reference)!,
            async (context, _) =>
            {
                foreach (var key in shows)
                    context.Shows(key);
                await say(context);
            },
            cancellationToken);
    }
}
