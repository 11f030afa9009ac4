using Consultations.Deciding;

namespace Consultations.Joining;

/// <summary>Somebody asks to be spoken to in a language; the empty id follows their channel again.</summary>
/// <param name="Language">Id of a language that is shipped.</param>
public sealed record SetLanguage(string Language) : Command<Person>
{
    public override Result<Person> Decide(Decision decision)
    {
        var person = decision.PersonOrNew();
        person.Language = Language;
        return person;
    }
}
