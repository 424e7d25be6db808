using System.Globalization;

namespace Simulators.Integration.Clients.Electa;

/// <summary>A live session to be held.</summary>
/// <param name="Start">In the account's own time zone, which the API cannot be asked for.</param>
/// <param name="Minutes">One of the lengths that Electa has.</param>
/// <param name="PresenterId">The number of a teacher.</param>
public sealed record ElectaEvent(string Topic, DateTimeOffset Start, int Minutes, string? PresenterId);

public sealed partial class ElectaClient
{
    static readonly int[] Lengths =
    [
        5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 90, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660, 720, 1440,
    ];

    /// <summary>The shortest length that Electa has for so many minutes [KB 50150], or null when there is none.</summary>
    public static int? LengthFor(int minutes) =>
        Array.Find(Lengths, length => length >= minutes) is > 0 and var found ? found : null;

    /// <summary>Puts a live session into the calendar, open to every user of the account (type B).</summary>
    /// <returns>Its number.</returns>
    public async ValueTask<string> CreateEventAsync(ElectaEvent live, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(live);
        var made = await CallAsync(
            HttpMethod.Post,
            "/Event/Create",
            [
                Field("StartDateTime", UsMoment(live.Start)),
                Field("EventType", "B"),
                Field("Duration", live.Minutes.ToString(CultureInfo.InvariantCulture)),
                Field("Topic", live.Topic),
                Field("ShowInPublicCalendar", "False"),
                Field("PresenterId", live.PresenterId),
            ],
            cancellation);
        return Required(made, "EventId");
    }

    /// <summary>The number of a session with that topic that begins at that moment, or null.</summary>
    public async ValueTask<string?> FindEventAsync(string topic, DateTimeOffset start, CancellationToken cancellation)
    {
        var list = await CallAsync(
            HttpMethod.Get,
            "/event/list/",
            [Field("StartDateTime", UsMoment(start)), Field("EndDateTime", UsMoment(start.AddMinutes(1)))],
            cancellation);
        return list.Descendants()
            .Where(item => item.Element("Topic")?.Value == topic)
            .Select(item => item.Element("EventId")?.Value)
            .FirstOrDefault(id => !string.IsNullOrEmpty(id));
    }
}
