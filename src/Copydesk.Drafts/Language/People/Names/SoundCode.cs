namespace Copydesk.Drafts.Language;

/// <summary>
/// A name in its coarsest sounds, under which nearly all ways of writing it fall together: consonants in eight classes, vowels
/// only where they begin it. Meant to find what is worth comparing, not to decide.
/// </summary>
internal static class SoundCode
{
    /// <summary>Writes the skeleton of a folded name without what parts its words: where a word ends is a matter of opinion (Jong-un, Jong Un).</summary>
    public static int Bones(ReadOnlySpan<char> folded, Span<char> to)
    {
        Span<char> skeleton = stackalloc char[NameFolding.LongestSkeleton];
        var length = 0;
        foreach (var c in skeleton[..NameFolding.Skeleton(folded, skeleton)])
        {
            if (c != ' ')
                to[length++] = c;
        }

        return length;
    }

    /// <summary>Writes the code of a folded name.</summary>
    /// <param name="folded">The name.</param>
    /// <param name="to">Room for <see cref="NameFolding.LongestSkeleton"/> units.</param>
    /// <param name="isForeign">Reads ch as kh (Chodorkowski) and j as zh (Jirinovski).</param>
    public static int Of(ReadOnlySpan<char> folded, Span<char> to, bool isForeign)
    {
        Span<char> respelt = stackalloc char[NameFolding.LongestName];
        Span<char> bones = stackalloc char[NameFolding.LongestSkeleton];
        ReadOnlySpan<char> word = respelt[..Respell(folded, respelt, isForeign)];
        ReadOnlySpan<char> sounds = bones[..Bones(word, bones)];
        var length = 0;
        var before = '\0';
        for (var i = 0; i < sounds.Length; i++)
        {
            var sound = Class(sounds[i]);
            if (sound == 'A' ? i > 0 : i + 1 == sounds.Length && sounds[i] == 'h')
            {
                before = '\0';
                continue;
            }

            if (sound != before)
                to[length++] = sound;
            before = sound;
        }

        return length;
    }

    private static char Class(char sound) => sound switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => 'A',
        'p' or 'b' or 'f' or 'v' => 'P',
        't' or 'd' => 'T',
        'k' or 'g' or 'h' => 'K',
        's' or 'z' or 'x' or 'S' or 'C' => 'S',
        _ => sound,
    };

    private static int Respell(ReadOnlySpan<char> folded, Span<char> to, bool isForeign)
    {
        var length = 0;
        for (var i = 0; i < folded.Length && length < to.Length; i++)
        {
            var rest = folded[i..];
            var c = folded[i];
            if (rest.StartsWith("ousk"))
            {
                // Belarusian -ouski is Russian -ovsky.
                to[length++] = 'o';
                if (length < to.Length)
                    to[length++] = 'v';
                i++;
                continue;
            }

            if (c == 'c' && i > 0 && (i + 1 == folded.Length || folded[i + 1] is ' ' or '-'))
            {
                // The c of Milosevic is Miloschewitsch's tsch.
                c = 's';
            }
            else if (isForeign)
            {
                if (c == 'j')
                    c = 'z';
                else if (c == 'd' && (rest.StartsWith("dj") || rest.StartsWith("dzh") || rest.StartsWith("dsch")))
                    continue;
                else if (c == 'c' && rest.StartsWith("ch") && (i == 0 || folded[i - 1] is not ('s' or 't')))
                    c = 'k';
            }

            to[length++] = c;
        }

        return length;
    }
}
