namespace Simulators.Steps.ClassLink;

/// <summary>How the application signs what it asks ClassLink for, where a rule is about signatures.</summary>
[Binding]
public sealed class SignatureSteps(Application application)
{
    Signature Signature
    {
        get => application.Signature;
        set => application.Signature = value;
    }

    /// <summary>One part of the signature says something else than it should, and is signed so.</summary>
    [Given("the ClassLink signature says {string} for {word}")]
    public async Task Says(string value, string part) => Say(part, await application.FillAsync(value));

    /// <summary>One part of the signature is left out.</summary>
    [Given("the ClassLink signature leaves {word} out")]
    public void LeavesOut(string part) => Say(part, null);

    /// <summary>One part of the signature is sent twice.</summary>
    [Given("the ClassLink signature has {word} twice")]
    public void HasTwice(string part) => Signature = Signature with { Twice = [.. Signature.Twice, part] };

    /// <summary>The signature was made a while ago.</summary>
    [Given("the ClassLink signature is {duration} old")]
    public void IsOld(TimeSpan age) => Signature = Signature with { Age = age };

    /// <summary>The signature is dated in the future.</summary>
    [Given("the ClassLink signature is {duration} ahead")]
    public void IsAhead(TimeSpan time) => Signature = Signature with { Age = -time };

    /// <summary>The signature is made with another secret than the district's.</summary>
    [Given("the ClassLink signature is made with the secret {string}")]
    public void IsMadeWith(string secret) => Signature = Signature with { Secret = secret };

    /// <summary>The signature stands in the header, the query or the form.</summary>
    [Given("the ClassLink signature stands in the {word}")]
    public void StandsIn(string place) => Signature = Signature with { Place = place };

    /// <summary>The parts of the signature come in the opposite order.</summary>
    [Given("the ClassLink signature has its parts in the opposite order")]
    public void IsReversed() => Signature = Signature with { Reversed = true };

    /// <summary>The values in the header stand without quotation marks.</summary>
    [Given("the ClassLink signature has no quotation marks")]
    public void IsUnquoted() => Signature = Signature with { Quoted = false };

    /// <summary>A part of the address was added after signing.</summary>
    [Given("the ClassLink signature does not cover {string}")]
    public void DoesNotCover(string part) => Signature = Signature with { AddedLater = part };

    /// <summary>A plus sign in the address is signed as the blank that a form means by it.</summary>
    [Given("the ClassLink signature takes a plus sign for a blank")]
    public void TakesPlusForBlank() => Signature = Signature with { PlusIsItself = false };

    /// <summary>A plus sign in the address is signed as a plus sign.</summary>
    [Given("the ClassLink signature takes a plus sign for itself")]
    public void TakesPlusForItself() => Signature = Signature with { PlusIsItself = true };

    /// <summary>The signature is encoded as ClassLink's own sample does it in Python, Java, .NET or Node.</summary>
    [Given("the ClassLink signature is made as ClassLink's {word} sample does")]
    public void IsMadeAsSample(string language) => Signature = Signature with { Habit = Habit.Of(language) };

    void Say(string part, string? value) =>
        Signature = Signature with { Said = new Dictionary<string, string?>(Signature.Said) { [part] = value } };
}
