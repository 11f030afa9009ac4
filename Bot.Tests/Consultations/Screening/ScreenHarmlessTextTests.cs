using Consultations.Screening;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenHarmlessTextTests
{
    [Theory]
    [InlineData("Call 112, 100, 181, 1091, 1098 or 1930.")]
    [InlineData("112 100 181 1091 1098 1930")]
    [InlineData("call 112 1098")]
    [InlineData("the toll-free number 1800-11-4567")]
    [InlineData("the toll-free number 1800 121 4567")]
    [InlineData("dial 18001214567 or 1860 266 2345")]
    [InlineData("Section 370 IPC")]
    [InlineData("Sections 366A, 370 and 372")]
    [InlineData("Sections 366, 370, 371, 372, 373 and 374")]
    [InlineData("Sections 370/371/372/373")]
    [InlineData("95 per cent")]
    [InlineData("Rs 20,000")]
    [InlineData("Rs 1,00,00,000")]
    [InlineData("Rs. 10000000000")]
    [InlineData("₹ 9876543210")]
    [InlineData("10000000000 rupees, 9000000000 crore")]
    [InlineData("2019-02-28")]
    [InlineData("28.02.2019")]
    [InlineData("from 28.02.2019 - 01.03.2019")]
    [InlineData("2019-02-28 2019-03-01")]
    [InlineData("2018-19")]
    [InlineData("2015-16 2016-17 2017-18")]
    [InlineData("1,234,567 cases")]
    [InlineData("between 2010 and 2019, 2015–2019")]
    [InlineData("2015 2016 2017 2018")]
    [InlineData("girls of 14 to 17")]
    [InlineData("95.5 60.2 70.1 8")]
    [InlineData("Convicted: 12 of 340 (3.5%), 14 of 410 (3.4%)")]
    [InlineData("SDG 16, ILO C182, UNSCR 2331 (2016)")]
    [InlineData("the raid was at the station, a dot on the map")]
    [InlineData("look at who.int or at www.unodc.org")]
    [InlineData("hello @ravi.kumar")]
    [InlineData("10 @ 20")]
    public void Helplines_sections_money_dates_and_counts_are_left_alone(string text)
    {
        var screened = Screen.Examine(text);

        screened.Findings.ShouldBeEmpty();
        screened.Redacted.ShouldBe(text);
        screened.IsClear.ShouldBeTrue();
    }
}
