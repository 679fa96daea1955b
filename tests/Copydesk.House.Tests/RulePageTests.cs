using Copydesk.Analysis;
using Copydesk.Testing;

namespace Copydesk.House.Tests;

public class RulePageTests
{
    public static TheoryData<string> Ids => new(BuiltIn.Rules.Select(rule => rule.Rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_example_of_a_page_holds(string id)
    {
        var rule = BuiltIn.Rules.Single(rule => rule.Rule.Id == id);
        var examples = PageExamples.Of(Repository.Read($"{BuiltIn.StemOf(rule)}.md"));
        foreach (var example in examples)
            example.Prove(rule);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_shows_what_is_marked_what_passes_and_each_fix(string id)
    {
        var rule = BuiltIn.Rules.Single(rule => rule.Rule.Id == id);
        var verbs = PageExamples.Of(Repository.Read($"{BuiltIn.StemOf(rule)}.md")).Select(example => example.Verb).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("marks", verbs);
        Assert.Contains("passes", verbs);
        Assert.Equal(rule.Fix is Applicability.Ask or Applicability.Safe, verbs.Contains("fixes"));
    }
}
