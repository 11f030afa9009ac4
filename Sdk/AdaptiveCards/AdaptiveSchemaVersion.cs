using System.Globalization;
using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>A version of the Adaptive Cards schema.</summary>
[JsonConverter(typeof(SchemaVersionConverter))]
public class AdaptiveSchemaVersion
{
    /// <summary>A version by its numbers.</summary>
    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    /// <summary>A version as it is written: "1.5".</summary>
    public AdaptiveSchemaVersion(string versionString)
    {
        var parts = versionString?.Split('.') ?? [];
        if (parts.Length != 2 || !TryNumber(parts[0], out var major) || !TryNumber(parts[1], out var minor))
            throw new ArgumentException($"'{versionString}' is no schema version; write it like 1.5.", nameof(versionString));

        (Major, Minor) = (major, minor);
    }

    /// <summary>The 1 of 1.5.</summary>
    public int Major { get; set; }

    /// <summary>The 5 of 1.5.</summary>
    public int Minor { get; set; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
