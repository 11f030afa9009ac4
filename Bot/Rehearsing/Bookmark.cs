using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Rehearsing;

/// <summary>Where a rehearsal is: who has come in, and which lines are acknowledged. Its file holds personal links, so only its owner can read it.</summary>
public sealed class Bookmark
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Of the sample's file.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The bot that is played to; null for the rehearsal's own.</summary>
    public Uri? Address { get; init; }

    /// <summary>The consultation that the organiser's chat was about before this one; empty for none, null before that was asked.</summary>
    public string? CodeBefore { get; set; }

    /// <summary>This consultation's join code.</summary>
    public string? JoinCode { get; set; }

    /// <summary>The series' number in the bot; null where there is none yet.</summary>
    public int? Series { get; set; }

    /// <summary>The acknowledged lines of the frame and the agenda, by their positions.</summary>
    public SortedSet<int> Framed { get; init; } = [];

    /// <summary>The agenda item that was opened and not closed yet.</summary>
    public int? Open { get; set; }

    /// <summary>The facilitator's or the rapporteur's invitation, until it is used.</summary>
    public string? Invitation { get; set; }

    /// <summary>Everybody who has come in, by their part.</summary>
    public Dictionary<string, Seat> Seats { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The acknowledged lines: position in the sample, and the number on the receipt.</summary>
    public SortedDictionary<int, int> Filed { get; init; } = [];

    /// <summary>All of it was played and handed out.</summary>
    public bool IsComplete { get; set; }

    [JsonIgnore]
    public string File { get; private set; } = "";

    /// <summary>The bookmark in this file; null where there is none.</summary>
    public static Bookmark? Read(string file)
    {
        if (!System.IO.File.Exists(file))
            return null;
        try
        {
            var bookmark = JsonSerializer.Deserialize<Bookmark>(System.IO.File.ReadAllBytes(file), Form)!;
            bookmark.File = file;
            return bookmark;
        }
        catch (JsonException damaged)
        {
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalPlaceDamaged, file), damaged);
        }
    }

    public static Bookmark New(string file, string fingerprint, Uri? address) => new() { File = file, Fingerprint = fingerprint, Address = address };

    /// <summary>Whoever plays this part; an empty seat where nobody came in yet.</summary>
    public Seat SeatOf(string part)
    {
        if (!Seats.TryGetValue(part, out var seat))
            Seats.Add(part, seat = new Seat());
        return seat;
    }

    /// <summary>Written beside the file and then put in its place, so that a death in between leaves the file as it was.</summary>
    public void Save()
    {
        var fresh = File + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(fresh, options))
            JsonSerializer.Serialize(stream, this, Form);
        System.IO.File.Move(fresh, File, overwrite: true);
    }
}

/// <summary>One person's place in the chat.</summary>
public sealed class Seat
{
    public string? ConversationId { get; set; }

    /// <summary>Lets them into the conversation, for a while.</summary>
    public string? Token { get; set; }

    /// <summary>The key of their personal link, which brings them back when the token has expired.</summary>
    public string? Key { get; set; }

    /// <summary>They are in the consultation.</summary>
    public bool IsIn { get; set; }

    public void Leave() => (ConversationId, Token, Key, IsIn) = (null, null, null, false);
}
