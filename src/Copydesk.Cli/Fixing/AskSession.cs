using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Copydesk.Cli.Commands;
using Copydesk.Drafts.Language;
using Copydesk.Reports;
using Microsoft.CodeAnalysis.Text;

namespace Copydesk.Cli.Fixing;

/// <summary>Goes through the fixes that want a person's answer, one by one, with the sentence before and after.</summary>
/// <param name="input">Where the answers come from.</param>
/// <param name="say">Shows a line, or part of one.</param>
internal sealed class AskSession(TextReader input, Action<string> say)
{
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private bool isOver;

    /// <summary>The fixes of a round that are safe, or that the editor says yes to.</summary>
    public List<(string Path, Fix Fix)> Choose(RunResult result)
    {
        var chosen = FixRun.Safe(result);
        foreach (var finding in result.Findings)
        {
            if (isOver)
                break;
            if (finding.ComputeFixes is not { } compute || !result.Drafts.TryGetValue(finding.Path, out var draft))
                continue;
            var known = finding.Path + "\n" + finding.Fingerprint;
            var fixes = compute(draft).RemoveAll(static fix => fix.Applicability == Applicability.Show);
            if (fixes.IsEmpty || fixes[0].Applicability == Applicability.Safe || refused.Contains(known) || Overlaps(finding.Path, fixes[0], chosen))
                continue;
            if (Ask(finding, draft, fixes) is { } fix)
                chosen.Add((finding.Path, fix));
            else
                refused.Add(known);
        }

        return chosen;
    }

    private Fix? Ask(Finding finding, Draft draft, ImmutableArray<Fix> fixes)
    {
        foreach (var fix in fixes)
        {
            if (taken.Contains(KeyOf(finding, fix)))
                return fix;
        }

        var sentence = SentenceOf(draft, finding.Span);
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{PathName.ToDisplay(finding.Path)}:{finding.Lines.Start.Line + 1}:{finding.Lines.Start.Character + 1}: {RunReport.NameOf(finding.Severity)} {finding.Rule.Id}: {Printable(finding.Message)}\n"));
        say("  - " + Printable(draft.Text.AsSpan(sentence.Start, sentence.Length)) + "\n");
        for (var i = 0; i < fixes.Length; i++)
        {
            var (after, elsewhere) = After(draft, sentence, fixes[i]);
            say((fixes.Length == 1 ? "  + " : string.Create(CultureInfo.InvariantCulture, $"  {i + 1} ")) + after + "\n");
            say("    " + Printable(fixes[i].Title)
                + (elsewhere == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({elsewhere} more {(elsewhere == 1 ? "place" : "places")})")) + "\n");
        }

        return Answer(finding, fixes);
    }

    private Fix? Answer(Finding finding, ImmutableArray<Fix> fixes)
    {
        while (true)
        {
            say(fixes.Length == 1
                ? "Apply? y yes, n no, a all of this kind, q quit: "
                : string.Create(CultureInfo.InvariantCulture, $"Which? 1-{fixes.Length}, n none, a the first of this kind always, q quit: "));
            switch (Interruption.WaitForInput(input.ReadLine)?.Trim().ToLowerInvariant())
            {
                case null or "q":
                    isOver = true;
                    return null;
                case "y":
                    return fixes[0];
                case "n":
                    return null;
                case "a":
                    taken.Add(KeyOf(finding, fixes[0]));
                    return fixes[0];
                case var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= 1 && index <= fixes.Length:
                    return fixes[index - 1];
                default:
                    continue;
            }
        }
    }

    private static string KeyOf(Finding finding, Fix fix) => finding.Rule.Id + "\n" + fix.EquivalenceKey;

    /// <summary>Whether a fix touches what one chosen before changes: what is asked of it then waits for the next round.</summary>
    private static bool Overlaps(string path, Fix fix, List<(string Path, Fix Fix)> chosen)
    {
        foreach (var (other, earlier) in chosen)
        {
            if (other != path)
                continue;
            foreach (var change in fix.Changes)
            {
                foreach (var before in earlier.Changes)
                {
                    if (change.Span.OverlapsWith(before.Span) || change.Span.Start == before.Span.Start)
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>The sentence with what the fix changes in it, and how many changes stand elsewhere.</summary>
    private static (string Text, int Elsewhere) After(Draft draft, TextSpan sentence, Fix fix)
    {
        var text = new StringBuilder();
        var (position, elsewhere) = (sentence.Start, 0);
        foreach (var change in fix.Changes)
        {
            if (change.Span.Start < position || change.Span.End > sentence.End)
            {
                elsewhere++;
                continue;
            }

            text.Append(draft.Text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        text.Append(draft.Text, position, sentence.End - position);
        return (Printable(text.ToString()), elsewhere);
    }

    /// <summary>The sentence around a place, in the source; its line where it stands in no block's prose.</summary>
    private static TextSpan SentenceOf(Draft draft, TextSpan span)
    {
        var annotated = new AnnotatedDraft(draft, LanguageInputs.None);
        for (var block = 0; block < draft.Blocks.Length; block++)
        {
            var prose = draft.Blocks[block].Prose;
            if (!prose.SourceSpan.Contains(span))
                continue;
            foreach (var sentence in annotated.Blocks[block].Sentences)
            {
                var source = prose.ToSource(sentence.Span);
                if (source.Contains(span))
                    return source;
            }

            break;
        }

        return TextSpan.FromBounds(
            draft.Lines.SpanOf(draft.Lines.LineOf(span.Start)).Start, draft.Lines.SpanOf(draft.Lines.LineOf(span.End)).End);
    }

    /// <summary>The words on one line, with nothing in them that a terminal would obey.</summary>
    private static string Printable(ReadOnlySpan<char> text)
    {
        var shown = text.ToString().ToCharArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) || shown[i] is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                shown[i] = ' ';
        }

        return new string(shown);
    }
}
