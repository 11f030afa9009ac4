using Bot.Tests.Cards;
using Consultations.Contributing;

namespace Bot.Tests.Reports;

/// <summary>A meeting in which very much was said.</summary>
internal static class ManyInputs
{
    public const int Count = 10_000;

    public static MadeUpRoom Room()
    {
        var room = new MadeUpRoom();
        for (var number = 1; number <= Count; number++)
            room.Hears($"Input {number}, “said” in many words, and with\na second line.", number % 2 == 0 ? "challenge" : "recommendation", null, About.Place(number % 3 == 0 ? "IN-MP" : "IN-MH"), "shelter");
        return room;
    }
}
