using System.Reflection;

namespace Copydesk.House.Tests;

public class PublicApiTests
{
    /// <summary>What other people's rules and tools build on changes only on purpose.</summary>
    [Theory]
    [InlineData("Copydesk.Drafts")]
    [InlineData("Copydesk.Analysis")]
    [InlineData("Copydesk.Testing")]
    public void The_public_API_is_the_one_agreed(string assembly)
    {
        Golden.Check($"tests/Copydesk.House.Tests/api/{assembly}.txt", ApiDump.Of(Assembly.Load(assembly)));
    }
}
