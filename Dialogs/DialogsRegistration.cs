using Dialogs.Announcing;
using Dialogs.Comparing;
using Dialogs.Contributing;
using Dialogs.Exporting;
using Dialogs.Gathering;
using Dialogs.Joining;
using Dialogs.Moderating;
using Dialogs.Organising;
using Dialogs.Polling;
using Dialogs.Scheduling;
using Dialogs.Summarising;
using Dialogs.Turns;
using Dialogs.Walls;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dialogs;

/// <summary>All that is said.</summary>
public static class DialogsRegistration
{
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<CodeGuard>();
        services.AddSingleton<PrivateConversationState>();
        services.AddSingleton<Withheld>();
        services.AddSingleton<Repeats>();
        services.AddSingleton<Filing>();
        services.AddSingleton<FileOffer>();

        services.AddSingleton<JoiningStart>();
        services.AddSingleton<InvitedJoining>();
        services.AddSingleton<OfferDialog>();
        services.AddSingleton<JoinDialog>();
        // In the order in which forms are offered.
        services.AddSingleton<GatheringDialog>(provider => new ContributionDialog(provider.GetRequiredService<Filing>()));
        services.AddSingleton<GatheringDialog, FloorDialog>();
        services.AddSingleton<GatheringDialog, NewConsultationDialog>();
        services.AddSingleton<GatheringDialog, SeriesDialog>();
        services.AddSingleton<GatheringDialog, ItemDialog>();
        services.AddSingleton<GatheringDialog, PollDialog>();
        services.AddSingleton(provider => new Guide(provider.GetRequiredService<PrivateConversationState>(), () =>
        [
            .. provider.GetServices<GatheringDialog>(),
            provider.GetRequiredService<OfferDialog>(),
            provider.GetRequiredService<JoinDialog>(),
        ]));

        // In the order in which help lists them.
        services.AddSingleton<ICapability, ContributingLines>();
        services.AddSingleton<ICapability, FormLines>();
        services.AddSingleton<ICapability, SummarisingLines>();
        services.AddSingleton<ICapability, VotingLines>();
        services.AddSingleton<ICapability, SchedulingLines>();
        services.AddSingleton<ICapability, PollingLines>();
        services.AddSingleton<ICapability, WallLines>();
        services.AddSingleton<ICapability, AnnouncingLines>();
        services.AddSingleton<ICapability, ModeratingLines>();
        services.AddSingleton<ICapability, HeldLines>();
        services.AddSingleton<ICapability, MergingLines>();
        services.AddSingleton<ICapability, OrganisingLines>();
        services.AddSingleton<ICapability, InvitingLines>();
        services.AddSingleton<ICapability, FramingLines>();
        services.AddSingleton<ICapability, ComparingLines>();
        services.AddSingleton<ICapability, ExportingLines>();
        services.AddSingleton<ICapability, ImportingLines>();
        services.AddSingleton<ICapability, JoiningLines>();
        services.AddSingleton<ICapability, DoorLines>();
        services.AddSingleton<ICapability, LanguageLines>();
        services.AddSingleton<Vocabulary>();
        services.AddSingleton(provider => new Reception(
            provider.GetRequiredService<Vocabulary>(),
            provider.GetRequiredService<Guide>(),
            provider.GetRequiredService<Withheld>(),
            provider.GetRequiredService<Repeats>(),
            new Company(provider.GetRequiredService<Vocabulary>(), provider.GetServices<GatheringDialog>())));
        return services;
    }
}
