using Dialogs.Contributing;
using Dialogs.Exporting;
using Dialogs.Joining;
using Dialogs.Moderating;
using Dialogs.Organising;
using Dialogs.Summarising;
using Dialogs.Turns;
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

        services.AddSingleton<InvitedJoining>();

        services.AddSingleton<ContributionDialog>();
        services.AddSingleton<OfferDialog>();
        services.AddSingleton<JoinDialog>();
        services.AddSingleton<NewConsultationDialog>();
        services.AddSingleton(provider => new Guide(provider.GetRequiredService<PrivateConversationState>(), () =>
        [
            provider.GetRequiredService<ContributionDialog>(),
            provider.GetRequiredService<OfferDialog>(),
            provider.GetRequiredService<JoinDialog>(),
            provider.GetRequiredService<NewConsultationDialog>(),
        ]));

        // In the order in which help lists them.
        services.AddSingleton<ICapability, ContributingLines>();
        services.AddSingleton<ICapability, SummarisingLines>();
        services.AddSingleton<ICapability, ModeratingLines>();
        services.AddSingleton<ICapability, MergingLines>();
        services.AddSingleton<ICapability, OrganisingLines>();
        services.AddSingleton<ICapability, InvitingLines>();
        services.AddSingleton<ICapability, ExportingLines>();
        services.AddSingleton<ICapability, JoiningLines>();
        services.AddSingleton<ICapability, DoorLines>();
        services.AddSingleton<Vocabulary>();
        services.AddSingleton(provider => new Reception(
            provider.GetRequiredService<Vocabulary>(),
            provider.GetRequiredService<Guide>(),
            provider.GetRequiredService<Withheld>(),
            provider.GetRequiredService<Repeats>()));
        return services;
    }
}
