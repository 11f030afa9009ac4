using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>The social platforms and messengers of which profiles are told.</summary>
internal static class Platforms
{
    /// <summary>Hosts whose paths are profiles.</summary>
    public static FrozenSet<string> Hosts { get; } = WordSet.Of(
        "facebook.com fb.com fb.me m.me instagram.com instagr.am t.me telegram.me telegram.dog twitter.com x.com linkedin.com youtube.com tiktok.com snapchat.com wa.me threads.net threads.com vk.com "
        + "sharechat.com mojapp.in joshapp.com kooapp.com pinterest.com reddit.com discord.gg imo.im line.me signal.me");

    /// <summary>The first part of a path that leads to no person.</summary>
    public static FrozenSet<string> PublicPaths { get; } = WordSet.Of(
        "help safety policies policy privacy legal business about terms login watch hashtag search explore company school jobs settings support ads press tos playlist events marketplace gaming feed home blog");

    public static FrozenSet<string> Names { get; } = WordSet.Of(
        "facebook fb insta instagram ig telegram tg twitter tweet tweeted linkedin youtube tiktok snapchat snap threads sharechat moj josh koo imo signal discord messenger whatsapp "
        + "फेसबुक इंस्टाग्राम टेलीग्राम व्हाट्सऐप ফেসবুক ইনস্টাগ্রাম টেলিগ্রাম");
}
