namespace Copydesk.Testing;

/// <summary>A proof does not hold. The message says in plain words what was expected and what was found.</summary>
public sealed class ProofException : Exception
{
    /// <summary>Nothing said.</summary>
    public ProofException() { }

    /// <summary>Says what differed.</summary>
    public ProofException(string message) : base(message) { }

    /// <summary>Says what differed, and what happened.</summary>
    public ProofException(string message, Exception inner) : base(message, inner) { }
}
