using Newtonsoft.Json.Linq;

namespace Benchmarks.Teams;

public enum Wish
{
    Say,
    Change,
    Delete,
    Create,
    Members,
    PagedMembers,
    Member,
}

/// <summary>What the bot asks of Teams, once.</summary>
/// <param name="Wish">What.</param>
/// <param name="Conversation">Where; also of one that is yet to be created, which is called after its person.</param>
/// <param name="Id">The message or member that it is about; for a new message, what it replies to.</param>
/// <param name="Body">What came with it.</param>
/// <param name="Size">How long that is as text.</param>
/// <param name="Query">What stands after the question mark.</param>
public sealed record TeamsRequest(Wish Wish, string Conversation, string Id, JObject? Body, int Size, string Query)
{
    /// <summary>Nothing where Teams has no such route.</summary>
    public static async Task<TeamsRequest?> ReadAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var text = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancel);
        var path = request.RequestUri!.AbsolutePath.Split("/v3/")[^1].Split('/').Select(Uri.UnescapeDataString).ToArray();
        Wish? wish = (request.Method.Method, path) switch
        {
            ("POST", ["conversations"]) => Teams.Wish.Create,
            ("POST", ["conversations", _, "activities"] or ["conversations", _, "activities", _]) => Teams.Wish.Say,
            ("PUT", ["conversations", _, "activities", _]) => Teams.Wish.Change,
            ("DELETE", ["conversations", _, "activities", _]) => Teams.Wish.Delete,
            ("GET", ["conversations", _, "members"]) => Teams.Wish.Members,
            ("GET", ["conversations", _, "pagedmembers"]) => Teams.Wish.PagedMembers,
            ("GET", ["conversations", _, "members", _]) => Teams.Wish.Member,
            _ => null,
        };
        if (wish is not { } known)
            return null;

        var body = text.Length == 0 ? null : JObject.Parse(text);
        var conversation = path.ElementAtOrDefault(1) ?? $"a:{body!["members"]![0]!["id"]}";
        return new(known, conversation, path.ElementAtOrDefault(3) ?? "", body, text.Length, request.RequestUri.Query);
    }
}
