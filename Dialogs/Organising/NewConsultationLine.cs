using System.Text.RegularExpressions;

namespace Dialogs.Organising;

/// <summary>The typed form: <c>"TITLE" [in PLACE] [on DAY [to DAY]] [for PLACES]</c>. Parts that are missing are empty.</summary>
internal sealed partial record NewConsultationLine(string Title, string Place, string FirstDay, string LastDay, string Invited)
{
    public static NewConsultationLine Read(string rest)
    {
        var match = Form().Match(rest);
        if (!match.Success)
            return new NewConsultationLine(rest.Trim('"', '“', '”', ' '), "", "", "", "");
        return new NewConsultationLine(
            match.Groups["title"].Value.Trim(),
            match.Groups["place"].Value.Trim(),
            match.Groups["first"].Value.Trim(),
            match.Groups["last"].Value.Trim(),
            match.Groups["for"].Value.Trim());
    }

    [GeneratedRegex("""^\s*["“](?<title>[^"”]+)["”](\s+in\s+(?<place>.+?))?(\s+on\s+(?<first>[\d-]+)(\s+(to|until|-)\s+(?<last>[\d-]+))?)?(\s+for\s+(?<for>.+))?\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 200)]
    private static partial Regex Form();
}
