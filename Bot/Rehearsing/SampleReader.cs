using System.Security.Cryptography;
using System.Text.Json;

namespace Bot.Rehearsing;

/// <summary>
/// Reads a sample. What it cannot know (other fields, places, groups and kinds) is set aside and named; only what makes no sample at all stops it.
/// </summary>
public sealed class SampleReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly SampleWords words = new();

    private SampleReader()
    {
    }

    /// <summary>The sample in this file, or a stop with a sentence that says what is wrong with it.</summary>
    public static Sample ReadFile(string file)
    {
        try
        {
            return Read(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMissing, file), missing);
        }
        catch (JsonException malformed)
        {
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMalformed, file, (malformed.LineNumber ?? 0) + 1), malformed);
        }
    }

    private static Sample Read(string name, byte[] json)
    {
        var mark = json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        using var document = JsonDocument.Parse(json.AsMemory(mark), Lenient);
        return new SampleReader().Read(name, Convert.ToHexStringLower(SHA256.HashData(json)), document.RootElement);
    }

    private Sample Read(string name, string fingerprint, JsonElement root)
    {
        var whole = words.Remember(new SampleObject(root, ""));
        var consultation = whole.Object("consultation") is { } found ? words.Remember(found) : null;
        if (consultation?.Text("title") is not { Length: > 0 } title)
            throw new RehearsalStoppedException(Sentences.SampleNoTitle);

        var frames = new SampleFrameReader(words);
        var series = frames.ReadSeries(whole.Object("series"));
        var frame = frames.ReadFrame(whole, consultation, title, series is not null);
        var agenda = frames.ReadAgenda(whole);
        var people = whole.Objects("people").Select(person => ReadPerson(words.Remember(person))).OfType<SamplePerson>().ToList();
        var reader = new SampleLineReader(words, agenda.Count);
        var lines = whole.Objects("contributions").Select((line, index) => reader.Read(words.Remember(line), index + 1)).ToList();
        return new Sample(FolderName(name), fingerprint, frame, people, lines, words.NotPlayed, words.Remarks) { Series = series, Agenda = agenda };
    }

    private SamplePerson? ReadPerson(SampleObject person)
    {
        var name = person.Text("name");
        if (name.Length == 0)
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMisses, person.PathOf("name")));
        var places = person.Text("jurisdiction") is { Length: > 0 } ? words.PlacesOf(person, "jurisdiction") : [];
        var (designation, organisation, named) = (person.Text("designation"), person.Text("organisation"), person.Flag("named"));
        return words.GroupOf(person.Text("group"), person.PathOf("group")) is { } group
            ? new SamplePerson(name, designation, organisation, places is [var place, ..] ? place : null, group) { MayBeNamed = named }
            : null;
    }

    private static string FolderName(string file)
    {
        const int Longest = 60;
        var name = string.Concat(file.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-')).Trim('-');
        return name.Length == 0 ? "sample" : name[..Math.Min(name.Length, Longest)];
    }
}
