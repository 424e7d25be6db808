<?php
// The door that the gate knocks at: one JSON object a line on standard input, one answer a line on standard output.
//
//   php adapter.php [--state FILE]     What must be kept is kept in FILE; without it, in memory, until this program ends.
//
// Behind the door (classin.php, digitalchalk.php) is what a school would run. Logs belong on standard error.

declare(strict_types=1);

ini_set('display_errors', 'stderr'); // PHP warns on standard output otherwise, in the middle of the answers
require __DIR__ . '/calls.php';
require __DIR__ . '/store.php';
require __DIR__ . '/classin.php';
require __DIR__ . '/digitalchalk.php';

const COMMANDS = ['provisionUser', 'provisionUsers', 'scheduleClass', 'enroll'];
const PLATFORMS = ['classin' => ClassIn::class, 'digitalchalk' => DigitalChalk::class];

final class Adapter
{
    private array $platforms = [];

    public function __construct(private readonly StateFile $state)
    {
    }

    /** Whatever happens in here, the gate gets an answer that says so. */
    public function answer(string $line): string
    {
        $command = null;
        try {
            $command = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
            $answer = ['ok' => true] + $this->handle($command);
        } catch (Throwable $problem) {
            fwrite(STDERR, "$problem\n");
            $answer = ['ok' => false, 'message' => $problem::class . ": {$problem->getMessage()}"];
        }
        $answer['id'] = is_array($command) ? $command['id'] ?? 0 : 0;
        $readable = JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;
        return json_encode(self::withoutNull($answer), $readable);
    }

    private function handle(array $command): array
    {
        return match ($command['command']) {
            'describe' => ['name' => 'school-sync-php 1.0', 'commands' => COMMANDS, 'platforms' => array_keys(PLATFORMS)],
            'configure' => $this->configure($command['platforms']),
            'provisionUser' => $this->at($command)->provision([$command])[0],
            'provisionUsers' => ['items' => array_map(
                fn (array $item, array $answer): array => ['externalId' => $item['person']['externalId']] + $answer,
                $command['items'],
                $this->at($command)->provision($command['items']),
            )],
            'scheduleClass' => $this->at($command)->schedule($command['class']),
            'enroll' => $this->enroll($command),
            default => throw new DomainException("The command $command[command] is not offered"),
        };
    }

    private function configure(array $access): array
    {
        $this->platforms = [];
        foreach (array_intersect_key(PLATFORMS, $access) as $name => $class) {
            $this->platforms[$name] = new $class($access[$name], new Store($this->state, $access[$name]['baseUrl']));
        }
        return [];
    }

    private function enroll(array $command): array
    {
        if (($command['role'] ?? 'student') !== 'student') {
            $refusal = (new Refused('unsupported', 'Teachers join a course by teaching in it'))->report();
            return ['items' => array_map(fn ($person) => ['externalId' => $person] + $refusal, $command['people'])];
        }
        return $this->at($command)->enroll($command['course'], $command['people'], $command['action'] ?? 'add');
    }

    private function at(array $command): ClassIn|DigitalChalk
    {
        return $this->platforms[$command['platform']] ?? throw new DomainException("$command[platform] is not configured");
    }

    private static function withoutNull(array $value): array
    {
        $kept = array_filter($value, fn ($one) => $one !== null);
        return array_map(fn ($one) => is_array($one) ? self::withoutNull($one) : $one, $kept);
    }
}

$adapter = new Adapter(new StateFile(getopt('', ['state:'])['state'] ?? null));
while (($line = fgets(STDIN)) !== false) {
    echo $adapter->answer($line), "\n";
    flush();
}
