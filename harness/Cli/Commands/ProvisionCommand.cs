using System.CommandLine;
using Simulators.Cli.Console;
using Simulators.Cli.Provision;
using Simulators.Integration;
using Simulators.Integration.State;

namespace Simulators.Cli.Commands;

/// <summary><c>provision</c>: brings the people of a file to a platform, with the reference integration.</summary>
static class ProvisionCommand
{
    const int MostWorkers = 64;

    static readonly Argument<string> People = new("FILE")
    {
        Description = "People, as CSV with the columns externalId, email, phone, firstName, lastName, displayName, password and "
            + "role (three of them needed: externalId, firstName, lastName), or as a JSON array of objects with these members.",
    };

    static readonly Option<string> Platform = new Option<string>("--platform")
    {
        Description = "Where to bring them.",
        Required = true,
    }.AcceptOnlyFromAmong([.. PlatformFactory.Targets]);

    static readonly Option<string?> Target = new("--target")
    {
        Description = "A simulator's base URL; with /s/SANDBOX that sandbox, else the default one. "
            + "It is asked for the credentials.",
        HelpName = "URL",
    };

    static readonly Option<string?> Account = new("--account")
    {
        Description = "In place of --target: a vendor's account, in the form of GET /__admin/sandboxes/default.",
        HelpName = "FILE",
    };

    static readonly Option<string?> State = new("--state")
    {
        Description = "Where to keep what no platform gives back (ids, runs under way), as a SQLite file. By default FILE.state",
        HelpName = "FILE",
    };

    static readonly Option<string?> Report = new("--report")
    {
        Description = "Where to write what came of each person: .json is JSON, everything else CSV. "
            + "By default CSV on standard output. It has the first passwords of new accounts in it, told this once.",
        HelpName = "FILE",
    };

    static readonly Option<string> Role = new Option<string>("--role")
    {
        Description = "The role of people who have none of their own in the file.",
        DefaultValueFactory = _ => "student",
    }.AcceptOnlyFromAmong("student", "teacher", "admin");

    static readonly Option<int> Workers = new Option<int>("--workers")
    {
        Description = "How many calls are under way at once.",
        DefaultValueFactory = _ => 4,
        HelpName = "N",
    }.Between(1, MostWorkers);

    static readonly Option<bool> DuplicateEmails = new("--electa-duplicate-emails")
    {
        Description = "The Electa account takes one e-mail address for several users: "
            + "then nothing is repeated whose answer was lost.",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "provision",
            "Brings people to a platform: nobody twice, each with a report. The same command again goes on with a run that broke "
            + "off. Ends with 0 when everybody is there, 1 when somebody is not, 2 for a wrong command line or file, 4 when the "
            + "platform cannot be reached, 130 when it was interrupted.")
        {
            People, Platform, Target, Account, State, Report, Role, Workers, DuplicateEmails,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var (target, account) = (parsed.GetValue(Target), parsed.GetValue(Account));
        if ((target is null) == (account is null))
            return terminal.Complain("give --target URL or --account FILE, one of the two");
        var file = parsed.GetRequiredValue(People);
        try
        {
            var order = new ProvisionOrder(
                file,
                parsed.GetRequiredValue(Platform),
                target,
                account,
                parsed.GetValue(State) ?? $"{file}.state",
                parsed.GetValue(Report),
                parsed.GetRequiredValue(Role),
                parsed.GetValue(Workers),
                parsed.GetValue(DuplicateEmails));
            return await new ProvisionRun(order, terminal).RunAsync(cancellation);
        }
        catch (ProvisionException e)
        {
            return terminal.Complain(e.Message, e.ExitCode);
        }
        catch (StateException e)
        {
            return terminal.Complain($"{e.Message} (the same command goes on from there)");
        }
    }
}
