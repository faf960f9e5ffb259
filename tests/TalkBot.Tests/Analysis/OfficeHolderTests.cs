using TalkBot.Search.Analysis;

namespace TalkBot.Tests.Analysis;

public class OfficeHolderTests
{
    [Theory]
    [InlineData("He met Russian Foreign Minister Sergey Lavrov in Riyadh.", "russian foreign minist", "lavrov")]
    [InlineData("U.S. Secretary of State Marco Rubio left.", "usa secretari state", "rubio")]
    [InlineData("However, President Zelenskyy spoke.", "presid", "zelenskyi")]
    [InlineData("Chancellor Olaf Scholz spoke.", "chancellor", "scholz")]
    public void A_title_before_a_name_tells_who_holds_the_office(string text, string office, string name)
    {
        var holder = Assert.Single(OfficeHolder.In(text));

        Assert.Equal(office.Split(' ').Order(), holder.Office.Order());
        Assert.Equal(name, holder.Name);
    }

    [Theory]
    [InlineData("The president spoke.")]
    [InlineData("A minister met Lavrov.")]
    [InlineData("")]
    public void Without_a_name_nobody_does(string text) => Assert.Empty(OfficeHolder.In(text));
}
