using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A number that tells whether state has changed: its JSON is hashed while it is written and never stands in memory.</summary>
internal sealed class StateFingerprint : TextWriter
{
    // FNV-1a over UTF-16 units.
    private const ulong Start = 14695981039346656037, Prime = 1099511628211;
    private static readonly JsonSerializer Serializer = JsonSerializer.Create();

    private ulong _hash = Start;

    public override Encoding Encoding => Encoding.Unicode;

    public static ulong Of(IDictionary<string, object> state)
    {
        using var fingerprint = new StateFingerprint();
        using var json = new JsonTextWriter(fingerprint);
        Serializer.Serialize(json, state);
        json.Flush();
        return fingerprint._hash;
    }

    public override void Write(char value) => _hash = (_hash ^ value) * Prime;

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var hash = _hash;
        foreach (var unit in buffer)
            hash = (hash ^ unit) * Prime;
        _hash = hash;
    }
}
