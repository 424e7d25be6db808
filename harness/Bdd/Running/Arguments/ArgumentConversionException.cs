using Simulators.Bdd.ErrorHandling;

namespace Simulators.Bdd.Running.Arguments;

/// <summary>A part of a step cannot be made a value of the type that the method wants.</summary>
public sealed class ArgumentConversionException(string message, Exception? inner) : BindingException(message, inner);
