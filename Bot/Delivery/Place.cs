namespace Bot.Delivery;

/// <summary>Where one message may leave. What has to be written down first takes its time; so it counts from when it leaves, and not at all where it does not.</summary>
public sealed class Place(Action<bool> end) : IDisposable
{
    private bool isOver;

    /// <summary>The message leaves now.</summary>
    public void Leave() => End(hasLeft: true);

    /// <summary>Gives the place back where nothing has left.</summary>
    public void Dispose() => End(hasLeft: false);

    private void End(bool hasLeft)
    {
        if (isOver)
            return;
        isOver = true;
        end(hasLeft);
    }
}
