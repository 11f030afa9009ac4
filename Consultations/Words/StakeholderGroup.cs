using System.Globalization;

namespace Consultations.Words;

/// <summary>The part of society a delegate comes from. Twelve are shipped; an organiser may add others.</summary>
/// <param name="Id">A slug, for instance <c>law-enforcement</c>. It is what is stored.</param>
/// <param name="OwnName">What the organiser called a group that is not among the shipped ones.</param>
public sealed record StakeholderGroup(string Id, string? OwnName = null)
{
    /// <summary>"law enforcement"</summary>
    public string Name => Label.Find("Group", Id) ?? OwnName ?? Id;

    /// <summary>Someone of this group without a name: "a police delegate".</summary>
    public string Person => Label.Find("GroupPerson", Id)
        ?? string.Format(CultureInfo.CurrentCulture, Sentences.GroupPersonOfAnother, Name);

    /// <summary>A group that an organiser adds.</summary>
    public static StakeholderGroup Added(string name) => new(Slug.Of(name), name);
}
