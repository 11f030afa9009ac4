using System.Globalization;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Words;

namespace Cards;

/// <summary>What a form is made for, and the lists that its fields offer.</summary>
/// <param name="Draft">Names the form for ever.</param>
/// <param name="Consultation">Null outside any.</param>
/// <param name="Me">Whoever fills it in, where they are a delegate.</param>
/// <param name="Agenda">The consultation's, in order.</param>
public sealed record FormFor(string Draft, Consultation? Consultation, Delegate? Me, IReadOnlyList<AgendaItem> Agenda)
{
    public string? Room => Consultation?.Id.ToString("N");

    /// <summary>Those invited first, then India's states, then all others by name. The bot knows them by their names in every language.</summary>
    internal IEnumerable<(string Title, string Value)> Jurisdictions()
    {
        var invited = Consultation?.Invited ?? [];
        var india = Consultations.Places.Jurisdictions.India.Select(place => place.Code).Except(invited, StringComparer.Ordinal).OrderBy(Wording.Place, StringComparer.CurrentCulture);
        var others = Consultations.Places.Jurisdictions.All.Select(place => place.Code).Except(invited, StringComparer.Ordinal)
            .Where(code => !code.StartsWith("IN-", StringComparison.Ordinal)).OrderBy(Wording.Place, StringComparer.CurrentCulture);
        return invited.Concat(india).Concat(others).Select(code => (Wording.Place(code), Wording.Place(code)));
    }

    /// <summary>The consultation's own, then those that are shipped.</summary>
    internal IEnumerable<(string Title, string Value)> Regions() =>
        OwnRegions.Of(Consultation).Concat(Consultations.Places.Regions.All).Select(region => (Wording.Region(region.Name), Wording.Region(region.Name)));

    internal IEnumerable<(string Title, string Value)> Items() =>
        Agenda.Select(item => (Wording.Format(Sentences.Numbered, item.Number, item.Title), item.Number.ToString(CultureInfo.InvariantCulture)));

    internal static IEnumerable<(string Title, string Value)> Groups() => StakeholderGroups.All.Select(group => (Wording.Capital(group.Name), group.Id));

    internal static IEnumerable<(string Title, string Value)> Tongues() => Languages.All.Select(language => (language.NativeName, language.Id));
}
