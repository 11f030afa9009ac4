using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel says of an activity that it took.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = null) => Id = id;

    [JsonProperty("id")] public string Id { get; set; }
}

/// <summary>The answers of a turn whose sender waits for them.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null) => Activities = activities;

    [JsonProperty("activities")] public IList<Activity> Activities { get; set; }
}
