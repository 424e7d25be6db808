namespace Simulators.Bdd.Tests.Kit.Samples;

class Order
{
    [Given("an order for {string}")]
    public static void For(string thing) => _ = thing;
}

class OrderWithOutcome : Order
{
    [When("an action")]
    public static void Action()
    {
    }

    [Then("an outcome")]
    public static void Outcome()
    {
    }
}

[Binding]
sealed class MultipleFeatures : Order;

[Binding]
sealed class MultipleFeaturesReversed : Order;

[Binding]
sealed class Backgrounds : OrderWithOutcome;

[Binding]
sealed class RulesBackgrounds : OrderWithOutcome;

[Binding]
sealed class Rules
{
    readonly Stack<string> _stock = [];
    int _money;
    string? _chocolate;

    [Given("the customer has {int} cents")]
    public void Has(int money) => _money = money;

    [Given("there are chocolate bars in stock")]
    public void InStock() => _stock.Push("Mars");

    [Given("there are no chocolate bars in stock")]
    public void NoneInStock() => _stock.Clear();

    [When("the customer tries to buy a {int} cent chocolate bar")]
    public void Buys(int price)
    {
        if (_money >= price) _stock.TryPop(out _chocolate);
    }

    [Then("the sale should not happen")]
    public void NoSale() => Assert.Null(_chocolate);

    [Then("the sale should happen")]
    public void Sale() => Assert.NotNull(_chocolate);
}
