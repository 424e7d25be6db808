namespace Simulators.Bdd.Tests.Kit;

/// <summary>What the samples' steps throw.</summary>
sealed class KitError(string message) : Exception(message)
{
    /// <summary>As Node's assertions say it.</summary>
    public static void Unless(int actual, int expected)
    {
        if (actual != expected) throw new KitError($"Expected values to be strictly equal:\n\n{actual} !== {expected}\n");
    }
}
