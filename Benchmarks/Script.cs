using System.Text;

namespace Benchmarks;

/// <summary>What the delegates say: each line once, told apart by a word of letters, since digits may look like personal data.</summary>
public static class Script
{
    private const int Letters = 7;

    /// <summary>The words of the line with this number, as they are stored.</summary>
    public static string Words(int number) =>
        $"The shelter home of {Name(number)} is full, and from there the nearest other one is four hours away by road";

    /// <summary>The activity that types it. Sent again it has the same client's id.</summary>
    public static byte[] Activity(int number) => Encoding.UTF8.GetBytes(
        $$$"""{"type":"message","locale":"en-IN","text":"challenge {{{Words(number)}}} #protection","channelData":{"clientActivityID":"{{{Name(number)}}}"}}""");

    /// <summary>A word that nothing else is called.</summary>
    public static string Name(int number) => string.Create(Letters, number, static (letters, rest) =>
    {
        letters[0] = 'Q';
        for (var i = letters.Length - 1; i > 0; i--, rest /= 20)
            letters[i] = "bcdfghjklmnpqrstvwxz"[rest % 20];
    });
}
