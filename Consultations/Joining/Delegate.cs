using Consultations.Deciding;

namespace Consultations.Joining;

/// <summary>Where a delegate stands with the meeting.</summary>
public enum Standing
{
    Joined,

    /// <summary>Admission is on, and no facilitator has admitted them yet.</summary>
    Waiting,

    /// <summary>A facilitator removed them; what they said stays.</summary>
    Removed,

    /// <summary>They asked to be forgotten; what they said stays, as "a delegate".</summary>
    Forgotten,

    /// <summary>A duplicate: what they said is another delegate's now, and so are they.</summary>
    Merged,
}

/// <summary>A person in one consultation.</summary>
public sealed class Delegate
{
    public const int LongestName = 120;

    private static readonly PreparedQuestion<Delegate, Guid, Guid> OfPerson = new((who, consultation, person) => who.ConsultationId == consultation && who.PersonId == person);

    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>1, 2, 3, … within the consultation.</summary>
    public required int Number { get; init; }

    public required Guid PersonId { get; set; }

    public required string Name { get; set; }

    public string Designation { get; set; } = "";

    public string Organisation { get; set; } = "";

    /// <summary>Id of the stakeholder group.</summary>
    public required string Group { get; set; }

    /// <summary>ISO 3166 code of the jurisdiction they speak for; null for none.</summary>
    public string? Jurisdiction { get; set; }

    /// <summary>Whether they agreed that their name may stand beside what they say.</summary>
    public bool MayBeNamed { get; set; }

    public Standing Standing { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Number of the delegate whom a facilitator takes to be the same person, until that one agrees; null for none.</summary>
    public int? ProposedAs { get; set; }

    /// <summary>Names the delegate to the transcript: a line that shows who they are is tagged with it.</summary>
    public string Key => $"delegate:{Id:N}";

    /// <summary>A person's place in a consultation; null where they have none.</summary>
    public static Delegate? Find(IBooks books, Guid consultation, Guid person) => books.Ask(OfPerson, consultation, person).SingleOrDefault();

    /// <summary>Deletes who they are; group, jurisdiction and number stay.</summary>
    public void Forget()
    {
        Name = Designation = Organisation = "";
        MayBeNamed = false;
        Standing = Standing.Forgotten;
    }
}
