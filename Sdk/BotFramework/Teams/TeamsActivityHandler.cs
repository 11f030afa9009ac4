using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>An <see cref="ActivityHandler"/> that hears arrivals and departures in Teams together with the team that they concern.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var update = turnContext.Activity;
        if (update.ChannelId != Channels.Msteams)
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);

        if (update.MembersAdded is { } added)
            return OnTeamsMembersAddedDispatchAsync(added, TeamOf(update), turnContext, cancellationToken);

        return update.MembersRemoved is { } removed
            ? OnTeamsMembersRemovedDispatchAsync(removed, TeamOf(update), turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Makes accounts of Teams of those who came. A bare one would have to be looked up through a connector client, which is not to be had here: override this.</summary>
    protected virtual Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var bot = turnContext.Activity.Recipient?.Id;
        if (membersAdded.Any(member => member.Id != bot && member.Properties is not { HasValues: true }))
            throw new InvalidOperationException("There is no connector client to look the new members up with.");

        return OnTeamsMembersAddedAsync(membersAdded.Select(AsTeamsAccount).ToList(), teamInfo, turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(membersRemoved.Select(AsTeamsAccount).ToList(), teamInfo, turnContext, cancellationToken);

    /// <summary>Somebody came, the bot itself perhaps; unless overridden they are members like those of any channel.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync(teamsMembersAdded.ToList<ChannelAccount>(), turnContext, cancellationToken);

    /// <summary>Somebody went; unless overridden they are members like those of any channel.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync(teamsMembersRemoved.ToList<ChannelAccount>(), turnContext, cancellationToken);

    private static TeamsChannelAccount AsTeamsAccount(ChannelAccount member) => JObject.FromObject(member).ToObject<TeamsChannelAccount>();

    private static TeamInfo TeamOf(IConversationUpdateActivity update) =>
        update.TryGetChannelData<JObject>(out var data) && data["team"] is JObject team ? team.ToObject<TeamInfo>() : null;
}
