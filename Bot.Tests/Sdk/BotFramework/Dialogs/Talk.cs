using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

/// <summary>One person talking with dialogs, of which the first begins when none is under way. Every turn reads the stack from storage anew.</summary>
internal sealed class Talk
{
    private readonly TestAdapter _adapter;
    private readonly Dialog[] _dialogs;

    public Talk(params Dialog[] dialogs)
        : this("test", "personal", dialogs)
    {
    }

    public Talk(string channel, string conversationType, params Dialog[] dialogs)
    {
        _dialogs = dialogs;
        _adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = channel,
            ServiceUrl = "https://test.example",
            User = new ChannelAccount("person", "Asha"),
            Bot = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(id: "room") { ConversationType = conversationType },
        });
    }

    public IStorage Storage { get; init; } = new MemoryStorage();

    /// <summary>What the first dialog is begun with.</summary>
    public object? Options { get; init; }

    /// <summary>How the last turn ended.</summary>
    public DialogTurnResult Result { get; private set; } = new(DialogTurnStatus.Empty);

    public async Task<string[]> SayAsync(string? text) =>
        [.. (await SendAsync(new Activity(ActivityTypes.Message) { Text = text })).Select(reply => reply.Text)];

    public Task<List<Activity>> SendAsync(Activity activity) =>
        TurnAsync(activity, async (context, token) =>
        {
            var result = await context.ContinueDialogAsync(token);
            return result.Status == DialogTurnStatus.Empty
                ? await context.BeginDialogAsync(_dialogs[0].Id, Options, token)
                : result;
        });

    public async Task<List<Activity>> TurnAsync(Activity activity, Func<DialogContext, CancellationToken, Task<DialogTurnResult>> turn)
    {
        await _adapter.ProcessActivityAsync(
            activity,
            async (context, token) =>
            {
                var state = new ConversationState(Storage);
                var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
                foreach (var dialog in _dialogs)
                    dialogs.Add(dialog);

                Result = await turn(await dialogs.CreateContextAsync(context, token), token);
                await state.SaveChangesAsync(context, false, token);
            },
            CancellationToken.None);

        var replies = new List<Activity>(_adapter.ActiveQueue);
        _adapter.ActiveQueue.Clear();
        return replies;
    }

    public static PromptOptions Ask(string question, string? again = null) => new()
    {
        Prompt = MessageFactory.Text(question),
        RetryPrompt = again == null ? null : MessageFactory.Text(again),
    };
}
