namespace Storage.Files;

/// <summary>What a file on the shelf may be called: what every file system and every store takes, and what leads nowhere else.</summary>
internal static class ShelfName
{
    private const int Longest = 120;

    /// <summary>Devices, on Windows, whatever ending they are given.</summary>
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"], NumberedDevices = ["COM", "LPT"];

    /// <returns>The name itself.</returns>
    public static string Checked(string name) => name.Length is > 0 and <= Longest && name[0] != '.' && name[^1] != '.' && name.All(IsAllowed) && !IsDevice(name)
        ? name
        : throw new ArgumentException("A file on the shelf is named by letters, digits, dots, hyphens and underscores.", nameof(name));

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].ToUpperInvariant();
        return Devices.Contains(stem) || (stem.Length == 4 && char.IsAsciiDigit(stem[3]) && NumberedDevices.Contains(stem[..3]));
    }
}
