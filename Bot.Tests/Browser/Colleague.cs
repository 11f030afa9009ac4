namespace Bot.Tests.Browser;

/// <summary>Somebody in the Playground's Teams without a screen, who types to the bot in a chat of their own.</summary>
internal sealed class Colleague
{
    private readonly Playground playground;
    private readonly string user;
    private readonly string chat;

    private Colleague(Playground playground, string user, string chat) => (this.playground, this.user, this.chat) = (playground, user, chat);

    public static async Task<Colleague> ComeAsync(Playground playground, string user) => new(playground, user, await playground.ChatOfAsync(user));

    public Task SaysAsync(string line, string answer) => AsksAsync(chat, line, answer);

    /// <summary>Types it where others read along.</summary>
    public async Task AsksAsync(string conversation, string line, string answer)
    {
        await playground.SayAsync(conversation, user, line);
        await playground.HearsAsync(conversation, answer);
    }
}
