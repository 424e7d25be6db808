<?php
// What no platform gives back. Each change is a line at the end of a file: what is lost between two calls is made twice after
// the next start. The last line of a key counts; a line that was cut off in a crash counts as not written.

declare(strict_types=1);

/** All schools of one file. */
final class StateFile
{
    /** @var array<string, mixed> */
    public array $rows = [];

    /** @param ?string $file where; without it everything is in memory */
    public function __construct(public readonly ?string $file)
    {
        $lines = $file !== null && is_file($file) ? file($file, FILE_IGNORE_NEW_LINES) : [];
        foreach ($lines as $line) {
            [$key, $value] = json_decode($line, true) ?? ['', null];
            $this->rows[$key] = $value;
        }
    }
}

/** Rows of one school at one address: what was learned at another address says nothing here. */
final class Store
{
    public function __construct(private readonly StateFile $state, private readonly string $school)
    {
    }

    public function get(string $kind, string $key): ?array
    {
        return $this->state->rows["$this->school $kind $key"] ?? null;
    }

    public function put(string $kind, string $key, array $value): array
    {
        $row = json_encode(["$this->school $kind $key", $value], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
        // The line break comes first: so a line that a crash cut off spoils none but itself.
        if ($this->state->file !== null && file_put_contents($this->state->file, "\n$row", FILE_APPEND | LOCK_EX) === false) {
            throw new RuntimeException("{$this->state->file} cannot be written");
        }
        return $this->state->rows["$this->school $kind $key"] = $value;
    }
}
