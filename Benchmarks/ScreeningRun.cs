using System.Diagnostics;
using System.Globalization;
using Consultations.Screening;

namespace Benchmarks;

/// <summary>How long the screen takes for a text such as people write, and for texts made to hold it up.</summary>
public static class ScreeningRun
{
    private const int Ordinary = 500, Longest = 4_000, Huge = 100_000;
    private const int WarmUps = 300, Rounds = 2_000, HostileRounds = 30, HugeRounds = 5;

    private static readonly string Harmless = Repeated(
        "Girls of 14 to 17 from Murshidabad are promised work in Delhi. The Superintendent of Police, Guwahati, said that 40 of 340 cases under Section 370 IPC were decided in 2018-19, and that Rs 20,000 was paid in 95 per cent. ",
        Ordinary);

    private static readonly string Telling = Repeated(
        "Rekha, 14, from Basirhat, was found in Pune; her mother has 98765 43210 and the case is FIR No. 123/2019. The car was AS 01 AB 1234, the money went to rekha@okicici, and he wrote from facebook.com/some.body. ",
        Ordinary);

    /// <summary>What is begun and not ended, what reveals its neighbour only when it is masked itself, and what many detectors look at.</summary>
    private static readonly string[] Pieces =
    [
        "1 ", "1,", "9/", "98765/", "98765,43210/", "9876543210 4 ", "+", "1-", "(((((", "28.02.2019 ", "a@", "a at ", "a(at)b(dot)", "a.b@c.", "a.b.", "[", "[phone number]", "𝟗", "\u0301", "Ⓐ",
        "Rekha ", "Rekha, ", "rekha ", "Rekha, 14, ", "Chumki, 14, ", "A. ", "Smt. ", "daughter of ", "Sunita's daughter ", "victims Rekha, Sunita and ", "girl who is named ", "14 year old girl ", "14 year old ",
        "FIR No. ", "FIR 12, ", "case no. : - # ", "f.i.r.", "one ", "double ", "nine eight seven ", "GB82 WEST 1234 ", "AS 01 AB ", "AAAAA 9999 ", "https://facebook.com/", "insta id ", "@a ", "की ", "नाम की ", "সুনিতার ",
        "account 123 ", "call 255 ", "9 ", "98 76 ", "\n9",
    ];

    public static int Run(TextWriter output)
    {
        output.WriteLine(Line("harmless", Ordinary, "a sentence of the room", Median(Harmless, Rounds)));
        output.WriteLine(Line("with findings", Ordinary, $"{Screen.Examine(Telling).Findings.Count} found", Median(Telling, Rounds)));
        foreach (var (length, rounds) in new[] { (Longest, HostileRounds), (Huge, HugeRounds) })
        {
            var slowest = Pieces.Select(piece => (Piece: piece, Took: Median(Repeated(piece, length), rounds))).MaxBy(text => text.Took);
            output.WriteLine(Line($"slowest of {Pieces.Length}", length, $"\"{slowest.Piece.ReplaceLineEndings("\\n")}\" again and again", slowest.Took));
        }

        return 0;
    }

    private static string Line(string what, int length, string text, double microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}, {length} characters ({text}): median {microseconds:N0} microseconds");

    private static double Median(string text, int rounds)
    {
        for (var i = 0; i < Math.Min(WarmUps, rounds); i++)
            Screen.Examine(text);
        var took = new List<double>(rounds);
        for (var i = 0; i < rounds; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            Screen.Examine(text);
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
        }

        took.Sort();
        return took[took.Count / 2];
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
