using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Tests.Wire;

public sealed class WireTests
{
    [Fact]
    public void The_last_field_of_a_name_counts()
    {
        var form = new Form(
            [KeyValuePair.Create("a", "1"), KeyValuePair.Create("b", "2"), KeyValuePair.Create("a", "3")],
            [new UploadedFile("f", "one", 1, default), new UploadedFile("f", "two", 2, default)]);
        Assert.Equal(("3", null, "two"), (form["a"], form["A"], form.File("f")?.FileName));
        Assert.Null(form.File("g"));
    }

    [Theory]
    [InlineData("?action=register", "register")]
    [InlineData("?x=1&action=first&action=last", "last")]
    [InlineData("?action", "")]
    [InlineData("?action=a%20b+c%2B", "a b c+")]
    [InlineData("?Action=register", null)]
    [InlineData("?actions=register", null)]
    [InlineData("", null)]
    public void A_query_parameter_is_decoded_and_the_last_counts(string query, string? value) =>
        Assert.Equal(value, Requests.Post(query: query).QueryValue("action"));

    [Fact]
    public void A_header_is_found_in_any_letter_case()
    {
        var request = Requests.Post(headers: KeyValuePair.Create("Content-Type", "text/plain"));
        Assert.Equal("text/plain", request.Header("content-type"));
        Assert.Null(request.Header("accept"));
    }
}
