using Copydesk.Drafts.Language;

namespace Copydesk.Drafts.Tests.Language.People;

public class NameComparisonTests
{
    [Theory]
    [InlineData("Ada", "Kenning", "ADA", "Kenning", NameRelation.Same)]
    [InlineData("Ada L.", "Kenning", "Ada", "Kenning", NameRelation.Same)]
    [InlineData("A.", "Kenning", "Ada", "Kenning", NameRelation.Same)]
    [InlineData("Sergei", "Lavrin", "Sergueï", "Lawrin", NameRelation.Variant)]
    [InlineData("Jong-un", "Kim", "Jong Un", "Kim", NameRelation.Variant)]
    [InlineData("Abd-Rabbu", "Mansour", "Abdrabbuh", "Mansur", NameRelation.Variant)]
    [InlineData("Volodymyr", "Ostapenko", "Uladzimir", "Ostapenka", NameRelation.Form)]
    [InlineData("Randhir", "Jaswant", "Randhir", "Jashwent", NameRelation.Slip)]
    [InlineData("Lars", "Hansen", "Lars", "Hanson", NameRelation.Lookalike)]
    [InlineData("Lars", "Hansen", "Mats", "Hanson", NameRelation.Different)]
    [InlineData("Ursula", "von der Bracht", "Ursula", "van der Bracht", NameRelation.Slip)]
    [InlineData("W.", "Kenning", "H.", "Kenning", NameRelation.Different)]
    [InlineData("", "Curran", "Owen", "Gourna", NameRelation.Different)]
    [InlineData("Owen", "Hollis", "Owen", "Gallas", NameRelation.Different)]
    [InlineData("Fouad", "Sinuara", "Fuad", "Sanyara", NameRelation.Slip)]
    [InlineData("", "Kovalenka", "Olena", "Kovalenko", NameRelation.Variant)]
    [InlineData("", "Kovalenko", "Olena", "Kovalenko", NameRelation.Same)]
    public void Two_names_relate(string givenA, string surnameA, string givenB, string surnameB, NameRelation relation)
    {
        Assert.Equal(relation, NameComparison.Compare(givenA, surnameA, givenB, surnameB));
        Assert.Equal(relation, NameComparison.Compare(givenB, surnameB, givenA, surnameA));
    }

    [Theory]
    [InlineData("Mikhail", "Khodarkovsky", "Michail", "Chodarkowski")]
    [InlineData("Yury", "Lozhkov", "Iouri", "Lojkov")]
    [InlineData("Volodymyr", "Ostapenko", "Vladimir", "Ostapenko")]
    [InlineData("Milan", "Karadzic", "Milan", "Karadschitsch")]
    [InlineData("Jae In", "Moon", "Moon Jae", "In")]
    [InlineData("Kamala", "Harriss", "Kamela", "Harriss")]
    [InlineData("Leo", "Varadkar", "Leo", "Vardkar")]
    public void Spellings_of_one_name_share_a_key(string givenA, string surnameA, string givenB, string surnameB) =>
        Assert.NotEmpty(NameKeys.Of(givenA, surnameA).Intersect(NameKeys.Of(givenB, surnameB)));

    [Fact]
    public void Names_far_too_long_are_compared_all_the_same()
    {
        var name = new string('a', 5_000);
        Assert.Equal(NameRelation.Same, NameComparison.Compare(name, name, name, name));
        Assert.NotEqual(NameRelation.Same, NameComparison.Compare(name, name, name, "b" + name));
        Assert.NotEmpty(NameKeys.Of(name, name));
        Assert.NotEmpty(NameKeys.OfSurname(name, 1));
    }
}
