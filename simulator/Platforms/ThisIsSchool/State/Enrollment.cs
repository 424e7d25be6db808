using System.Text.Json.Serialization;
using Simulators.Kernel.Store;

namespace Simulators.ThisIsSchool.State;

/// <summary>A person in a class, once: two enrolments of one person in one class are one here.</summary>
/// <param name="ClassId">The class.</param>
/// <param name="AccountId">The person's account.</param>
/// <param name="SourcedId">The ClassLink id of the enrolment.</param>
/// <param name="Role">teacher or student.</param>
public sealed record Enrollment(long ClassId, long AccountId, string SourcedId, string Role)
{
    [JsonIgnore]
    public Key2 Key => new(ClassId, AccountId);
}
