// The door that the gate knocks at: one JSON object a line on standard input, one answer a line on standard output.
//
//   SchoolSync [--state FILE]     What must be kept is kept in FILE; without it, in memory, until this program ends.
//
// Behind the door (Adapter.cs, ClassIn.cs, ClassLink.cs) is what a school would run. Logs belong on standard error.

using System.Text;
using SchoolSync;

if (args is not ([] or ["--state", _]))
{
    Console.Error.WriteLine("SchoolSync [--state FILE]");
    return 2;
}

var state = new StateFile(args is [_, var file] ? file : null);
using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
#pragma warning disable RS0030 // The one place that names the machine's clock.
var adapter = new Adapter(http, state, TimeProvider.System);
#pragma warning restore RS0030
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
while (await input.ReadLineAsync() is { } line) await output.WriteLineAsync(await adapter.AnswerAsync(line));
return 0;
