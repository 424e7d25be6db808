using System.Security.Cryptography;

namespace Simulators.Integration.Provisioning;

/// <summary>First passwords, where the school gives none.</summary>
static class Passwords
{
    /// <summary>No letters that look like others: people type these once, from paper.</summary>
    const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    const int Length = 12;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
