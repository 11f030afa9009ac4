using AdaptiveCards;

namespace Cards.Wall;

/// <summary>The way to the wall, for whoever looks after the room.</summary>
public static class WallCard
{
    /// <param name="link">Opens the wall; it is shown only here.</param>
    public static AdaptiveCard Of(string link) => new Sheet().Title(Sentences.WallTitle)
        .Say(Sentences.WallLinkOnce)
        .Say(link)
        .Say(Sentences.WallHow)
        .Say(Sentences.WallEnds)
        .Buttons(Line.Button(Sentences.ButtonWallOff, "wall off"))
        .Card();
}
