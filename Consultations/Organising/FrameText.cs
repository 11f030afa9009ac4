using Consultations.Deciding;
using Consultations.Screening;

namespace Consultations.Organising;

/// <summary>What may stand in a frame or on an agenda: short, and with nothing in it that leads to a person outside their office.</summary>
public static class FrameText
{
    /// <summary>The longest text, and the most of them in one list.</summary>
    public const int Longest = 600, MostInAList = 60;

    /// <summary>Why one of these cannot be stored, or null where all can. Empty ones can.</summary>
    public static Refusal? RefusalOf(params IEnumerable<string?> texts)
    {
        var count = 0;
        foreach (var text in texts.OfType<string>())
        {
            if (++count > MostInAList)
                return new Refusal(nameof(Sentences.ListTooLong), MostInAList);
            if (text.Length > Longest)
                return new Refusal(nameof(Sentences.FrameTextTooLong), Longest, text.Length);
            if (!Screen.Examine(text).IsClear)
                return new Refusal(nameof(Sentences.TextHoldsPersonalData));
        }

        return null;
    }
}
