using Simulators.Bdd.UnitTestProvider;

namespace Simulators.Bdd.Tests.Kit.Samples;

[Binding]
sealed class AllStatuses
{
    [Given("^a step$")]
    public static void Step()
    {
    }

    [Given("^a failing step$")]
    public static void Failing() => throw new KitError("whoops");

    [Given("^a pending step$")]
    public static void Pending() => throw new PendingStepException();

    [Given("^a skipped step$")]
    public static void Skipped() => throw new SkippedStepException();

    [Given("^an ambiguous (.*?)$")]
    public static void Ambiguous(string rest) => _ = rest;

    [Given("^(.*?) ambiguous step$")]
    public static void AmbiguousToo(string rest) => _ = rest;
}

[Binding]
sealed class FailedishCombinations
{
    [Given("^a step$")]
    public static void Step()
    {
    }

    [Given("^a skipped step$")]
    public static void Skipped() => throw new SkippedStepException();

    [Given("^a pending step$")]
    public static void Pending() => throw new PendingStepException();

    [Given("^an ambiguous (.*?)$")]
    public static void Ambiguous(string rest) => _ = rest;

    [Given("^(.*?) ambiguous step$")]
    public static void AmbiguousToo(string rest) => _ = rest;

    [Given("^a failing step$")]
    public static void Failing() => throw new KitError("whoops");
}

[Binding]
sealed class Ambiguous
{
    [Given("^a (.*?) with (.*?)$")]
    public static void First(string one, string other) => _ = one + other;

    [Given("^a step with (.*?)$")]
    public static void Second(string one) => _ = one;
}

[Binding]
sealed class Pending
{
    [Given("an implemented non-pending step")]
    public static void Implemented()
    {
    }

    [Given("an implemented step that is skipped")]
    public static void Skipped()
    {
    }

    [Given("an unimplemented pending step")]
    public static void Unimplemented() => throw new PendingStepException();
}

[Binding]
sealed class PendingException
{
    [Given("an unimplemented pending step")]
    public static void Unimplemented() => throw new PendingStepException("TODO");
}

[Binding]
sealed class Skipped
{
    [Given("a step that does not skip")]
    public static void DoesNotSkip()
    {
    }

    [Given("a step that is skipped")]
    public static void IsSkipped()
    {
    }

    [Given("I skip a step")]
    public static void Skip() => throw new SkippedStepException();
}

[Binding]
sealed class SkippedException
{
    [Given("I skip a step")]
    public static void Skip() => throw new SkippedStepException("skipping");
}

[Binding]
sealed class Retry(KitMemory memory)
{
    [Given("a step that always passes")]
    public static void Passes()
    {
    }

    [Given("a step that passes the second time")]
    public void PassesTheSecondTime()
    {
        if (++memory.SecondTime < 2) throw new KitError("Exception in step");
    }

    [Given("a step that passes the third time")]
    public void PassesTheThirdTime()
    {
        if (++memory.ThirdTime < 3) throw new KitError("Exception in step");
    }

    [Given("a step that always fails")]
    public static void Fails() => throw new KitError("Exception in step");
}

[Binding]
sealed class RetryAmbiguous
{
    [Given("an ambiguous step")]
    public static void First()
    {
    }

    [Given("an ambiguous step")]
    public static void Second()
    {
    }
}

[Binding]
sealed class RetryPending
{
    [Given("a pending step")]
    public static void Pending() => throw new PendingStepException();
}

[Binding]
sealed class StackTraces
{
    [When("a step throws an exception")]
    public static void Throws() => throw new KitError("BOOM");
}

[Binding]
sealed class TestRunException
{
    [Given("a step")]
    public static void Step()
    {
    }
}

[Binding]
sealed class Undefined
{
    [Given("an implemented step")]
    public static void Implemented()
    {
    }

    [Given("a step that will be skipped")]
    public static void Skipped()
    {
    }
}

[Binding]
sealed class UndefinedMultiple
{
    [Given("an implemented step")]
    public static void Implemented()
    {
    }

    [Given("a step that will be skipped")]
    public static void Skipped()
    {
    }
}

[Binding]
sealed class UnusedSteps
{
    [Given("a step that is used")]
    public static void Used()
    {
    }

    [Given("a step that is not used")]
    public static void Unused()
    {
    }
}
