namespace Simulators.DigitalChalk.Tests.Wire;

/// <summary>
/// The 39 requests that were sent to Spring-WS 2.4.7 on SAAJ and Jetty, row by row, and what it answered. Where the service
/// behind it was another than ours (rows 5 and 8: it had no createUser; 9 to 11: exceptions thrown on purpose) the row is
/// one of ours that comes as near as can be.
/// </summary>
public sealed class WireMatrixTests(SimulatorFixture simulator)
{
    public static TheoryData<string> Rows => [.. WireMatrix.Rows.Keys];

    [Fact]
    public void All_39_rows_are_here() => Assert.Equal(39, WireMatrix.Rows.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Answers_as_the_stack_did(string row)
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(Organisation.User("ada@example.org", "ada"));
        var (ask, expected) = WireMatrix.Rows[row];
        var answer = await ask(organisation);
        Assert.Equal(expected.Status, answer.Status);
        switch (expected)
        {
            case { IsMessage: true }:
                Assert.Equal("text/xml;charset=utf-8", answer.ContentType);
                Assert.Equal("text/xml, text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", answer.Headers["Accept"]);
                Assert.Equal("\"\"", answer.Headers["SOAPAction"]);
                Assert.Equal(expected.Payload, answer.Payload);
                break;
            case { Page: { } cause }:
                Assert.Equal("text/html;charset=iso-8859-1", answer.ContentType);
                Assert.Equal("must-revalidate,no-cache,no-store", answer.Headers["Cache-Control"]);
                Assert.Contains(cause, answer.Body, StringComparison.Ordinal);
                break;
            default:
                Assert.Equal("", answer.Body);
                Assert.Null(answer.ContentType);
                break;
        }
    }
}
