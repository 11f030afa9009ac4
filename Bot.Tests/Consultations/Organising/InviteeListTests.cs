using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class InviteeListTests
{
    [Theory]
    [InlineData("Asha Rao; State Police; police; Madhya Pradesh")]
    [InlineData("Asha Rao | State Police | law enforcement | IN-MP")]
    [InlineData("Asha Rao, State Police, Police, madhya pradesh")]
    [InlineData("\"Asha Rao\",\"State Police\",\"law enforcment\",\"Madya Pradesh\"")]
    [InlineData("Asha Rao; State Police; Madhya Pradesh; police")]
    [InlineData("Asha Rao; State Police; पुलिस; मध्य प्रदेश;")]
    public void A_line_is_read_in_any_spelling(string line) => InviteeList.Read(line).Invitees.ShouldBe([new Invitee(1, "Asha Rao", "State Police", "law-enforcement", "IN-MP")]);

    [Theory]
    [InlineData("Asha Rao", "", "", "")]
    [InlineData("Asha Rao; State Police", "State Police", "", "")]
    [InlineData("Asha Rao; ; police", "", "law-enforcement", "")]
    [InlineData("Asha Rao; ; ; Orissa", "", "", "IN-OD")]
    [InlineData("Asha Rao; UNODC; un; none", "UNODC", "international-organisation", "")]
    [InlineData("Asha Rao; \"Shelter; Home, \"\"Asha\"\"\"", "Shelter; Home, \"Asha\"", "", "")]
    public void Parts_may_be_missing(string line, string organisation, string group, string place)
    {
        var read = InviteeList.Read(line);

        read.Unread.ShouldBeEmpty();
        read.Invitees.ShouldBe([new Invitee(1, "Asha Rao", organisation, group, place)]);
    }

    [Theory]
    [InlineData("Name; Organisation; Group; Jurisdiction\nAsha Rao; State Police")]
    [InlineData("name,organisation,group,state\r\nAsha Rao,State Police")]
    [InlineData("Full name|Organisation\n\nAsha Rao|State Police\n")]
    [InlineData("Name; Designation; Organisation; Group; Jurisdiction\nAsha Rao; State Police")]
    public void A_first_line_that_names_the_columns_invites_nobody(string list)
    {
        var read = InviteeList.Read(list);

        read.Unread.ShouldBeEmpty();
        read.Invitees.Select(one => (one.Name, one.Organisation)).ShouldBe([("Asha Rao", "State Police")]);
    }

    [Fact]
    public void Each_line_that_is_not_understood_is_named_and_the_others_are_read()
    {
        var read = InviteeList.Read("Asha Rao\n\nBina Das; NGO; wizards\nRao, Asha\nChitra; Court; judge; Atlantis\n; nobody\nDevi; a; ngo; Assam; more\n\"Esha; x\nFarah; x; ; NL\nGita");

        read.Invitees.Select(one => (one.Line, one.Name)).ShouldBe([(1, "Asha Rao"), (10, "Gita")]);
        read.Unread.Select(one => (one.Line, one.Why.Key)).ShouldBe([
            (3, nameof(Sentences.ListGroupUnknown)),
            (4, nameof(Sentences.ListLineUnclear)),
            (5, nameof(Sentences.ListPlaceUnknown)),
            (6, nameof(Sentences.ListNameMissing)),
            (7, nameof(Sentences.ListPartsTooMany)),
            (8, nameof(Sentences.ListLineUnclear)),
            (9, nameof(Sentences.ListPlaceUnclear)),
        ]);
    }

    [Theory]
    [InlineData("Asha Rao 98765 43210; State Police", "a phone number")]
    [InlineData("Asha Rao; asha@police.example.in; police", "an e-mail address")]
    public void A_line_that_holds_what_leads_to_a_person_is_refused_without_its_words(string line, string found)
    {
        var read = InviteeList.Read($"{line}\nBina Das");

        read.Invitees.Select(one => one.Name).ShouldBe(["Bina Das"]);
        read.Unread.Single().Why.Sentence.ShouldContain(found);
        read.Unread.Single().Why.Sentence.ShouldNotContain("Asha");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("Name; Organisation")]
    public void A_list_of_nobody_is_empty(string list)
    {
        var read = InviteeList.Read(list);

        read.Invitees.ShouldBeEmpty();
        read.Unread.ShouldBeEmpty();
    }
}
