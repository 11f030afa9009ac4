using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Joining;

/// <summary>What every way in has in common: the conversation turns to the consultation, and newcomers get a return link.</summary>
internal static class Doorstep
{
    public static void Place(Decision decision, Person person, Guid? consultation)
    {
        var by = decision.By;
        // What one person does turns no conversation of several; only Switch does.
        if (by.IsShared)
            return;
        var conversation = decision.Books.Find<Conversation>(by.Channel, by.ConversationId);
        if (conversation is null)
        {
            conversation = new Conversation { Channel = by.Channel, Id = by.ConversationId, UserId = by.UserId, PersonId = person.Id };
            decision.Books.Add(conversation);
        }

        conversation.IsOpen = true;
        conversation.ConsultationId = consultation ?? conversation.ConsultationId;
    }

    /// <summary>A key for the person's return link, or null where they have one.</summary>
    public static string? NewReturnKey(Person person)
    {
        if (person.ReturnKeyHash is not null)
            return null;

        var key = Codes.NewKey();
        person.ReturnKeyHash = Codes.Hash(key);
        return key;
    }
}
