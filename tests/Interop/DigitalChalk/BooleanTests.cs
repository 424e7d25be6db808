using Simulators.Interop.Processes;

namespace Simulators.Interop.DigitalChalk;

/// <summary>
/// Clients give truth values as the words in the vendor's tables, or as their language has them. What a library makes of
/// them follows from the type in the WSDL, and that nobody knows: it is a setting.
/// </summary>
public sealed class BooleanTests(HostProcess host)
{
    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task Words_arrive_as_they_were_meant(string client) =>
        Assert.Equal([true, false, true, false], await KeptAsync(client, "words", "true", "false", "1", "0"));

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task Booleans_arrive_as_they_were_meant_where_the_type_is_boolean(string client) =>
        Assert.Equal([true, false], await KeptAsync(client, "boolean", true, false));

    /// <summary>A string that is not empty is true in PHP, and so for its library: that is why words are the default.</summary>
    [Fact]
    public async Task Where_the_type_is_boolean_php_makes_true_of_the_word_false() =>
        Assert.Equal([true, true], await KeptAsync(SoapClient.Php.Tool.Name, "boolean", "true", "false"));

    /// <summary>PHP writes its false as nothing, and zeep 'True' and 'False': refused, not taken for the opposite.</summary>
    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task Booleans_are_understood_or_refused_where_the_type_is_a_word(string client)
    {
        var kept = await KeptAsync(client, "words", true, false);
        Assert.True(kept is [true or null, false or null], string.Join(", ", kept));
    }

    /// <returns>What the service kept of each, or null when it refused to.</returns>
    async Task<List<bool?>> KeptAsync(string client, string booleanType, params object[] given)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        await sandbox.SetAsync("booleanType", booleanType);
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox);
        var kept = new List<bool?>();
        foreach (var (number, value) in given.Index())
        {
            var user = Applicant.Ada.Named($"user{number}") with { PasswordReset = value };
            var report = await session.CallAsync("createUser", new { user });
            if (report.Fault is not null) Assert.Equal("Validation error", report.Fault.Text);
            kept.Add(report.Fault is null ? await PasswordResetOfAsync(sandbox, user) : null);
        }

        return kept;
    }

    static async Task<bool> PasswordResetOfAsync(Sandbox sandbox, Applicant user)
    {
        var kept = await sandbox.RowAsync("users", "username", user.Username);
        return (bool)kept["passwordReset"]!;
    }
}
