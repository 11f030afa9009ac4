using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a test writes it down; nothing is said before <see cref="StartTestAsync"/>.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _soFar;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Func<Task> soFar)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _soFar = soFar;
    }

    public Task StartTestAsync() => _soFar();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    public TestFlow SendConversationUpdate()
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return Send(update);
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(reply => Demand(TextOf(reply) == expected, description, $"'{expected}'", reply), description, timeout);

    /// <summary>The next reply has the type and the text of <paramref name="expected"/>.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply => Demand(reply.Type == expected.Type && TextOf(reply) == TextOf(expected), description, $"{expected.Type} '{TextOf(expected)}'", reply),
            description,
            timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(
            await NextReply(timeout) ?? throw new TimeoutException($"{description}: no reply within {timeout} ms.")));
    }

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Demand(TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, description, $"a text with '{expected}'", reply),
            description,
            timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Demand(candidates.Contains(TextOf(reply)), description, $"one of '{string.Join("', '", candidates)}'", reply),
            description,
            timeout);
    }

    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            if (await NextReply(timeout) is { } reply)
                Demand(false, description, "no reply", reply);
        });

    private static string TextOf(IActivity activity) => (activity as Activity)?.Text;

    private static void Demand(bool holds, string description, string expected, IActivity reply)
    {
        if (!holds)
            throw new InvalidOperationException($"{description}: expected {expected}, but got {reply.Type} '{TextOf(reply)}'.");
    }

    private TestFlow Then(Func<Task> step) => new(_adapter, _callback, async () =>
    {
        await _soFar();
        await step();
    });

    private async Task<IActivity> NextReply(uint timeout)
    {
        if (_adapter.GetNextReply() is { } waiting)
            return waiting;

        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
