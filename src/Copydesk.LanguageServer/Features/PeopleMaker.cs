using Copydesk.LanguageServer.Documents;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Serving;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Features;

/// <summary>What can be asked about the name under the cursor: where its bearer is introduced, everywhere they are named, another name for them.</summary>
internal sealed class PeopleMaker(Workspace workspace, EditMaker edits, PositionEncoding encoding)
{
    /// <summary>Where whoever is named here is introduced.</summary>
    public Location? Definition(Place place, Position position) =>
        At(place, position) is var (draft, who, _) ? new Location(workspace.UriOf(place.Path), Places(draft).Of(who.Introduction.Source)) : null;

    /// <summary>Everywhere whoever is named here is named, under every spelling.</summary>
    /// <param name="place">The draft.</param>
    /// <param name="position">The place.</param>
    /// <param name="withIntroduction">Whether the introduction is among them.</param>
    public Location[] References(Place place, Position position, bool withIntroduction)
    {
        if (At(place, position) is not var (draft, who, _))
            return [];
        var (places, introduction) = (Places(draft), who.Introduction);
        var found = new List<Location>();
        foreach (var one in who.Places)
        {
            if (withIntroduction || one != introduction)
                found.Add(new Location(workspace.UriOf(place.Path), places.Of(one.Source)));
        }

        return [.. found];
    }

    /// <summary>What would be renamed here; null where nobody is named.</summary>
    public PreparedRename? Prepare(Place place, Position position) =>
        At(place, position) is var (draft, who, here) ? new PreparedRename(Places(draft).Of(here.Source), here.Form == Drafts.Language.MentionForm.Full ? here.Name : who.Name) : null;

    /// <summary>Renames whoever is named here.</summary>
    /// <exception cref="RpcException">Nobody is, or the new name is none.</exception>
    public WorkspaceEdit Rename(Place place, Position position, string newName)
    {
        if (At(place, position) is not var (draft, who, here))
            throw new RpcException(RpcException.RequestFailed, "Nobody is named here. Put the cursor on a person's name.");
        return edits.Of([(place.Path, draft.Text, Renaming.Of(draft, who, here, newName))]);
    }

    private (Draft Draft, Somebody Who, NamePlace Here)? At(Place place, Position position) =>
        place.Folder.Desk.Of(place.Shown)?.Draft is { } draft && Somebody.At(place, Places(draft).OffsetOf(position)) is var (who, here) ? (draft, who, here) : null;

    private TextPlaces Places(Draft draft) => new(draft.Text, draft.Lines, encoding);
}
