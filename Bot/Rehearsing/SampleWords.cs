using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;

namespace Bot.Rehearsing;

/// <summary>Understands what a sample calls places, groups, days, themes and languages. What it does not know is left out, with a remark.</summary>
internal sealed class SampleWords
{
    private readonly List<SampleObject> read = [];
    private readonly List<string> remarks = [];

    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>Regions that the sample defines.</summary>
    public IReadOnlyList<Region> OwnRegions { get; set; } = [];

    /// <summary>The fields for which nobody has asked.</summary>
    public IReadOnlyList<string> NotPlayed => [.. read.SelectMany(one => one.Others).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Minds which of its fields are not played.</summary>
    public SampleObject Remember(SampleObject one)
    {
        read.Add(one);
        return one;
    }

    public void Remark(string sentence, params object[] values) => remarks.Add(Say.With(sentence, values));

    /// <summary>Codes, and names of regions.</summary>
    public IReadOnlyList<string> PlacesOf(SampleObject owner, string name)
    {
        List<string> known = [];
        foreach (var written in owner.Texts(name))
        {
            var list = PlaceFinder.FindAll(written, OwnRegions);
            known.AddRange(list.Places.Select(place => place.Jurisdiction.Code).Concat(list.Regions.Select(region => region.Name)));
            foreach (var gap in list.NotFound)
                Remark(Sentences.SamplePlaceUnknown, owner.PathOf(name), gap.Written);
        }

        return known;
    }

    public StakeholderGroup? GroupOf(string written, string path)
    {
        var group = StakeholderGroups.Find(written);
        if (group is null)
            Remark(Sentences.SampleGroupUnknown, path, written);
        return group;
    }

    public string DayOf(SampleObject owner, string name)
    {
        var written = owner.Text(name);
        if (written.Length == 0 || PartialDay.Parse(written) is not null)
            return written;
        Remark(Sentences.SampleDayUnknown, owner.PathOf(name), written);
        return "";
    }

    /// <summary>The id of a language; empty where the file does not say, or names none that is shipped.</summary>
    public string LanguageOf(SampleObject owner) => Known(owner, "language", Languages.Find)?.Id ?? "";

    /// <summary>What a text stands for; null, with a remark, where nobody knows.</summary>
    public T? Known<T>(SampleObject owner, string name, Func<string, T?> find)
        where T : class
    {
        var written = owner.Text(name);
        if (written.Length == 0)
            return null;
        var found = find(written);
        if (found is null)
            Remark(Sentences.SampleUnknown, owner.PathOf(name), written);
        return found;
    }

    public ContributionKind KindOf(SampleObject line)
    {
        var written = line.Text("kind");
        if (ContributionKind.Find(written) is { } kind)
            return kind;
        Remark(Sentences.SampleKindUnknown, line.PathOf("kind"), written, ContributionKind.Statement.Name);
        return ContributionKind.Statement;
    }

    public string? HashtagOf(string theme, SampleObject line)
    {
        if (Slug.Of(theme) is { Length: > 0 } slug && char.IsLetter(slug[0]))
            return slug;
        Remark(Sentences.SampleThemeUnknown, line.PathOf("themes"), theme);
        return null;
    }
}
