using System.Globalization;
using System.Text.Json;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Serving;

/// <summary>
/// Shows how far the reading of a folder is: under a token of the server's own where that takes long enough to be seen and the
/// client can show it, and under that of the request that waits for it.
/// </summary>
internal sealed class ReadingProgress(Connection connection, bool isShown)
{
    /// <summary>Fewer drafts are read before anybody looks.</summary>
    private const int Few = 200;

    private int works;
    private string? token;
    private WorkProgress? own;
    private WorkProgress? asked;

    /// <summary>Does the work of a request, and shows it where the request names a token.</summary>
    public T During<T>(Message request, Func<T> work)
    {
        if (request.Params.ValueKind != JsonValueKind.Object || !request.Params.TryGetProperty("workDoneToken", out var named)
            || named.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            return work();
        asked = new WorkProgress(connection, named, "Judging drafts");
        try
        {
            return work();
        }
        finally
        {
            asked.End();
            asked = null;
        }
    }

    /// <summary>Called with the number of drafts that wait, whenever some are to be read or have been.</summary>
    public void Say(int waiting)
    {
        asked?.Say(waiting);
        own?.Say(waiting);
        if (isShown && token is null && waiting > Few)
        {
            var created = token = "copydesk-reading-" + (++works).ToString(CultureInfo.InvariantCulture);
            connection.Ask("window/workDoneProgress/create", new ProgressToken(created), ProtocolJson.Default.ProgressToken, answer => Begin(created, waiting, answer));
        }

        if (waiting > 0)
            return;
        own?.End();
        own = null;
        token = null;
    }

    private void Begin(string created, int waiting, Message answer)
    {
        if (created != token || answer.Error.ValueKind == JsonValueKind.Object)
            return;
        own = new WorkProgress(connection, JsonSerializer.SerializeToElement(created, ProtocolJson.Default.String), "Reading drafts");
        own.Say(waiting);
    }
}
