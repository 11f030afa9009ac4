using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person, as Teams knows them.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    [JsonProperty("givenName")] public string GivenName { get; set; }
    [JsonProperty("surname")] public string Surname { get; set; }
    [JsonProperty("email")] public string Email { get; set; }
    [JsonProperty("userPrincipalName")] public string UserPrincipalName { get; set; }
    [JsonProperty("tenantId")] public string TenantId { get; set; }
    [JsonProperty("userRole")] public string UserRole { get; set; }
}

/// <summary>A team.</summary>
public class TeamInfo
{
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("aadGroupId")] public string AadGroupId { get; set; }
}
