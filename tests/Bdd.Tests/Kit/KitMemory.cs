namespace Simulators.Bdd.Tests.Kit;

/// <summary>What lasts as long as a run.</summary>
sealed class KitMemory
{
    public int SecondTime { get; set; }

    public int ThirdTime { get; set; }
}
