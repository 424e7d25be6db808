namespace Simulators.ClassIn.State;

/// <summary>A ClassIn account. It belongs to a person, not to a school.</summary>
/// <param name="Uid">The account's id everywhere in ClassIn.</param>
/// <param name="Telephone">As the vendor writes it: 11 digits of mainland China, or <c>00country-number</c>.</param>
/// <param name="Email">Lower case.</param>
/// <param name="Nickname">What the person is called in ClassIn.</param>
/// <param name="PasswordMd5">What is known of the password.</param>
/// <param name="HasAvatar">Whether a picture was set.</param>
/// <param name="Cancelled">The person has cancelled the account.</param>
/// <param name="RegisteredAt">When, by the sandbox's clock.</param>
/// <param name="MadeBy">
/// The digest of the register call that made it (see <see cref="Rules.RepeatedCalls"/>), or zero: a call that makes an
/// account is remembered by the account, for nothing is called as often.
/// </param>
public sealed record User(
    long Uid,
    string? Telephone,
    string? Email,
    string Nickname,
    PasswordMd5 PasswordMd5,
    bool HasAvatar,
    bool Cancelled,
    DateTimeOffset RegisteredAt,
    long MadeBy = 0);
