namespace Simulators.Roster.Writing;

/// <summary>One file of a roster, written as its records are made.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Write">Writes it to a stream, and says after each record that it did.</param>
sealed record RosterFile(string Name, Action<Stream, Action> Write);
