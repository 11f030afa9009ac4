using AdaptiveCards;
using Consultations.Moderating;

namespace Cards.Moderating;

/// <summary>Lines of which their authors say that the screen was wrong, for a facilitator to read.</summary>
public static class HeldCard
{
    /// <param name="held">Those that wait, by number.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(IReadOnlyList<HeldInput> held, int page)
    {
        var sheet = new Sheet().Title(Sentences.HeldTitle).Say(Sentences.HeldWhat);
        Page.Of(held.Select(one => new Part("", Written(one))), page, sheet).WriteOnto(sheet, "held");
        return sheet.Card();
    }

    private static Sheet Written(HeldInput one) => new Sheet().Say(Wording.Format(Sentences.Numbered, one.Number, one.Line)).Buttons(
        Line.Button(Wording.Format(Sentences.ButtonRelease, one.Number), $"release {one.Number}"),
        Line.Button(Wording.Format(Sentences.ButtonKeepBack, one.Number), $"keep back {one.Number}"));
}
