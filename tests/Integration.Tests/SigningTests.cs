using System.Text.Json;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.Clients.DigitalChalk;

namespace Simulators.Integration.Tests;

/// <summary>Signatures, by the vectors that are known.</summary>
public sealed class SigningTests
{
    [Fact]
    public void ClassIn_v2_signs_as_the_vendors_page_does() => Assert.Equal(
        "d0d99023aa44549f97dfe9523059f0c3",
        ClassInSignature.Sign(
            JsonSerializer.SerializeToElement(new { courseId = 132323, uids = new[] { 1 }, nothing = (string?)null }),
            "1000082",
            "1673949471",
            "Mb71234"));

    [Theory]
    [InlineData("doesUserExist", "42xBnN/ae8ROPJMc2JKFJ6PEAdY=")]
    [InlineData("createUser", "gFVEbc26puTI1odGlb8kY6q3bYA=")]
    public void DigitalChalk_signs_service_operation_and_timestamp(string operation, string signature) =>
        Assert.Equal(signature, DigitalChalkClient.Sign("secret", operation, "2008-09-26T14:52:02Z"));
}
