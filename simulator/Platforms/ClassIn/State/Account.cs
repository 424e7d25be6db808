namespace Simulators.ClassIn.State;

/// <summary>What a person signs in with: a telephone number, or an e-mail address in lower case.</summary>
public readonly record struct Account(string Text, bool IsEmail);
