using Consultations.Joining;
using Consultations.Organising;

namespace Consultations.Moderating;

/// <summary>Who is in the room, by jurisdiction and by stakeholder group.</summary>
/// <param name="Joined">How many have joined; null where so few have that the number is not shown.</param>
/// <param name="Places">Invited jurisdictions in their order, then others that are present.</param>
/// <param name="Groups">Groups that are present.</param>
public sealed record Attendance(int? Joined, IReadOnlyList<Stratum> Places, IReadOnlyList<Stratum> Groups)
{
    /// <summary>As everybody may see it: a stratum is present or absent; its size only under <i>named</i>, or from <i>k</i>.</summary>
    public static Attendance Public(Consultation consultation, IReadOnlyList<Delegate> delegates)
    {
        int? Shown(int count) => consultation.Rule == AttributionRule.Named || count >= consultation.K || count == 0 ? count : null;
        return Of(consultation, delegates, Shown);
    }

    /// <summary>As whoever looks after the room sees it.</summary>
    public static Attendance Full(Consultation consultation, IReadOnlyList<Delegate> delegates) => Of(consultation, delegates, count => count);

    private static Attendance Of(Consultation consultation, IReadOnlyList<Delegate> delegates, Func<int, int?> shown)
    {
        var joined = delegates.Where(d => d.Standing == Standing.Joined).ToList();
        var byPlace = joined.Where(d => d.Jurisdiction is not null).GroupBy(d => d.Jurisdiction!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var uninvited = byPlace.Keys.Except(consultation.Invited, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var places = consultation.Invited.Concat(uninvited)
            .Select(code => Stratum.Of(code, consultation.Invited.Contains(code), byPlace.GetValueOrDefault(code), shown)).ToList();
        var groups = joined.GroupBy(d => d.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Stratum.Of(g.Key, true, g.Count(), shown)).ToList();
        return new Attendance(shown(joined.Count), places, groups);
    }
}

/// <summary>The delegates of one jurisdiction or of one stakeholder group.</summary>
/// <param name="Id">ISO 3166 code, or the group's id.</param>
/// <param name="IsInvited">Whether the jurisdiction was invited; true for groups.</param>
/// <param name="IsPresent">Whether anybody of it has joined.</param>
/// <param name="Count">How many; null where that is not shown.</param>
public sealed record Stratum(string Id, bool IsInvited, bool IsPresent, int? Count)
{
    internal static Stratum Of(string id, bool invited, int count, Func<int, int?> shown) => new(id, invited, count > 0, shown(count));
}
