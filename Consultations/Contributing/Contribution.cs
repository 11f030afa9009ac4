using System.Globalization;
using Consultations.Ledger;

namespace Consultations.Contributing;

/// <summary>Who a contribution comes from, where it is not one delegate.</summary>
public enum Voice
{
    Delegate,

    /// <summary>What the room said, nobody in particular.</summary>
    Participants,

    /// <summary>What the record itself says.</summary>
    Meeting,

    /// <summary>Somebody who spoke on the floor and is no delegate here; see <see cref="Spoken"/>.</summary>
    Speaker,
}

/// <summary>A figure and where it comes from; either may be missing, and a figure without a source is shown as such.</summary>
public sealed record Evidence(string Figure, string Source)
{
    public static Evidence None { get; } = new("", "");

    public bool IsNone => Figure.Length == 0 && Source.Length == 0;
}

/// <summary>
/// Who spoke on the floor, where it was no delegate. No more of it is kept than the attribution rule can ever show: under <i>by group</i> no name, under the
/// Chatham House rule nothing.
/// </summary>
/// <param name="Group">Id of the stakeholder group; empty for none that is known.</param>
/// <param name="Jurisdiction">ISO 3166 code of whom they spoke for; empty for none. It is not what the input is about.</param>
public sealed record Spoken(string Name, string Role, string Organisation, string Group, string Jurisdiction)
{
    public static Spoken Nobody { get; } = new("", "", "", "", "");

    /// <summary>As much of it as the rule can show.</summary>
    public Spoken Under(Organising.AttributionRule rule, bool mayBeNamed) => rule switch
    {
        Organising.AttributionRule.ChathamHouse => Nobody,
        Organising.AttributionRule.Named when mayBeNamed => this,
        _ => WithoutName(),
    };

    /// <summary>Without what tells who it was; the group and whom they spoke for stay.</summary>
    public Spoken WithoutName() => this with { Name = "", Role = "", Organisation = "" };
}

/// <summary>One input.</summary>
public sealed class Contribution
{
    public const int LongestText = 4000;

    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>1, 2, 3, … within the consultation; never given twice, not even after a withdrawal.</summary>
    public required int Number { get; init; }

    /// <summary>Idempotence: the draft's id, or author and line. Transcript lines that show the text are tagged with it.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the kind.</summary>
    public required string Kind { get; set; }

    /// <summary>Screened; empty after a withdrawal.</summary>
    public required string Text { get; set; }

    public required Voice Voice { get; init; }

    /// <summary>The delegate who said it; null for participants, the meeting and other speakers.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>The person who put it in: the author, or whoever took the record down.</summary>
    public required Guid EnteredBy { get; set; }

    /// <summary>Who said it, where that was no delegate.</summary>
    public Spoken Spoken { get; set; } = Spoken.Nobody;

    /// <summary>Number of the agenda item it belongs to; null for none.</summary>
    public int? Item { get; set; }

    /// <summary>Id of the language it is written in, where the author says so; such as <c>hi</c>.</summary>
    public string Language { get; set; } = "";

    public About About { get; set; } = About.Nothing;

    /// <summary>Themes and topics, as slugs.</summary>
    public IReadOnlyList<string> Topics { get; set; } = [];

    public Evidence Evidence { get; set; } = Evidence.None;

    public bool IsQuote { get; set; }

    /// <summary>Whether the author's name may stand beside it, as agreed when it was said.</summary>
    public bool MayBeNamed { get; set; }

    /// <summary>The attribution was taken away for good.</summary>
    public bool IsUnnamed { get; set; }

    public bool IsWithdrawn { get; set; }

    public bool IsHidden { get; set; }

    public string HiddenReason { get; set; } = "";

    /// <summary>A facilitator has released it to the wall; what is hidden or withdrawn stands there no more.</summary>
    public bool IsOnWall { get; set; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The random key of the ledger's digests; deleting it makes them say nothing.</summary>
    public byte[] Salt { get; set; } = [];

    /// <summary>Whether it stands in summaries and exports.</summary>
    public bool Stands => !IsWithdrawn && !IsHidden;

    /// <summary>Deletes what was said; number, kind and filing stay.</summary>
    public void Delete()
    {
        IsWithdrawn = true;
        Text = "";
        Evidence = Evidence.None;
        Spoken = Spoken.Nobody;
        HiddenReason = "";
        Salt = [];
    }

    /// <summary>The digest of what it says now, as the ledger holds it.</summary>
    /// <remarks>What came with a later version is added only where it says something, so that older rows keep their digest.</remarks>
    public string Digest()
    {
        var content = string.Join('\u001f', Kind, Text, Voice, About, string.Join(',', Topics), Evidence.Figure, Evidence.Source, IsQuote);
        if (Item is { } item)
            content += string.Create(CultureInfo.InvariantCulture, $"\u001fitem {item}");
        if (Language.Length > 0)
            content += $"\u001flanguage {Language}";
        return LedgerRow.DigestOf(Salt, content);
    }
}
