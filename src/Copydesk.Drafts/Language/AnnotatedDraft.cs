using System.Collections.Immutable;

namespace Copydesk.Drafts.Language;

/// <summary>
/// A draft with what the language layer sees in it. Block-local annotations hang on <see cref="Blocks"/>; the draft-level
/// layer (people, speakers, anchored dates) is linear in the mentions. Computed on demand, once, and shared by every rule.
/// </summary>
public sealed class AnnotatedDraft
{
    private readonly Lock gate = new();
    private Box<Quotation>? quotations;
    private Box<Person>? people;
    private ImmutableArray<Person> possiblePeople;
    private Box<TemporalExpression>? temporalExpressions;
    private Box<DatedWeekday>? datedWeekdays;
    private Box<DatedRelative>? datedRelatives;
    private Box<TemporalRange>? temporalRanges;
    private volatile Day? today;
    private volatile object[] shared = [];

    /// <summary>Annotates a draft under the given inputs.</summary>
    public AnnotatedDraft(Draft draft, LanguageInputs inputs)
        : this(draft, inputs, ImmutableArray.CreateRange(draft.Blocks, block => new AnnotatedBlock(block.Prose, inputs)))
    {
    }

    /// <summary>
    /// Annotates a draft that was edited: the block-local layers of the blocks before and behind those that changed are taken over,
    /// where the inputs are the same. What comes out is no other than without the earlier draft, which is not held on to.
    /// </summary>
    /// <param name="draft">The draft as it is now.</param>
    /// <param name="inputs">The inputs as they are now.</param>
    /// <param name="earlier">The draft as it was.</param>
    public AnnotatedDraft(Draft draft, LanguageInputs inputs, AnnotatedDraft earlier)
        : this(draft, inputs, TakeOver(draft, inputs, earlier))
    {
    }

    private AnnotatedDraft(Draft draft, LanguageInputs inputs, ImmutableArray<AnnotatedBlock> blocks)
    {
        Draft = BlockKinds.Tell(draft, out var furniture);
        Furniture = furniture;
        Inputs = inputs;
        Blocks = blocks;
    }

    /// <summary>
    /// The draft annotated. Its blocks are of the kinds that the whole draft shows: page furniture, pasted posts and corrections
    /// are told apart from copy before anything else is read.
    /// </summary>
    public Draft Draft { get; }

    /// <summary>What each block has of page furniture, at the same index.</summary>
    public ImmutableArray<Furniture> Furniture { get; }

    /// <summary>What the annotations depend on besides the text.</summary>
    public LanguageInputs Inputs { get; }

    /// <summary>The block-local layers, one for each block of the draft, at the same index.</summary>
    public ImmutableArray<AnnotatedBlock> Blocks { get; }

    /// <summary>Every quotation of the draft with its speaker, in reading order.</summary>
    public ImmutableArray<Quotation> Quotations => Once(ref quotations, QuotationFinder.Find);

    /// <summary>The people named in the draft, in order of their first mention.</summary>
    public ImmutableArray<Person> People => Once(ref people, static draft => PersonGatherer.Gather(draft, out draft.possiblePeople));

    /// <summary>
    /// Those of whose names in full too little is said to take them for people's: "supporters of Krysta Vellonen", a town of two
    /// words. Worth a look only beside a name that is nearly the same.
    /// </summary>
    public ImmutableArray<Person> PossiblePeople
    {
        get
        {
            _ = People;
            return possiblePeople;
        }
    }

    /// <summary>Every temporal expression, in reading order.</summary>
    public ImmutableArray<TemporalExpression> TemporalExpressions => Once(ref temporalExpressions, TemporalFinder.Find);

    /// <summary>Every weekday that is said to be a certain day of a month, in reading order.</summary>
    public ImmutableArray<DatedWeekday> DatedWeekdays => Once(ref datedWeekdays, DatedWeekdayFinder.Find);

    /// <summary>
    /// The day against which "Monday" and "May 5" are resolved: that of publication, else the full date in the dateline, else
    /// the date of a pasted post. Null where none is known.
    /// </summary>
    public DateOnly? Today => Inputs.Published ?? (today ??= new Day(TemporalFinder.DayWritten(this))).Written;

    /// <summary>Every relative word that is said to be a certain date, in reading order.</summary>
    public ImmutableArray<DatedRelative> DatedRelatives => Once(ref datedRelatives, DatedRelativeFinder.Find);

    /// <summary>Every span of time whose two ends stand side by side, in reading order.</summary>
    public ImmutableArray<TemporalRange> TemporalRanges => Once(ref temporalRanges, TemporalRangeFinder.Find);

    /// <summary>
    /// What several rules need to know of the draft and none else does: computed by the first that asks, and kept with the draft
    /// by its type.
    /// </summary>
    public T Once<T>(Func<AnnotatedDraft, T> compute)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(compute);
        foreach (var known in shared)
        {
            if (known is T own)
                return own;
        }

        // Two that ask at once may both compute it.
        var computed = compute(this);
        lock (gate)
            shared = [.. shared, computed];
        return computed;
    }

    private static ImmutableArray<AnnotatedBlock> TakeOver(Draft draft, LanguageInputs inputs, AnnotatedDraft earlier)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(earlier);
        var known = earlier.Inputs == inputs ? earlier.Blocks : [];
        var now = draft.Blocks;
        var common = Math.Min(known.Length, now.Length);
        var before = 0;
        while (before < common && known[before].HasWordsOf(now[before].Prose))
            before++;
        var behind = 0;
        while (behind < common - before && known[^(behind + 1)].HasWordsOf(now[^(behind + 1)].Prose))
            behind++;
        var blocks = ImmutableArray.CreateBuilder<AnnotatedBlock>(now.Length);
        for (var i = 0; i < now.Length; i++)
        {
            var prose = now[i].Prose;
            blocks.Add(i < before ? known[i].For(prose)
                : i >= now.Length - behind ? known[known.Length - now.Length + i].For(prose)
                : new AnnotatedBlock(prose, inputs));
        }

        return blocks.MoveToImmutable();
    }

    private ImmutableArray<T> Once<T>(ref Box<T>? field, Func<AnnotatedDraft, ImmutableArray<T>> compute)
    {
        if (Volatile.Read(ref field) is { } known)
            return known.Items;
        lock (gate)
        {
            if (field is null)
                Volatile.Write(ref field, new Box<T>(compute(this)));
            return field.Items;
        }
    }

    private sealed record Day(DateOnly? Written);

    private sealed record Box<T>(ImmutableArray<T> Items);
}
