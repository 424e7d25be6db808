using Simulators.Steps.Shared;

namespace Simulators.Steps.Electa;

/// <summary>What the school asks Electa to do.</summary>
[Binding]
public sealed class ElectaCallSteps(ElectaSchool school)
{
    /// <summary>
    /// Asks Electa to issue a token, issue a token of version 2.1, create a user, delete a user, schedule an event, show the
    /// calendar, show the session logs, disconnect a user, launch a user, or launch a user by version 2.1, with the
    /// parameters that this usually has.
    /// </summary>
    [When("Electa is asked to {electaTask}")]
    public Task Ask(ElectaTask task) => school.AskAsync(task, [[]]);

    /// <summary>
    /// Asks Electa for the same once for each row: a column is a parameter of the call, as the vendor's page names it; a cell
    /// <c>{left out}</c> takes away what is usually sent, <c>{Ada's UserId}</c> is what Electa gave Ada. The columns <c>at</c>
    /// (path), <c>by</c> (GET, POST) and <c>as</c> (form, multipart, JSON) change how it is sent.
    /// </summary>
    [When("Electa is asked to {electaTask} with:")]
    public Task AskWith(ElectaTask task, DataTable table) => school.AskAsync(task, TableCells.Of(table));

    /// <summary>The same before something happens: Electa did it, once for each row.</summary>
    [Given("Electa was asked to {electaTask} with:")]
    public async Task WasAsked(ElectaTask task, DataTable table)
    {
        foreach (var row in TableCells.Of(table)) await school.GetDoneAsync(task, row);
    }
}
