using AdaptiveCards;
using Consultations.Moderating;

namespace Cards.Moderating;

/// <summary>Lines of which their authors say that the screen was wrong, for a facilitator to read.</summary>
public static class HeldCard
{
    public static AdaptiveCard Of(IReadOnlyList<HeldInput> held)
    {
        var sheet = new Sheet().Title(Sentences.HeldTitle).Say(Sentences.HeldWhat);
        foreach (var one in held)
        {
            sheet.Add(
                new Sheet().Say(Wording.Format(Sentences.Numbered, one.Number, one.Line)).Buttons(
                    Line.Button(Wording.Format(Sentences.ButtonRelease, one.Number), $"release {one.Number}"),
                    Line.Button(Wording.Format(Sentences.ButtonKeepBack, one.Number), $"keep back {one.Number}")),
                apart: true);
        }

        return sheet.Card();
    }
}
