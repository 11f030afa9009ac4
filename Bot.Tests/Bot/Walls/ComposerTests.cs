using System.Text;
using Bot.Tests.Consultations;
using Bot.Tests.Storage;
using Bot.Walls;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Walls;
using Dialogs.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Walls;

/// <summary>One composes, many watch, and none of them waits for another.</summary>
public sealed class ComposerTests
{
    private static readonly Links Links = new(new Uri("https://hall.example"));

    [Fact]
    public async Task Without_watchers_nothing_is_composed_and_the_last_one_ends_it()
    {
        using var workshop = await Workshop.OpenAsync();
        var composers = Open(workshop);
        var (one, other) = (composers.Join(workshop.Id), composers.Join(workshop.Id));

        one.ShouldBe(other);
        await composers.LeaveAsync(workshop.Id, one);
        composers.Count.ShouldBe(1);
        await composers.LeaveAsync(workshop.Id, other);
        composers.Count.ShouldBe(0);
        one.EndedAsync().IsCompleted.ShouldBeTrue();
        composers.Join(workshop.Id).ShouldNotBe(one);
    }

    [Fact]
    public async Task A_slow_watcher_holds_nobody_up_and_is_sent_the_newest_only()
    {
        using var workshop = await Workshop.OpenAsync();
        var composers = Open(workshop);
        await composers.StartAsync(default);
        var composer = composers.Join(workshop.Id);
        using var end = new CancellationTokenSource();
        await using var slow = new SlowReader();
        await using var fast = new SlowReader();
        slow.HoldUpAfterScene();
        var watching = Task.WhenAll(
            new Watcher("slow", composer, workshop.Store.Clock).RunAsync(slow, end.Token),
            new Watcher("fast", composer, workshop.Store.Clock).RunAsync(fast, end.Token));
        await slow.IsHeldUp;
        await fast.UntilAsync("Countering Trafficking in Persons");

        foreach (var title in new[] { "First", "Second", "Third" })
        {
            await workshop.DoAsync(new ChangeFrame(workshop.Id) { By = Workshop.Organiser, Title = title });
            await fast.UntilAsync($"\"title\":\"{title}\"");
        }

        slow.GoOn();
        await slow.UntilAsync("\"title\":\"Third\"");
        slow.Text.ShouldNotContain("\"title\":\"First\"");
        slow.Text.ShouldNotContain("\"title\":\"Second\"");
        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(watching);
        await composers.LeaveAsync(workshop.Id, composer);
    }

    [Fact]
    public async Task What_makes_no_difference_to_a_wall_is_not_sent()
    {
        using var workshop = await Workshop.OpenAsync();
        var sight = await SightAsync(workshop);
        var before = Frame.Of(sight, null, Frame.TimeAt(workshop.Store.Clock.Now));

        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "The homes are full");
        Frame.Of(await SightAsync(workshop), before, null).SaysTheSameAs(before).ShouldBeTrue();

        await workshop.DoAsync(new SetDoor(workshop.Id, Locked: true, Admission: null) { By = Workshop.Organiser });
        Frame.Of(await SightAsync(workshop), before, null).SaysTheSameAs(before).ShouldBeFalse();
    }

    [Fact]
    public async Task A_consultation_that_has_expired_has_no_wall()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(new MakeWall(workshop.Id) { By = Workshop.Organiser });
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil.AddDays(1);
        await workshop.DoAsync(new DeleteExpired(workshop.Id) { By = global::Consultations.Deciding.Asker.House });

        var sight = await SightAsync(workshop);
        sight.Scene.ShouldBeNull();
        Frame.Of(sight, null, null).IsLast.ShouldBeTrue();
    }

    private static Composers Open(Workshop workshop) => new(workshop.Desk, workshop.Store.ReadingRoom, Links, workshop.Store.Clock, NullLogger<Composers>.Instance);

    private static Task<Sight> SightAsync(Workshop workshop) => workshop.Store.ReadAsync(books => SceneReader.Read(books, workshop.Id, Links));

    /// <summary>Whoever reads a stream, and may stop reading.</summary>
    private sealed class SlowReader : Stream
    {
        private readonly Lock gate = new();
        private readonly StringBuilder read = new();
        private readonly TaskCompletionSource heldUp = new(TaskCreationOptions.RunContinuationsAsynchronously), goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool stops;

        public Task IsHeldUp => heldUp.Task;

        public string Text
        {
            get
            {
                lock (gate)
                    return read.ToString();
            }
        }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void HoldUpAfterScene() => stops = true;

        public void GoOn() => goOn.TrySetResult();

        /// <summary>Waits until the words have come.</summary>
        public async Task UntilAsync(string words)
        {
            while (true)
            {
                Task next;
                lock (gate)
                {
                    if (read.ToString().Contains(words, StringComparison.Ordinal))
                        return;
                    next = more.Task;
                }

                await next;
            }
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var text = Encoding.UTF8.GetString(buffer.Span);
            lock (gate)
            {
                read.Append(text);
                more.TrySetResult();
                more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            if (!stops || !text.Contains("event: scene", StringComparison.Ordinal))
                return;
            stops = false;
            heldUp.TrySetResult();
            await goOn.Task.WaitAsync(cancellationToken);
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
