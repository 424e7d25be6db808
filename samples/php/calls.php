<?php
// HTTP calls to a platform, and the three ways in which they end without the answer that was hoped for. What matters is not
// that a call failed but what is known then: that nothing was done (Refused, NotDone), or that nobody can tell (Unknown).

declare(strict_types=1);

const TIMEOUT = 10; // seconds for one call
const PATIENCE = 20.0; // seconds after which no call is repeated
const PAUSES = [0.3, 0.8, 2.0, 4.0];

abstract class Failure extends Exception
{
    /** @param string $error the platform's own code, or a word of the port's README */
    public function __construct(public readonly string $error, string $message, ?Throwable $cause = null)
    {
        parent::__construct($message, 0, $cause);
    }

    abstract protected function outcome(): string;

    public function report(): array
    {
        return ['outcome' => $this->outcome(), 'error' => $this->error, 'message' => $this->getMessage()];
    }
}

/** The platform said no: nothing was done. */
class Refused extends Failure
{
    protected function outcome(): string
    {
        return 'rejected';
    }
}

/** Nothing was done this time, and it may be tried again: 429, no connection, a busy server. */
final class NotDone extends Refused
{
    public function __construct(string $error, string $message, public readonly float $wait = 0.0)
    {
        parent::__construct($error, $message);
    }
}

/** Nobody can tell whether it was done. */
final class Unknown extends Failure
{
    protected function outcome(): string
    {
        return 'unknown';
    }
}

/** One call. @return array{int, string} status and body; never 429, and a status from 500 on only where $faults are expected */
function send(string $url, string $body, string $type, bool $faults = false, array $headers = []): array
{
    $after = '1';
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_POSTFIELDS => $body,
        CURLOPT_HTTPHEADER => ["Content-Type: $type", 'Expect:', ...$headers],
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => TIMEOUT,
        CURLOPT_HEADERFUNCTION => static function ($curl, string $line) use (&$after): int {
            if (stripos($line, 'Retry-After:') === 0) {
                $after = trim(substr($line, 12));
            }
            return strlen($line);
        },
    ]);
    $answer = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    if ($answer === false && in_array(curl_errno($curl), [CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST], true)) {
        throw new NotDone('unavailable', 'No connection: ' . curl_error($curl));
    }
    if ($answer === false) { // broken off in the middle of the answer, or too slow
        throw new Unknown('no-answer', 'No answer: ' . curl_error($curl));
    }
    if ($status === 429) {
        throw new NotDone('unavailable', '429: too many calls', is_numeric($after) ? (float) $after : 1.0);
    }
    if ($status >= 500 && !$faults) {
        throw new Unknown('unavailable', "The server failed with $status");
    }
    return [$status, $answer];
}

/** Repeats an attempt that did nothing; one whose answer was lost only where twice is the same as once. */
function persist(callable $attempt, bool $repeatable): mixed
{
    $begun = microtime(true);
    $lost = null;
    for ($round = 0; ; $round++) {
        try {
            return $attempt();
        } catch (NotDone $failure) {
            $wait = $failure->wait;
        } catch (Unknown $failure) {
            if (!$repeatable) {
                throw $failure;
            }
            $lost = $failure;
            $wait = 0.0;
        }
        $wait = max($wait, PAUSES[$round] ?? 0.0);
        if ($round === count(PAUSES) || microtime(true) - $begun + $wait > PATIENCE) {
            throw $lost ?? $failure;
        }
        usleep((int) ($wait * 1e6));
    }
}
