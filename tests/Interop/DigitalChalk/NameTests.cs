using System.Text.Json;
using Simulators.Interop.Processes;

namespace Simulators.Interop.DigitalChalk;

/// <summary>People's names pass through client and service, both ways, as they are.</summary>
public sealed class NameTests(HostProcess host)
{
    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task Awkward_names_are_intact_end_to_end(string client)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox);
        foreach (var (number, (first, last)) in AwkwardNames.All.Index())
        {
            var user = Applicant.Ada.Named($"awkward{number}") with { FirstName = first, LastName = last };
            var created = (await session.CallAsync("createUser", new { user })).Good;
            Assert.Equal($"{first} {last}", (string)created["name"]!);
            var kept = await sandbox.RowAsync("users", "username", user.Username);
            Assert.Equal((first, last), ((string)kept["firstName"]!, (string)kept["lastName"]!));
        }
    }

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task Whom_no_username_was_given_is_found_by_the_email_address(string client)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox);
        var given = JsonSerializer.SerializeToNode(Applicant.Ada, JsonSerializerOptions.Web)!.AsObject();
        Assert.True(given.Remove("username") && given.Remove("tags"));
        var created = (await session.CallAsync("createUser", new { user = given })).Good;
        Assert.Equal(Applicant.Ada.EmailAddress, (string?)created["username"]);
        var answer = (await session.CallAsync("doesUserExist", new { username = Applicant.Ada.EmailAddress })).Good;
        Assert.True((bool)answer["exists"]!);
    }

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task An_awkward_username_nobody_has_does_not_exist(string client)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox);
        foreach (var (first, last) in AwkwardNames.All)
        {
            var answer = (await session.CallAsync("doesUserExist", new { username = first + last })).Good;
            Assert.False((bool)answer["exists"]!);
        }
    }
}
