namespace Simulators.Storage.Tests.Postgres;

/// <summary>
/// Whom PostgreSQL's programs run as. They refuse to run as root: where the tests do, they run as the user whom the package has
/// made for them, or as nobody.
/// </summary>
static class ServerAccount
{
    static readonly string[] Users = ["postgres", "nobody"];

    /// <summary>User and group in numbers, <c>104:110</c>; null when the tests' own account will do.</summary>
    public static string? Other { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? Find() : null;

    /// <summary>The command line that runs this one as that account.</summary>
    public static string[] Command(string[] command) =>
        Other?.Split(':') is [var user, var group]
            ? ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", .. command]
            : command;

    static string? Find()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).ToLookup(fields => fields[0]);
        return Users.SelectMany(user => accounts[user]).Select(fields => $"{fields[2]}:{fields[3]}").FirstOrDefault();
    }
}
