namespace Bot.WebChat;

/// <summary>Who speaks through the browser, and in which conversation: what a token says.</summary>
public sealed record Guest(string ConversationId, string UserId);
