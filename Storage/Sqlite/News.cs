using Consultations.Deciding;

namespace Storage.Sqlite;

/// <summary>What one command, or a batch of them, changed.</summary>
internal sealed class News
{
    private bool noticesWaiting;

    public HashSet<string> Conversations { get; } = new(StringComparer.Ordinal);

    public HashSet<Guid> Consultations { get; } = [];

    public bool IsNone { get; private set; } = true;

    /// <summary>Something was deleted that must leave the log and the free pages too.</summary>
    public bool Scrub { get; set; }

    /// <summary>A secret poll was closed.</summary>
    public bool Seals { get; set; }

    public void SomethingChanged(bool noticesWaiting)
    {
        IsNone = false;
        this.noticesWaiting |= noticesWaiting;
    }

    public void Add(News other)
    {
        if (other.IsNone)
            return;
        SomethingChanged(other.noticesWaiting);
        Conversations.UnionWith(other.Conversations);
        Consultations.UnionWith(other.Consultations);
        Scrub |= other.Scrub;
        Seals |= other.Seals;
    }

    public AfterCommit Tell() => new(noticesWaiting, Conversations, Consultations);
}
