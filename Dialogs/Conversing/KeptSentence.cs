using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Dialogs.Conversing;

/// <summary>For one-time codes and personal links, which a transcript must not hold.</summary>
public static class KeptSentence
{
    // Beside the activity, not in it: whatever is in it could be sent.
    private static readonly ConditionalWeakTable<IActivity, string> Sentences = [];

    /// <summary>The transcript keeps this sentence instead of the activity's text and cards.</summary>
    public static void KeptAs(this IActivity activity, string sentence) => Sentences.AddOrUpdate(activity, sentence);

    public static string? WhatIsKept(this IActivity activity) => Sentences.TryGetValue(activity, out var sentence) ? sentence : null;
}
