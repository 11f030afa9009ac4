using Consultations.Scheduling;
using Consultations.Words;

namespace Consultations.Summarising;

/// <summary>What a summary looks at: everything, one jurisdiction, one theme or topic, or one kind.</summary>
public abstract record Focus
{
    private Focus()
    {
    }

    public static Focus All { get; } = new Everything();

    /// <summary>Whether a contribution with these marks is in it.</summary>
    public abstract bool Holds(Entry entry);

    /// <summary>Whether a contribution concerns it without being counted as its own.</summary>
    public virtual bool Touches(Entry entry) => false;

    public sealed record Everything : Focus
    {
        public override bool Holds(Entry entry) => true;
    }

    /// <summary>What is about one jurisdiction; inputs on a region it belongs to concern it also.</summary>
    public sealed record Place(string Code) : Focus
    {
        public override bool Holds(Entry entry) => entry.About.Places.Contains(Code);

        public override bool Touches(Entry entry) =>
            !Holds(entry) && entry.AlsoConcerns.Contains(Code);
    }

    /// <summary>What is filed under a topic; a theme holds the topics under it.</summary>
    public sealed record Subject(Topic Topic) : Focus
    {
        public override bool Holds(Entry entry) =>
            entry.Topics.Any(t => t.Id == Topic.Id || (Topic.IsTheme && t.Theme == Topic.Theme));
    }

    /// <summary>What nobody has filed under a theme or topic yet.</summary>
    public sealed record Unfiled : Focus
    {
        public override bool Holds(Entry entry) => entry.Topics.Count == 0;
    }

    /// <summary>What belongs to one item of the agenda.</summary>
    public sealed record Item(AgendaItem Of) : Focus
    {
        public override bool Holds(Entry entry) => entry.Item == Of.Number;
    }

    public sealed record Sort(ContributionKind Kind) : Focus
    {
        public override bool Holds(Entry entry) => entry.Kind == Kind;
    }
}
