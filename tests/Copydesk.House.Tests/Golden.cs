namespace Copydesk.House.Tests;

/// <summary>Files that the project itself writes and keeps: a test fails where one is stale, and rewrites it when asked to.</summary>
internal static class Golden
{
    private const string Switch = "COPYDESK_UPDATE_GOLDENS";

    /// <summary>Holds a file of the repository against what it ought to be.</summary>
    public static void Check(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(path))!);
            File.WriteAllText(Repository.PathOf(path), expected);
            return;
        }

        var actual = Repository.Has(path) ? Repository.Read(path) : "";
        Assert.True(actual == expected, $"{path} is stale at {FirstDifference(actual, expected)}\nLook at it, then accept it with {Switch}=1 dotnet test.");
    }

    private static string FirstDifference(string actual, string expected)
    {
        var stands = actual.Split('\n');
        var ought = expected.Split('\n');
        for (var line = 0; ; line++)
        {
            var a = line < stands.Length ? stands[line] : "(end of file)";
            var b = line < ought.Length ? ought[line] : "(end of file)";
            if (a != b || line >= stands.Length)
                return $"line {line + 1}:\n  stands: {a}\n  ought:  {b}";
        }
    }
}
