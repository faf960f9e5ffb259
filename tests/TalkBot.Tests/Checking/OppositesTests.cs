using TalkBot.Search.Checking;

namespace TalkBot.Tests.Checking;

public class OppositesTests
{
    [Theory]
    [InlineData("increas", "decreas")]
    [InlineData("decreas", "increas")]
    [InlineData("north", "southern")]
    [InlineData("surviv", "kill")]
    [InlineData("preliminari", "final")]
    [InlineData("admit", "deni")]
    public void Opposites_are_found_from_either_side(string one, string other) => Assert.Contains(other, Opposites.Of(one));

    [Fact]
    public void No_word_of_a_phrase_is_an_opposite_by_itself() => Assert.Empty(Opposites.Of("restor").Intersect(["break", "off"])); // "restore", "break off"

    [Fact]
    public void A_word_is_not_its_own_opposite() => Assert.DoesNotContain("increas", Opposites.Of("increas"));

    [Theory]
    [InlineData("content", "discontent", true)]
    [InlineData("Uncertain", "certain", true)]
    [InlineData("act", "react", false)]
    [InlineData("able", "unable", true)]
    [InlineData("der", "under", false)]
    public void A_prefix_may_deny(string one, string other, bool expected) => Assert.Equal(expected, Opposites.DifferByPrefix(one, other));
}
