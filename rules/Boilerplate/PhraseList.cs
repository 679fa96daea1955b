using System.Collections.Immutable;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Boilerplate;

/// <summary>The phrases of a rule's data file, each under the heading in brackets above it.</summary>
internal sealed class PhraseList
{
    private readonly byte[] headings;

    private PhraseList(ImmutableArray<string> phrases, byte[] headings)
    {
        Phrases = phrases;
        this.headings = headings;
    }

    /// <summary>The phrases of all headings, for the shared search.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name among the embedded files.</param>
    /// <param name="headings">Every heading it has, brackets included.</param>
    /// <exception cref="InvalidDataException">The file has a heading that is not among these.</exception>
    public static PhraseList Load(string file, params string[] headings)
    {
        var phrases = ImmutableArray.CreateBuilder<string>();
        var under = new List<byte>();
        var heading = 0;
        foreach (var line in WordList.EntriesOf(typeof(PhraseList).Assembly, file))
        {
            if (line[0] != '[')
            {
                phrases.Add(line.ToString());
                under.Add((byte)heading);
                continue;
            }

            heading = 0;
            while (heading < headings.Length && !line.SequenceEqual(headings[heading]))
                heading++;
            if (heading == headings.Length)
                throw new InvalidDataException($"{file} knows no heading {line}.");
        }

        return new PhraseList(phrases.DrainToImmutable(), [.. under]);
    }

    /// <summary>Index of the heading under which a phrase stands.</summary>
    public int HeadingOf(int phrase) => headings[phrase];
}
