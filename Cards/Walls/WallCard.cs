using AdaptiveCards;
using Cards.Organising;

namespace Cards.Walls;

/// <summary>The way to the wall, for whoever looks after the room.</summary>
public static class WallCard
{
    private const uint PictureWidth = 200;

    /// <param name="link">Opens the wall; it is shown only here.</param>
    public static AdaptiveCard Of(string link) => new Sheet().Title(Sentences.WallTitle)
        .Say(Sentences.WallLinkOnce)
        .Say(link)
        .Picture(QrCode.Of(link), Wording.Format(Sentences.QrCodeOf, link), PictureWidth)
        .Say(Sentences.WallHow)
        .Say(Sentences.WallSteered)
        .Say(Sentences.WallEnds)
        .Buttons(
            Line.Button(Sentences.ButtonWallAuto, "wall show auto"),
            Line.Button(Sentences.ButtonWallAgenda, "wall show agenda"),
            Line.Button(Sentences.ButtonWallInputs, "wall show inputs"),
            Line.Button(Sentences.ButtonWallJoin, "wall show join"),
            Line.Button(Sentences.ButtonWallOff, "wall off"))
        .Card();
}
