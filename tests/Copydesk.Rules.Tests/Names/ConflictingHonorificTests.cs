using Copydesk.Rules.Names;
using Copydesk.Testing;

namespace Copydesk.Rules.Tests.Names;

public sealed class ConflictingHonorificTests() : RuleTests(new ConflictingHonorific())
{
    [Fact]
    public void The_rarer_form_of_address_is_marked() => Marks(
        "Kerry Lindqvist runs the shop. {|#0:Ms|} Lindqvist opened it in May. Ms Lindqvist closed it in June. [|Mr Lindqvist|] will open it again.",
        "\"Mr Lindqvist\" here, \"Ms Lindqvist\" twice (first at line 1). Same person? Check which it is.");

    [Theory]
    [InlineData("Kerry Lindqvist runs the shop. Ms Lindqvist opened it, and her husband, Mr Lindqvist, closed it.")]
    [InlineData("Kerry Lindqvist runs the shop. Ms Lindqvist opened it. Mrs Lindqvist closed it.")]
    [InlineData("Kerry Lindqvist and Jo Lindqvist run the shop. Ms Lindqvist opened it. Mr Lindqvist closed it.")]
    [InlineData("Kerry Lindqvist runs the shop. Dr Lindqvist opened it. Mr Lindqvist closed it.")]
    [InlineData("Kerry Lindqvist runs the shop. Ms Lindqvist opened it. \"Ask Mr Lindqvist,\" a boy said.")]
    public void Two_people_or_one_form_pass(string text) => Passes(text);
}
