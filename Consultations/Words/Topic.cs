namespace Consultations.Words;

/// <summary>What a hashtag files an input under: a theme itself, a topic under a theme, or a free topic that belongs to none.</summary>
/// <param name="Id">A slug, for instance <c>online-recruitment</c>. It is what is stored.</param>
/// <param name="Theme">The theme it is under; null for a free topic.</param>
public sealed record Topic(string Id, Theme? Theme)
{
    /// <summary>Whether it is one of the four themes and nothing narrower.</summary>
    public bool IsTheme => Theme is not null && string.Equals(Id, Theme.Id, StringComparison.Ordinal);

    /// <summary>What people read; for a free topic its slug with spaces.</summary>
    public string Name => (IsTheme ? Theme!.Name : Label.Find("Topic", Id)) ?? Id.Replace('-', ' ');
}
