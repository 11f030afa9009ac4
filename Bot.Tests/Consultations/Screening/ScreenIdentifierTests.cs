using Consultations.Screening;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenIdentifierTests
{
    [Theory]
    [InlineData("pan", "ABCPK1234L")]
    [InlineData("pan", "abcpk1234l")]
    [InlineData("pan", "ABCPK 1234 L")]
    [InlineData("pan", "ＡＢＣＰＫ１２３４Ｌ")]
    [InlineData("pan", "AB\u200BCPK12\u200B34L")]
    [InlineData("passport", "K1234567")]
    [InlineData("passport", "BX0123456")]
    [InlineData("passport", "Ｋ１２３४５６७")]
    [InlineData("voter-id", "ABC1234567")]
    [InlineData("voter-id", "wb/01/001/123456")]
    [InlineData("case-number", "FIR No. 123/2019")]
    [InlineData("case-number", "FIR no 45 of 2018")]
    [InlineData("case-number", "F.I.R. No. 12/19")]
    [InlineData("case-number", "FIR #77")]
    [InlineData("case-number", "FIR 0123/2019")]
    [InlineData("case-number", "GD entry 45")]
    [InlineData("case-number", "GDE No. 1203")]
    [InlineData("case-number", "Crime No. 88/2020")]
    [InlineData("case-number", "Case No. 12 of 2019")]
    [InlineData("case-number", "case number 4512")]
    [InlineData("case-number", "CC 12/2019")]
    [InlineData("case-number", "S.C. No. 5/2017")]
    [InlineData("case-number", "W.P.(C) No. 75 of 2012")]
    [InlineData("case-number", "Crl.A. No. 9 of 2016")]
    [InlineData("case-number", "C.R. No. I-45/2018")]
    [InlineData("case-number", "Crl. M.C. No. 1234/2017")]
    [InlineData("case-number", "SC/12/2019")]
    [InlineData("case-number", "SLP (Crl.) No. 1234 of 2018")]
    [InlineData("case-number", "FIR Nos. 12, 13 and 14 of 2018")]
    [InlineData("case-number", "प्राथमिकी संख्या १२३/२०१९")]
    [InlineData("case-number", "এফআইআর নং ১২৩/২০১৯")]
    [InlineData("case-number", "WBSP010012342019")]
    [InlineData("case-number", "MHAU01-999999-2015")]
    [InlineData("vehicle-plate", "AS 01 AB 1234")]
    [InlineData("vehicle-plate", "WB02A1234")]
    [InlineData("vehicle-plate", "wb02ab1234")]
    [InlineData("vehicle-plate", "DL-3C-AB-1234")]
    [InlineData("vehicle-plate", "DL 1 CA 4321")]
    [InlineData("vehicle-plate", "22 BH 1234 AA")]
    [InlineData("bank-account", "SBIN0001234")]
    [InlineData("bank-account", "4111 1111 1111 1111")]
    [InlineData("bank-account", "GB82 WEST 1234 5698 7654 32")]
    [InlineData("upi-id", "rekha.das@okhdfcbank")]
    [InlineData("upi-id", "9876543210@ybl")]
    [InlineData("upi-id", "rekha@upi")]
    [InlineData("profile", "https://www.facebook.com/rekha.das")]
    [InlineData("profile", "facebook.com/rekha.das")]
    [InlineData("profile", "m.facebook.com/profile.php?id=100012345678901")]
    [InlineData("profile", "instagram.com/rekha_14")]
    [InlineData("profile", "t.me/rekha")]
    [InlineData("profile", "wa.me/919876543210")]
    [InlineData("profile", "linkedin.com/in/rekha-das")]
    [InlineData("profile", "youtube.com/@rekha")]
    public void An_identifier_is_found_and_nothing_around_it(string kind, string written)
    {
        var screened = Screen.Examine($"It says: {written}, and we looked.");

        var finding = screened.Findings.ShouldHaveSingleItem();
        finding.Kind.Id.ShouldBe(kind);
        screened.Redacted.ShouldBe($"It says: {finding.Kind.Replacement}, and we looked.");
    }

    [Theory]
    [InlineData("passport no. 12345678", "passport no. [passport number]")]
    [InlineData("voter card ABC 1234567", "voter card [voter id]")]
    [InlineData("a car WB 02 1234 without papers", "a car [vehicle number] without papers")]
    [InlineData("account number 123456789012", "account number [bank account]")]
    [InlineData("A/c No. 1234 5678 901", "A/c No. [bank account]")]
    [InlineData("her GPay is rekha@somebank", "her GPay is [UPI id]")]
    [InlineData("he found her on instagram @rekha.das", "he found her on instagram [personal profile]")]
    [InlineData("@rekha on Telegram wrote", "[personal profile] on Telegram wrote")]
    [InlineData("Snapchat rekha_x", "Snapchat [personal profile]")]
    [InlineData("insta id: rekha_14", "insta id: [personal profile]")]
    [InlineData("Facebook profile is Rekha.Das99 now", "Facebook profile is [personal profile] now")]
    public void What_a_word_before_it_tells_is_found_behind_that_word(string text, string redacted) => Screen.Examine(text).Redacted.ShouldBe(redacted);

    [Fact]
    public void Every_kind_has_a_name_and_a_replacement()
    {
        foreach (var kind in FindingKind.All)
        {
            kind.Name.ShouldNotBe(kind.Id);
            kind.Replacement.ShouldMatch(@"^\[[A-Za-z -]+\]$");
            kind.Replacement.ShouldNotBe($"[{kind.Id}]");
        }
    }
}
