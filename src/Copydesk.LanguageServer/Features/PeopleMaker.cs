using Copydesk.Drafts.Language;
using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Features;

/// <summary>What can be asked about the name under the cursor: where its bearer is introduced, everywhere they are named, another name for them.</summary>
internal sealed class PeopleMaker(Workspace workspace, DiagnosticDesk diagnostics, EditMaker edits, PositionEncoding encoding)
{
    /// <summary>How often drafts that have changed on the disk are read anew before a renaming is given up.</summary>
    private const int MostReadings = 3;

    /// <summary>Where the draft introduces whoever is named here.</summary>
    public Location? Definition(Place place, Position position) =>
        InDraft(place, position) is { } who ? LocationOf(place.Folder, who.Introduction) : null;

    /// <summary>Everywhere on the desk that whoever is named here is named, under every spelling.</summary>
    /// <param name="place">The draft.</param>
    /// <param name="position">The place.</param>
    /// <param name="withIntroduction">Whether the draft's introduction of them is among them.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Location[] References(Place place, Position position, bool withIntroduction, CancellationToken cancellationToken)
    {
        if (OnDesk(place, position, cancellationToken) is not { } who)
            return [];
        var introduction = who.Introduction;
        return [.. who.Places.Where(one => withIntroduction || one != introduction).Select(one => LocationOf(place.Folder, one))];
    }

    /// <summary>What would be renamed here; null where nobody is named.</summary>
    public PreparedRename? Prepare(Place place, Position position) =>
        InDraft(place, position) is { Here: var here } who ? new PreparedRename(RangeOf(here), here.Form == MentionForm.Full ? here.Name : who.Name) : null;

    /// <summary>Renames whoever is named here in every draft of the desk.</summary>
    /// <exception cref="RpcException">Nobody is, the new name is none, or drafts change on the disk all the time.</exception>
    public WorkspaceEdit Rename(Place place, Position position, string newName, CancellationToken cancellationToken)
    {
        for (var reading = 0; reading < MostReadings; reading++)
        {
            if (OnDesk(place, position, cancellationToken) is not { } who)
                throw new RpcException(RpcException.RequestFailed, "Nobody is named here. Put the cursor on a person's name.");
            var renaming = new Renaming(newName, who.Here.Form);
            var drafts = who.Places.GroupBy(static one => one.Draft).ToList();
            // An edit made for another text would cut through the words that stand there now.
            if (!workspace.ReadChanged(place.Folder, drafts.Select(static draft => draft.Key)))
                return edits.Of([.. drafts.Select(draft => (place.Folder.PathOf(draft.Key.Path), draft.Key.Text, renaming.Of(draft))).Where(static file => !file.Item3.IsEmpty)]);
        }

        throw new RpcException(RpcException.RequestFailed, "Drafts change on the disk while the name is changed. Try again.");
    }

    private Somebody? InDraft(Place place, Position position) => At(place, position, [place.Shown], CancellationToken.None);

    private Somebody? OnDesk(Place place, Position position, CancellationToken cancellationToken)
    {
        diagnostics.JudgeWhole(cancellationToken);
        return At(place, position, workspace.OwnDraftsOf(place.Folder), cancellationToken);
    }

    private Somebody? At(Place place, Position position, HashSet<string> drafts, CancellationToken cancellationToken) =>
        place.Folder.Desk.Of(place.Shown)?.Draft is { } draft ? Somebody.At(place.Folder, drafts, place.Shown, Places(draft).OffsetOf(position), cancellationToken) : null;

    private Location LocationOf(DeskFolder folder, NamePlace place) => new(workspace.UriOf(folder.PathOf(place.Draft.Path)), RangeOf(place));

    private Range RangeOf(NamePlace place) => Places(place.Draft).Of(place.Source);

    private TextPlaces Places(Draft draft) => new(draft.Text, draft.Lines, encoding);
}
