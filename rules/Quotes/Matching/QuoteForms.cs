using System.Collections.Immutable;
using Copydesk.Drafts.Language;

namespace Copydesk.Rules.Quotes;

/// <summary>The facts of one key by their wording, and which wordings are one quotation told differently.</summary>
internal sealed class QuoteForms
{
    /// <summary>How many wordings are each held against each; of more, each against its nearest in order of their words.</summary>
    private const int MostCompared = 24;

    private const int Neighbours = 8;

    private const int DaysOfOneStory = 7;

    private readonly List<QuoteForm> forms;

    private QuoteForms(List<QuoteForm> forms) => this.forms = forms;

    /// <summary>The forms, or null where the facts have one wording only.</summary>
    public static QuoteForms? Of(ImmutableArray<DeskFact> facts)
    {
        if (IsOneText(facts))
            return null;
        var texts = new Dictionary<string, QuoteForm>(StringComparer.Ordinal);
        var forms = new List<QuoteForm>();
        foreach (var fact in facts)
        {
            if (!texts.TryGetValue(fact.Values[0], out var form))
            {
                form = new QuoteForm(QuotedText.Of(fact.Values[0]), forms.Count);
                texts.Add(fact.Values[0], form);
                forms.Add(form);
            }

            form.Facts.Add(fact);
        }

        return new QuoteForms(forms);
    }

    /// <summary>Wordings that differ from one that more drafts have, or that comes first; each once.</summary>
    public IEnumerable<(QuoteForm Odd, QuoteForm Good, QuoteDifference Difference)> Drifts()
    {
        var pairs = Compare();
        // The wording that most others agree with is the good one; on a tie, the one that comes first in path order.
        pairs.Sort(static (x, y) =>
        {
            var order = y.Good.Votes.CompareTo(x.Good.Votes);
            if (order == 0)
                order = x.Good.Order.CompareTo(y.Good.Order);
            return order == 0 ? x.Odd.Order.CompareTo(y.Odd.Order) : order;
        });
        var told = new HashSet<int>();
        foreach (var (odd, good, alignment) in pairs)
        {
            if (told.Contains(odd.Order) || told.Contains(good.Order))
                continue;
            var difference = QuoteDifference.Between(odd.Text, good.Text, alignment, Kinship(odd, good), odd.IsTranslated || good.IsTranslated, odd.IsForeign || good.IsForeign);
            if (difference is null)
                continue;
            told.Add(odd.Order);
            yield return (odd, good, difference);
        }
    }

    private static bool IsOneText(ImmutableArray<DeskFact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Values[0] != facts[0].Values[0])
                return false;
        }

        return true;
    }

    private List<(QuoteForm Odd, QuoteForm Good, QuoteAlignment Alignment)> Compare()
    {
        if (forms.Count > MostCompared)
            forms.Sort(static (x, y) => string.CompareOrdinal(x.Text.Text, y.Text.Text));
        var reach = forms.Count > MostCompared ? Neighbours : forms.Count;
        var different = new List<(QuoteForm, QuoteForm, QuoteAlignment)>();
        for (var i = 0; i < forms.Count; i++)
        {
            for (var j = i + 1; j < forms.Count && j <= i + reach; j++)
            {
                if (QuotedText.ShareAtMost(QuoteDifference.TooFewShared, forms[i].Text, forms[j].Text))
                    continue;
                var alignment = QuoteAlignment.Of(forms[i].Text, forms[j].Text);
                if (QuoteDifference.IsSame(alignment))
                    (forms[i].Votes, forms[j].Votes) = (forms[i].Votes + forms[j].Facts.Count, forms[j].Votes + forms[i].Facts.Count);
                else if (alignment.CoversShorter)
                    different.Add((forms[i], forms[j], alignment));
            }
        }

        var pairs = new List<(QuoteForm, QuoteForm, QuoteAlignment)>();
        foreach (var (x, y, alignment) in different)
        {
            var isOddX = x.Votes + x.Facts.Count < y.Votes + y.Facts.Count || (x.Votes + x.Facts.Count == y.Votes + y.Facts.Count && x.Order > y.Order);
            pairs.Add(isOddX ? (x, y, alignment) : (y, x, QuoteAlignment.Of(y.Text, x.Text)));
        }

        return pairs;
    }

    /// <summary>How the first facts of two forms stand to each other. A speaker who repeats a phrase in one paragraph does so on purpose.</summary>
    private static QuoteKinship Kinship(QuoteForm odd, QuoteForm good)
    {
        var (x, y) = (odd.Facts[0], good.Facts[0]);
        var (one, other) = (QuoteSpeaker.From(x), QuoteSpeaker.From(y));
        var arePeople = one.IsPerson && other.IsPerson;
        if (arePeople && !SpeakerKeys.MayBeSame(one.Key, other.Key))
            return QuoteKinship.Strangers;
        if (x.Draft.Path == y.Draft.Path)
            return x.Lines.Start.Line == y.Lines.Start.Line ? QuoteKinship.Strangers : QuoteKinship.OneDraft;
        if (!arePeople)
            return QuoteKinship.Possible;
        var days = x.Draft.Published is { } early && y.Draft.Published is { } late ? Math.Abs(early.DayNumber - late.DayNumber) : 0;
        return days <= DaysOfOneStory ? QuoteKinship.OnePersonOneWeek : QuoteKinship.OnePerson;
    }
}

/// <summary>One wording of a quotation and where it stands.</summary>
internal sealed class QuoteForm(QuotedText text, int order)
{
    public QuotedText Text { get; } = text;

    /// <summary>Place among the forms, by path and span of the first fact.</summary>
    public int Order { get; } = order;

    public List<DeskFact> Facts { get; } = [];

    /// <summary>Whether the copy says so of the first of them.</summary>
    public bool IsTranslated => Facts[0].Values[4] == Translated;

    /// <summary>Whether its speaker is known for another country's.</summary>
    public bool IsForeign => Facts[0].Values[4] == Foreign;

    /// <summary>Last value of a fact whose speaker holds an office in a country of another language.</summary>
    public const string Foreign = "foreign";

    /// <summary>Last value of a fact beside which the copy says that the words are a translation.</summary>
    public const string Translated = "translated";

    /// <summary>Facts of other forms that have the same words as far as both go.</summary>
    public int Votes { get; set; }
}
