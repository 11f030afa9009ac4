using System.Globalization;
using System.Web;
using Newtonsoft.Json.Linq;

namespace Benchmarks.Teams;

/// <summary>The conversations of a tenant: who is in them, and what happened there.</summary>
internal sealed class Rooms
{
    private readonly Dictionary<string, List<JObject>> members = new(StringComparer.Ordinal);
    private readonly HashSet<(string Conversation, string Id)> standing = [];
    private int given;

    public HashSet<string> Forgotten { get; } = new(StringComparer.Ordinal);

    public List<Delivery> Seen { get; } = [];

    public void Seat(string conversation, string id, string name, string aadObjectId) =>
        MembersOf(conversation).Add(new JObject { ["id"] = id, ["name"] = name, ["aadObjectId"] = aadObjectId, ["userPrincipalName"] = $"{id}@ministry.example" });

    /// <summary>What is answered; nothing where there is no such conversation, message or person.</summary>
    public JToken? Carry(TeamsRequest asked, DateTimeOffset now) => asked.Wish switch
    {
        Wish.Create => Create(asked.Conversation),
        _ when Forgotten.Contains(asked.Conversation) => null,
        Wish.Say => Say(asked, now),
        Wish.Change => Change(asked, Deed.Changed, now),
        Wish.Delete => Change(asked, Deed.Deleted, now),
        Wish.Members => new JArray(MembersOf(asked.Conversation)),
        Wish.PagedMembers => Page(asked),
        _ => MembersOf(asked.Conversation).Find(member => (string?)member["id"] == asked.Id || (string?)member["aadObjectId"] == asked.Id),
    };

    // One person alone has one conversation, however often it is asked for.
    private JObject Create(string conversation)
    {
        Forgotten.Remove(conversation);
        return new JObject { ["id"] = conversation };
    }

    // Of text and a card Teams makes two messages, and tells the id of neither.
    private JObject Say(TeamsRequest asked, DateTimeOffset now)
    {
        var activity = asked.Body!;
        if (string.IsNullOrEmpty((string?)activity["text"]) || activity["attachments"] is not JArray { Count: > 0 })
            return new JObject { ["id"] = Keep(asked.Conversation, activity, now) };

        var (text, card) = ((JObject)activity.DeepClone(), (JObject)activity.DeepClone());
        text.Remove("attachments");
        card.Remove("text");
        Keep(asked.Conversation, text, now);
        Keep(asked.Conversation, card, now);
        return [];
    }

    private string Keep(string conversation, JObject activity, DateTimeOffset now)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"m{++given}");
        standing.Add((conversation, id));
        Seen.Add(new Delivery(conversation, Deed.Said, id, activity, now));
        return id;
    }

    private JObject? Change(TeamsRequest asked, Deed deed, DateTimeOffset now)
    {
        if (!(deed is Deed.Deleted ? standing.Remove((asked.Conversation, asked.Id)) : standing.Contains((asked.Conversation, asked.Id))))
            return null;

        Seen.Add(new Delivery(asked.Conversation, deed, asked.Id, asked.Body, now));
        return new JObject { ["id"] = asked.Id };
    }

    private JObject Page(TeamsRequest asked)
    {
        var query = HttpUtility.ParseQueryString(asked.Query);
        var all = MembersOf(asked.Conversation);
        var begin = int.Parse(query["continuationToken"] ?? "0", CultureInfo.InvariantCulture);
        var end = begin + Math.Clamp(int.Parse(query["pageSize"] ?? "50", CultureInfo.InvariantCulture), 50, 500);
        var page = new JObject { ["members"] = new JArray(all.Skip(begin).Take(end - begin)) };
        if (end < all.Count)
            page["continuationToken"] = end.ToString(CultureInfo.InvariantCulture);
        return page;
    }

    private List<JObject> MembersOf(string conversation)
    {
        if (!members.TryGetValue(conversation, out var found))
            members[conversation] = found = [];
        return found;
    }
}
