using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Copydesk.Analysis;

/// <summary>A draft whose bytes can be had, by which a run knows it again.</summary>
public interface IDraftContent : IDraftSource
{
    /// <summary>Gives the whole content to <paramref name="use"/>, which must not keep it.</summary>
    /// <exception cref="UnreadableDraftException">It can't be read.</exception>
    T ReadContent<T>(Func<ReadOnlySpan<byte>, T> use);
}

/// <summary>Names what a draft was found to hold by all that this depends on: path, content, settings, rules and program.</summary>
/// <param name="High">The first half.</param>
/// <param name="Low">The second half.</param>
public readonly record struct RecordKey(ulong High, ulong Low)
{
    // Any two numbers that differ.
    private const ulong HighSeed = 0xcbf29ce484222325;
    private const ulong LowSeed = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The key of a draft under settings, in a run of some rules.</summary>
    internal static RecordKey Of(string run, string settings, string path, ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return new RecordKey(
            BinaryPrimitives.ReadUInt64LittleEndian(digest) ^ Around(HighSeed, run, settings, path),
            BinaryPrimitives.ReadUInt64LittleEndian(digest[sizeof(ulong)..]) ^ Around(LowSeed, run, settings, path));
    }

    private static ulong Around(ulong seed, string run, string settings, string path) =>
        StableHash.Of(path, StableHash.Of(settings, StableHash.Of(run, seed)));
}

/// <summary>
/// What earlier runs left behind, so that a draft that has not changed is neither analysed nor compared with its like again.
/// Safe from several threads.
/// </summary>
public interface IRunMemory
{
    /// <summary>The record kept under a key; empty where there is none.</summary>
    ReadOnlySpan<byte> Recall(RecordKey key);

    /// <summary>Keeps a record for later runs.</summary>
    void Keep(RecordKey key, ReadOnlySpan<byte> record);

    /// <summary>Whether a set of facts is known to give no finding.</summary>
    bool IsSilent(ulong facts);

    /// <summary>Keeps for later runs that a set of facts gives no finding.</summary>
    void KeepSilent(ulong facts);
}
