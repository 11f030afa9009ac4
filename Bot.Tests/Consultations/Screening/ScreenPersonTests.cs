using Consultations.Screening;

namespace Bot.Tests.Consultations.Screening;

/// <summary>Persons who can be recognised. All of them are made up.</summary>
public sealed class ScreenPersonTests
{
    [Theory]
    [InlineData("Rekha, 14, from Basirhat, was sold in Pune", "[a person], was sold in Pune")]
    [InlineData("rekha, 14, from basirhat", "[a person]")]
    [InlineData("Rekha, 14.", "[a person].")]
    [InlineData("Rekha (14) was rescued", "[a person] was rescued")]
    [InlineData("We met Rekha Das, aged 14, at the station", "We met [a person], at the station")]
    [InlineData("Chumkimoni, aged about 15, was found", "[a person], was found")]
    [InlineData("Chumkimoni, 15 years old, was found", "[a person], was found")]
    [InlineData("Chumkimoni, 15, from Gosaba, was found", "[a person], was found")]
    [InlineData("Rekha, 14 years, was found", "[a person], was found")]
    [InlineData("Rekha 14 yrs old of Basirhat", "[a person]")]
    [InlineData("rekha 14 from basirhat was taken", "[a person] was taken")]
    [InlineData("Rekha/14/F was produced", "[a person] was produced")]
    [InlineData("Rekha, F/14, was produced", "[a person], was produced")]
    [InlineData("REKHA DAS, 14, was produced", "[a person], was produced")]
    [InlineData("Rekha, 14, a resident of Basirhat", "[a person], a resident of Basirhat")]
    [InlineData("Smt. Sunita Devi, 32, from village Rampur, Bihar", "[a person]")]
    [InlineData("Rekha, १४, from Basirhat", "[a person]")]
    [InlineData("Ｒｅｋｈａ, 14, from Basirhat", "[a person]")]
    [InlineData("Re\u200Bkha, 14, from Basirhat", "[a person]")]
    [InlineData("daughter of Sunita", "[a person]")]
    [InlineData("she is the daughter of Sunita", "she is [a person]")]
    [InlineData("daughter of sunita devi", "[a person]")]
    [InlineData("Rekha, daughter of Sunita, was rescued", "[a person], was rescued")]
    [InlineData("Rekha d/o Sunita was rescued", "[a person] was rescued")]
    [InlineData("Rekha D/O Late Sunil Das, 14 yrs", "[a person]")]
    [InlineData("Chumkimoni, s/o Bhulanath, came", "[a person], came")]
    [InlineData("Meena w/o Ramesh Kumar", "[a person]")]
    [InlineData("the wife of Ramesh complained", "[a person] complained")]
    [InlineData("mother of Chumkimoni came", "[a person] came")]
    [InlineData("the sister of Rekha", "[a person]")]
    [InlineData("the children of Rekha Mondal", "[a person]")]
    [InlineData("Sunita's daughter was taken", "[a person] was taken")]
    [InlineData("Sunita’s daughter Rekha was taken", "[a person] was taken")]
    [InlineData("her daughter Rekha was taken", "her [a person] was taken")]
    [InlineData("a 15 year old girl named Rekha", "[a person]")]
    [InlineData("15-year-old girl Rekha from Basirhat", "[a person]")]
    [InlineData("A 14-year-old Rekha was found", "[a person] was found")]
    [InlineData("a girl named Chumkimoni told us", "[a person] told us")]
    [InlineData("a girl named chumkimoni, from Gosaba", "[a person]")]
    [InlineData("a boy called Bapi ran away", "[a person] ran away")]
    [InlineData("a woman by the name of Rekha", "[a person]")]
    [InlineData("victim Rekha was produced", "[a person] was produced")]
    [InlineData("the victim Chumkimoni was produced", "[a person] was produced")]
    [InlineData("survivor named Rekha Das", "[a person]")]
    [InlineData("victims Rekha, Sunita and Meena were sent back", "[a person] were sent back")]
    [InlineData("the accused Ramesh Kumar fled", "[a person] fled")]
    [InlineData("her name is Rekha", "her [a person]")]
    [InlineData("the name of the victim is Chumkimoni", "[a person]")]
    [InlineData("Sunita ki beti gayab hai", "[a person] gayab hai")]
    [InlineData("Rekha naam ki ladki mili", "[a person] mili")]
    [InlineData("सुनीता की बेटी को बेचा गया", "[a person] को बेचा गया")]
    [InlineData("सुनीता देवी की बेटी", "[a person]")]
    [InlineData("रेखा, 14 वर्ष, बशीरहाट से", "[a person], बशीरहाट से")]
    [InlineData("रेखा, १४ साल की है", "[a person] की है")]
    [InlineData("14 वर्षीय रेखा को बचाया गया", "[a person] को बचाया गया")]
    [InlineData("चुमकीमणि नाम की लड़की मिली", "[a person] मिली")]
    [InlineData("रेखा नाम की 14 साल की बच्ची", "[a person]")]
    [InlineData("पीड़िता रेखा ने बताया", "[a person] ने बताया")]
    [InlineData("সুনিতার মেয়ে নিখোঁজ", "[a person] নিখোঁজ")]
    [InlineData("চুমকিমণি নামের একটি মেয়ে", "[a person]")]
    [InlineData("রেখা, ১৪ বছর, পাচার হয়েছে", "[a person], পাচার হয়েছে")]
    [InlineData("ৰেখা নামৰ ছোৱালী এজনী", "[a person] এজনী")]
    [InlineData("சுனிதாவின் மகள் காணவில்லை", "[a person] காணவில்லை")]
    [InlineData("சும்கி என்ற சிறுமி", "[a person]")]
    public void A_described_person_is_found(string text, string redacted)
    {
        var screened = Screen.Examine(text);

        screened.Redacted.ShouldBe(redacted);
        screened.Findings.ShouldAllBe(finding => finding.Kind == FindingKind.Person);
    }

    [Theory]
    [InlineData("Rekha, 14, from Basirhat, 98765 43210, FIR No. 12/2019", "[a person], [phone number], [case number]")]
    [InlineData("Rekha, daughter of Sunita, Aadhaar 2341 2341 2346", "[a person], Aadhaar [Aadhaar number]")]
    public void A_person_is_found_beside_numbers(string text, string redacted) => Screen.Examine(text).Redacted.ShouldBe(redacted);
}
