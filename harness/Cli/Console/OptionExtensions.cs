using System.CommandLine;
using System.Numerics;

namespace Simulators.Cli.Console;

static class OptionExtensions
{
    /// <summary>Refuses a number outside these bounds.</summary>
    public static Option<T> Between<T>(this Option<T> option, T least, T most)
        where T : INumber<T>
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 || !T.TryParse(result.Tokens[0].Value, null, out var number)) return;
            if (number < least || number > most) result.AddError($"{option.Name} must be from {least} to {most}.");
        });
        return option;
    }
}
