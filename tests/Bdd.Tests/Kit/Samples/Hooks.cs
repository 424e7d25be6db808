using Simulators.Bdd.UnitTestProvider;

namespace Simulators.Bdd.Tests.Kit.Samples;

[Binding]
sealed class Hooks
{
    [Before]
    public static void First()
    {
    }

    [When("a step passes")]
    public static void Passes()
    {
    }

    [When("a step fails")]
    public static void Fails() => throw new KitError("Exception in step");

    [After]
    public static void Last()
    {
    }
}

[Binding]
sealed class HooksUndefined
{
    [Before]
    public static void First()
    {
    }

    [After]
    public static void Last()
    {
    }
}

[Binding]
sealed class HooksNamed
{
    [Before(Name = "A named before hook")]
    public static void First()
    {
    }

    [When("a step passes")]
    public static void Passes()
    {
    }

    [After(Name = "A named after hook")]
    public static void Last()
    {
    }
}

[Binding]
sealed class HooksConditional
{
    [Before("@passing-hook")]
    public static Task PassesBefore() => Task.CompletedTask;

    [Before("@fail-before")]
    public static void FailsBefore() => throw new KitError("Exception in conditional hook");

    [When("a step passes")]
    public static void Passes()
    {
    }

    [After("@fail-after")]
    public static void FailsAfter() => throw new KitError("Exception in conditional hook");

    [After("@passing-hook")]
    public static Task PassesAfter() => Task.CompletedTask;
}

[Binding]
sealed class HooksSkipped
{
    [Before]
    public static void First()
    {
    }

    [Before("@skip-before")]
    public static void SkipsBefore() => throw new SkippedStepException();

    [Before]
    public static void Second()
    {
    }

    [Given("a normal step")]
    public static void Normal()
    {
    }

    [Given("a step that skips")]
    public static void Skips() => throw new SkippedStepException();

    [After]
    public static void Third()
    {
    }

    [After("@skip-after")]
    public static void SkipsAfter() => throw new SkippedStepException();

    [After]
    public static void Fourth()
    {
    }
}

[Binding]
sealed class SkippedFailingHook
{
    [Given("a step that skips")]
    public static void Skips() => throw new SkippedStepException();

    [After]
    public static void Fails() => throw new KitError("whoops");
}

[Binding]
sealed class HooksAttachment(IReqnrollOutputHelper output)
{
    [Before]
    public void First() => Attach();

    [When("a step passes")]
    public static void Passes()
    {
    }

    [After]
    public void Last() => Attach();

    void Attach() => output.Attach(File.ReadAllBytes(KitFiles.Of("hooks-attachment", "cucumber.svg")), "image/svg+xml");
}

[Binding]
sealed class GlobalHooks
{
    [BeforeTestRun]
    public static void First()
    {
    }

    [BeforeTestRun]
    public static void Second()
    {
    }

    [When("a step passes")]
    public static void Passes()
    {
    }

    [When("a step fails")]
    public static void Fails() => throw new KitError("Exception in step");

    [AfterTestRun]
    public static void Third()
    {
    }

    [AfterTestRun]
    public static void Fourth()
    {
    }
}

[Binding]
sealed class GlobalHooksBeforeallError
{
    [BeforeTestRun]
    public static void First()
    {
    }

    [BeforeTestRun]
    public static void Second() => throw new KitError("BeforeAll hook went wrong");

    [BeforeTestRun]
    public static void Third()
    {
    }

    [When("a step passes")]
    public static void Passes()
    {
    }

    [AfterTestRun]
    public static void Fourth()
    {
    }

    [AfterTestRun]
    public static void Fifth()
    {
    }
}

[Binding]
sealed class GlobalHooksAfterallError
{
    [BeforeTestRun]
    public static void First()
    {
    }

    [BeforeTestRun]
    public static void Second()
    {
    }

    [When("a step passes")]
    public static void Passes()
    {
    }

    [AfterTestRun]
    public static void Third()
    {
    }

    [AfterTestRun]
    public static void Fourth() => throw new KitError("AfterAll hook went wrong");

    [AfterTestRun]
    public static void Fifth()
    {
    }
}

[Binding]
sealed class GlobalHooksAttachments
{
    [BeforeTestRun]
    public static void First(IReqnrollOutputHelper output) => output.Attach("Attachment from BeforeAll hook", "text/plain");

    [When("a step passes")]
    public static void Passes()
    {
    }

    [AfterTestRun]
    public static void Last(IReqnrollOutputHelper output) => output.Attach("Attachment from AfterAll hook", "text/plain");
}
