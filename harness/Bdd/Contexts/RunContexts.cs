#nullable disable annotations
using Simulators.Bdd.BoDi;

namespace Simulators.Bdd;

/// <summary>The run.</summary>
public interface ITestRunContext
{
    /// <summary>Where the features are run from.</summary>
    string TestDirectory { get; }
}

/// <summary>One of the workers that run scenarios at the same time.</summary>
public interface ITestThreadContext : IReqnrollContext
{
    IObjectContainer TestThreadContainer { get; }
}

/// <summary>One of the workers that run scenarios at the same time.</summary>
public class TestThreadContext : ReqnrollContext, ITestThreadContext
{
    internal TestThreadContext(IObjectContainer container) => TestThreadContainer = container;

    public IObjectContainer TestThreadContainer { get; }
}

/// <summary>The run.</summary>
sealed class TestRunContext(string testDirectory) : ITestRunContext
{
    public string TestDirectory { get; } = testDirectory;
}
