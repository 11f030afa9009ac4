namespace Bot.Rehearsing;

/// <summary>What is handed in at the door.</summary>
/// <param name="Kind"><c>code</c> or <c>key</c>, as the door calls it.</param>
/// <param name="Word">The code or the key.</param>
public sealed record WayIn(string Kind, string Word)
{
    private const string CodeMark = "#j=", KeyMark = "#k=";

    public static WayIn ByCode(string code) => new("code", code);

    public static WayIn ByKey(string key) => new("key", key);

    /// <summary>Reads a link as it was shown, or the bare key of one.</summary>
    public static WayIn OfLink(string link)
    {
        if (link.IndexOf(CodeMark, StringComparison.Ordinal) is >= 0 and var code)
            return ByCode(link[(code + CodeMark.Length)..]);
        return link.IndexOf(KeyMark, StringComparison.Ordinal) is >= 0 and var key ? ByKey(link[(key + KeyMark.Length)..]) : ByKey(link);
    }
}
