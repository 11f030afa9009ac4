using System.Net.WebSockets;
using System.Threading.Channels;

namespace Bot.WebChat;

/// <summary>
/// One client's WebSocket. It reads the transcript by its own watermark, so that nothing is lost or sent out of order,
/// whoever kept it, and a slow client costs no memory.
/// </summary>
public sealed class LiveSocket(WebSocket socket, Guest guest, long watermark, GuestTranscript transcript, IGuestConversations conversations)
{
    private const int LongestFrame = 4096;
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(2);

    // Null wakes the stream; anything else is shown once, and wakes it too, so that a dropped null does no harm.
    private readonly Channel<string?> pending = Channel.CreateBounded<string?>(
        new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private long sentUpTo = watermark;

    public void Wake() => pending.Writer.TryWrite(null);

    public void Show(string activity) => pending.Writer.TryWrite(activity);

    public void Close() => pending.Writer.TryComplete();

    public async Task RunAsync(CancellationToken stopping)
    {
        Wake();
        using var deaf = new CancellationTokenSource();
        var listening = ListenAsync(deaf.Token);
        try
        {
            await SpeakAsync(stopping);
        }
        catch (Exception problem) when (IsEnd(problem))
        {
            // The client is gone, or the bot is stopping: in either case it reconnects and reads on from its watermark.
        }

        await FarewellAsync();
        deaf.CancelAfter(FarewellTimeout);
        await listening;
    }

    private async Task SpeakAsync(CancellationToken cancellationToken)
    {
        while (await pending.Reader.WaitToReadAsync(cancellationToken))
        {
            List<string> passing = [];
            while (pending.Reader.TryRead(out var news))
            {
                if (news is not null)
                    passing.Add(news);
            }

            await SendKeptAsync(cancellationToken);
            if (passing.Count > 0)
                await SendAsync(new ActivitySet(passing, Watermark: null), cancellationToken);

            if (!await MayLookOnAsync(cancellationToken))
                return;
        }
    }

    private async Task SendKeptAsync(CancellationToken cancellationToken)
    {
        ActivitySet set;
        do
        {
            set = await transcript.SinceAsync(guest.ConversationId, sentUpTo, cancellationToken);
            if (set.Activities.Count == 0)
                return;

            await SendAsync(set, cancellationToken);
            sentUpTo = set.Watermark ?? sentUpTo;
        }
        while (set.Activities.Count == GuestTranscript.MostAtOnce);
    }

    private async Task SendAsync(ActivitySet set, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(SendTimeout);
        await socket.SendAsync(set.ToUtf8(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    // Clients have nothing to say here. Their empty frames are a sign of life, and the moment to see whether they may still look on.
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestFrame];
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (frame.MessageType == WebSocketMessageType.Close || !frame.EndOfMessage || !await MayLookOnAsync(cancellationToken))
                    break;
            }
        }
        catch (Exception problem) when (IsEnd(problem))
        {
            // Nothing more will be heard, which is what this method waits for.
        }

        Close();
    }

    private ValueTask<bool> MayLookOnAsync(CancellationToken cancellationToken) =>
        conversations.IsOpenAsync(guest.ConversationId, guest.UserId, cancellationToken);

    private async Task FarewellAsync()
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;

        try
        {
            using var patience = new CancellationTokenSource(FarewellTimeout);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, patience.Token);
        }
        catch (Exception problem) when (IsEnd(problem))
        {
            socket.Abort();
        }
    }

    private static bool IsEnd(Exception problem) => problem is WebSocketException or OperationCanceledException or IOException;
}
