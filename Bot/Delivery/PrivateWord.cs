using Bot.Connector;
using Consultations.Conversing;
using Dialogs.Turns;
using Microsoft.Bot.Schema;

namespace Bot.Delivery;

/// <summary>Answers in the personal chat what was asked in a group or channel, where that chat is known.</summary>
public sealed class PrivateWord(ConnectorClient connector, SendingPace pace) : IPrivateWord
{
    public async Task<bool> SayAsync(Turn turn, Activity said)
    {
        var by = turn.Speaker.By;
        if (await turn.ReadAsync(books => books.Find<PersonalChat>(by.Channel, by.UserId)) is not { Standing: ChatStanding.Open, ConversationId: { } conversation } chat)
            return false;
        said.GoTo(chat);
        pace.Count(chat.TenantId, conversation);
        try
        {
            await connector.PostAsync(said, turn.Cancel);
            return true;
        }
        catch (ConnectorException)
        {
            return false;
        }
    }
}
