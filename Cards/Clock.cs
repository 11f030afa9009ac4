using System.Globalization;
using System.Text.RegularExpressions;

namespace Cards;

/// <summary>A time of day within a sentence: a card has it told by the reader's own clock, which hosts do; the card's plain text tells it in universal time.</summary>
internal static partial class Clock
{
    // No text of a person's holds these: they are taken out when it is cleaned.
    private const string Start = "\u0002", End = "\u0003";

    /// <summary>What stands for the time until it is known where the sentence goes.</summary>
    public static string At(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"{Start}{moment.ToUnixTimeSeconds()}{End}");

    /// <summary>For a text block or a fact that is escaped already.</summary>
    public static string OnCard(string text) => Marked().Replace(text, mark => $"{{{{TIME({MomentOf(mark).ToString("s", CultureInfo.InvariantCulture)}Z)}}}}");

    /// <summary>"09:30 UTC"</summary>
    public static string InWords(string text) =>
        Marked().Replace(text, mark => Wording.Format(Sentences.MomentUtc, MomentOf(mark).ToString("HH:mm", CultureInfo.CurrentCulture)));

    private static DateTimeOffset MomentOf(Match mark) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(mark.Groups["seconds"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(Start + "(?<seconds>[0-9]{1,11})" + End, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}
