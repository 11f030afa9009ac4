namespace Bot.Rehearsing;

/// <summary>What stands on the command line after <c>rehearse</c>.</summary>
/// <param name="File">The sample.</param>
/// <param name="To">A bot that runs already; null for one of the rehearsal's own.</param>
/// <param name="Organiser">The link or key with which the organiser gets into that bot.</param>
/// <param name="Again">Whether to begin anew.</param>
/// <param name="DataFolder">Rehearsals are kept in its folder <c>rehearsals</c>.</param>
public sealed record RehearsalOptions(string File, Uri? To, string? Organiser, bool Again, string DataFolder)
{
    /// <summary>Reads the command line, or stops with a sentence that says how it should look.</summary>
    public static RehearsalOptions Read(IReadOnlyList<string> args)
    {
        var options = new RehearsalOptions("", null, null, Again: false, "data");
        for (var at = 0; at < args.Count; at++)
        {
            options = args[at] switch
            {
                "--again" => options with { Again = true },
                "--to" => options with { To = AddressOf(ValueAt(args, ++at)) },
                "--organiser" => options with { Organiser = ValueAt(args, ++at) },
                "--DataFolder" => options with { DataFolder = ValueAt(args, ++at) },
                var file when options.File.Length == 0 && !file.StartsWith('-') => options with { File = file },
                _ => throw new RehearsalStoppedException(Sentences.RehearsalUsage),
            };
        }

        return options.File.Length == 0 ? throw new RehearsalStoppedException(Sentences.RehearsalUsage) : options;
    }

    private static string ValueAt(IReadOnlyList<string> args, int at) =>
        at < args.Count ? args[at] : throw new RehearsalStoppedException(Sentences.RehearsalUsage);

    private static Uri AddressOf(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? new Uri(address.GetLeftPart(UriPartial.Authority))
            : throw new RehearsalStoppedException(Say.With(Sentences.RehearsalAddressUnclear, typed));
}
