using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Tests.Wire;

public sealed class AddressTests
{
    [Theory]
    [InlineData("/v1/instances/14/student_groups", "V1 14 StudentGroups Collection -1")]
    [InlineData("/v1/instances/14/student_groups//", "V1 14 StudentGroups Collection -1 untidy")]
    [InlineData("/v1/instances/14/student_groups/131/", "V1 14 StudentGroups One 131 untidy")]
    [InlineData("/v2/instances/14/students/5", "V2 14 Students One 5")]
    [InlineData("/v1/companies/14/student_clusters/x", "V1 14 StudentClusters One -1 companies")]
    [InlineData("//v1///instances/14/students/5/results", "V1 14 Students Results 5 untidy")]
    [InlineData("/v1/instances/14/student_groups/5/results", "V1 14 StudentGroups Results 5")]
    [InlineData("/v2/companies/14/students", null)]
    [InlineData("/v1/instances/14/student_clusters/5/results", null)]
    [InlineData("/v1/instances/14/student_groups/5/results/6", null)]
    [InlineData("/v1/instances/14", null)]
    [InlineData("/v1/instances//", null)]
    [InlineData("/v1x/instances/14/students", null)]
    [InlineData("", null)]
    [InlineData("///", null)]
    public void Is_taken_apart(string path, string? expected)
    {
        var parsed = Address.TryParse(path, out var address);
        Assert.Equal(expected is not null, parsed);
        if (!parsed) return;
        var found = $"{address.Version} {path[address.Instance]} {address.Resource} {address.Place} {address.Id}"
            + (address.Companies ? " companies" : "") + (address.Untidy ? " untidy" : "");
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("/v1/instances/14", "14")]
    [InlineData("/v2//instances///14//x", "14")]
    [InlineData("/v1/companies/a b/students", "a b")]
    [InlineData("/v2/companies/14/students", null)]
    [InlineData("/v1/instances/", null)]
    public void Names_the_instance(string path, string? instance) =>
        Assert.Equal(instance, Address.TryFindInstance(path, out var place) ? path[place] : null);
}
