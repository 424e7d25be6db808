namespace Simulators.Integration.Provisioning;

/// <summary>The roles that a school asks for.</summary>
public static class Roles
{
    public const string Student = "student";
    public const string Teacher = "teacher";
    public const string Admin = "admin";

    public static bool IsKnown(string role) => role is Student or Teacher or Admin;
}
