using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Drafts.Readers;

/// <summary>The problems of a file, at most a hundred of each kind: the last one says how many there are more.</summary>
internal sealed class ProblemList
{
    private const int Most = 100;

    private readonly List<DraftProblem> problems = [];
    private readonly int[] counts = new int[Enum.GetValues<DraftProblemKind>().Length];

    /// <summary>Adds a problem, or counts it where there are enough of its kind.</summary>
    public void Add(DraftProblemKind kind, TextSpan span, string message)
    {
        if (++counts[(int)kind] <= Most)
            problems.Add(new DraftProblem(kind, span, message));
    }

    /// <summary>The problems in the order of their places.</summary>
    public ImmutableArray<DraftProblem> ToImmutable()
    {
        for (var kind = 0; kind < counts.Length; kind++)
        {
            if (counts[kind] <= Most)
                continue;
            var last = problems.FindLastIndex(problem => (int)problem.Kind == kind);
            problems[last] = problems[last] with { Message = $"{problems[last].Message} There are {counts[kind] - Most} more after this one." };
        }

        return [.. problems.OrderBy(problem => problem.Span.Start)];
    }
}
