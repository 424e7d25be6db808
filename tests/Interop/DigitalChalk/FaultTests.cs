using Simulators.Interop.Processes;

namespace Simulators.Interop.DigitalChalk;

/// <summary>A refusal reaches the caller as what his library calls a fault, with code, text and detail.</summary>
public sealed class FaultTests(HostProcess host)
{
    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task A_taken_username(string client)
    {
        await using var session = await BeginAsync(client);
        var user = Applicant.Ada;
        _ = (await session.CallAsync("createUser", new { user })).Good;
        await AssertRefusedAsync(session, client, "A user with that username already exists", "createUser", new { user });
    }

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task An_offering_that_does_not_exist(string client)
    {
        await using var session = await BeginAsync(client);
        var parameters = new { user = Applicant.Ada, offeringId = "ff80808141e1f27e0141e2c914ba9999" };
        await AssertRefusedAsync(session, client, "The offering does not exist", "createAndRegisterUser", parameters);
    }

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task A_student_whom_nobody_knows(string client)
    {
        await using var session = await BeginAsync(client);
        await AssertRefusedAsync(
            session, client, "The user does not exist", "getCurrentStudentRegistrations", new { username = "nobody" });
    }

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task Keys_that_are_not_the_organisation_s(string client)
    {
        await using var session = await BeginAsync(client);
        var parameters = new { username = "ada" };
        await AssertRefusedAsync(
            session, client, "The signature is not valid", "doesUserExist", parameters, new { secretKey = "another" });
        await AssertRefusedAsync(
            session, client, "The access key is not valid", "doesUserExist", parameters, new { accessKey = "another" });
    }

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task A_client_whose_clock_is_slow(string client)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox);
        await sandbox.PassAsync("PT16M");
        const string Text = "The timestamp is not within 15 minutes of the server time";
        await AssertRefusedAsync(session, client, Text, "doesUserExist", new { username = "ada" });
    }

    /// <summary>None of the three looks at enumerations itself.</summary>
    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task A_word_that_the_schema_does_not_know(string client)
    {
        await using var session = await BeginAsync(client);
        var user = Applicant.Ada with { LicenseAgreed = "perhaps" };
        var fault = (await session.CallAsync("createUser", new { user })).Bad;
        AssertFault(fault, client, "SOAP-ENV:Client", "Validation error");
        Assert.Collection(
            fault.Details,
            detail => Assert.StartsWith("cvc-enumeration-valid: Value 'perhaps' ", detail, StringComparison.Ordinal),
            detail => Assert.StartsWith("cvc-type.3.1.3: The value 'perhaps' of element ", detail, StringComparison.Ordinal));
    }

    async Task<SoapSession> BeginAsync(string client) =>
        await SoapSession.BeginAsync(SoapClient.Named(client), await Sandbox.NewAsync(host, "digitalchalk"));

    static async Task AssertRefusedAsync(
        SoapSession session, string client, string text, string operation, object parameters, object? keys = null)
    {
        var fault = (await session.CallAsync(operation, parameters, keys)).Bad;
        AssertFault(fault, client, "SOAP-ENV:Server", text);
        Assert.Empty(fault.Details);
    }

    static void AssertFault(FaultReport fault, string client, string code, string text) =>
        Assert.Equal((SoapClient.Named(client).FaultType, code, text), (fault.Type, fault.Code, fault.Text));
}
