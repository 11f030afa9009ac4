using Consultations.Deciding;
using Consultations.Words;

namespace Consultations.Joining;

/// <summary>The channel shows the person another language than it did: what they are told without being asked comes in that one.</summary>
/// <param name="Locale">As the channel says it.</param>
public sealed record KeepLanguage(string? Locale) : Command<Done>
{
    /// <summary>Id of the language; empty for none of ours.</summary>
    public static string Of(string? locale) => Languages.OfLocale(locale)?.Id ?? "";

    public override Result<Done> Decide(Decision decision)
    {
        if (decision.Books.Find<Door>(By.Channel, By.UserId) is { } door)
            door.Language = Of(Locale);
        return Done.It;
    }
}
