using System.Globalization;

namespace Consultations.Words;

/// <summary>A language in which the bot speaks.</summary>
/// <param name="Id">Its ISO 639 code, <c>hi</c>: what is stored, what a page carries as its <c>lang</c>, and the ending of its resource files.</param>
/// <param name="NativeName">What its own readers call it.</param>
/// <param name="Culture">How it is written in India: sentences, days and figures.</param>
/// <param name="Words">What people type for it, besides its id and its own name.</param>
public sealed record Language(string Id, string NativeName, CultureInfo Culture, IReadOnlyList<string> Words)
{
    /// <inheritdoc />
    public bool Equals(Language? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Id;
}
