<?php
// DigitalChalk's SOAP API v4, by PHP's own SoapClient: every refusal is a fault with HTTP status 500, and its text alone tells
// one from another.

declare(strict_types=1);

/** PHP's client with our transport: so a fault, a lost answer and a busy server are told apart. */
final class DigitalChalkClient extends SoapClient
{
    public function __doRequest(string $request, string $location, string $action, int $version, bool $oneWay = false): string
    {
        [$status, $body] = send($location, $request, 'text/xml; charset=utf-8', faults: true);
        if ($status >= 500 && !str_contains($body, 'Envelope')) {
            throw new Unknown('unavailable', "The server failed with $status");
        }
        return $body;
    }
}

final class DigitalChalk
{
    private ?DigitalChalkClient $client = null;

    public function __construct(private readonly array $access, private readonly Store $store)
    {
    }

    /** @param list<array{person: array, role: string}> $items */
    public function provision(array $items): array
    {
        return array_map(function (array $item): array {
            try {
                return $this->provisionOne($item['person'], $item['role']);
            } catch (Failure $failure) {
                return $failure->report();
            }
        }, $items);
    }

    /** Looks before it makes somebody, and looks again when the answer is lost. What is there stays as it is. */
    private function provisionOne(array $person, string $role): array
    {
        if ($role !== 'student') {
            throw new Refused('unsupported', "DigitalChalk's API makes students and no $role");
        }
        $username = $person['email'] ?? throw new Refused('invalid', 'DigitalChalk needs an e-mail address');
        $owner = $this->store->get('account', strtolower($username))['owner'] ?? $person['externalId'];
        if ($owner !== $person['externalId']) { // one account would be two people
            throw new Refused('invalid', "The address $username is that of $owner");
        }
        $lost = null;
        for ($attempt = 1; ; $attempt++) {
            if ($this->exists($username)) {
                $outcome = $lost === null ? 'existing' : 'created';
                break;
            }
            try {
                $username = $this->create($person, $username)->username
                    ?? throw new Unknown('bad-answer', 'DigitalChalk does not say whom it has made');
                $outcome = 'created';
                break;
            } catch (Unknown $lost) {
                if ($attempt === 3) {
                    throw $lost;
                }
            }
        }
        $this->store->put('person', $person['externalId'], ['username' => $username]);
        $this->store->put('account', strtolower($person['email']), ['owner' => $person['externalId']]);
        return ['outcome' => $outcome, 'userId' => $username, 'role' => 'student', 'loginName' => $username];
    }

    private function exists(string $username): bool
    {
        return $this->call('doesUserExist', ['username' => $username], true)->exists
            ?? throw new Unknown('bad-answer', 'DigitalChalk does not say whether there is such a user');
    }

    private function create(array $person, string $username): object
    {
        return $this->call('createUser', ['user' => [
            'emailAddress' => $person['email'],
            'username' => $username,
            'firstName' => $person['firstName'],
            'lastName' => $person['lastName'],
            'licenseAgreed' => 'false',
            'password' => $person['password'] ?? bin2hex(random_bytes(6)) . 'Aa1',
            'passwordReset' => 'true',
            'tags' => '',
        ]], false);
    }

    public function enroll(array $course, array $people, string $action): array
    {
        $items = [];
        foreach ($people as $person) {
            try {
                $items[] = ['externalId' => $person] + $this->register($person, $course, $action);
            } catch (Failure $failure) {
                $items[] = ['externalId' => $person] + $failure->report();
            }
        }
        return ['courseId' => $course['id'] ?? null, 'items' => $items];
    }

    private function register(string $person, array $course, string $action): array
    {
        if ($action !== 'add') {
            throw new Refused('unsupported', "DigitalChalk's API registers students and has no call that takes one out");
        }
        $offering = $course['id'] ?? throw new Refused('unknown-course', 'Offerings are made by hand: name one by its id');
        $username = $this->store->get('person', $person)['username']
            ?? throw new Refused('unknown-person', "$person was not provisioned at DigitalChalk by this integration");
        try {
            $this->call('registerUser', ['username' => $username, 'offeringId' => $offering], true);
        } catch (Refused $refusal) {
            if ($refusal->error !== 'already-registered') {
                throw $refusal;
            }
            return ['outcome' => 'existing', 'userId' => $username];
        }
        return ['outcome' => 'created', 'userId' => $username];
    }

    public function schedule(array $plan): array
    {
        return (new Refused('unsupported', 'DigitalChalk has no live classes'))->report();
    }

    // The wire.

    /** @param bool $repeatable whether a call whose answer was lost is sent again: DigitalChalk registers nobody twice */
    private function call(string $operation, array $parameters, bool $repeatable): object
    {
        return persist(function () use ($operation, $parameters): object {
            $this->client ??= $this->open();
            try {
                return $this->client->$operation(['auth' => $this->auth($operation)] + $parameters);
            } catch (SoapFault $fault) {
                throw self::told($fault);
            }
        }, $repeatable);
    }

    private function open(): DigitalChalkClient
    {
        try {
            return new DigitalChalkClient($this->access['wsdl'], ['cache_wsdl' => WSDL_CACHE_NONE, 'exceptions' => true]);
        } catch (SoapFault $fault) {
            throw new NotDone('unavailable', "The WSDL cannot be read: $fault->faultstring");
        }
    }

    /** HMAC-SHA1 of service, operation and timestamp: signed anew each time, for it is good for fifteen minutes. */
    private function auth(string $operation): array
    {
        ['accessKey' => $key, 'secretKey' => $secret] = $this->access['credentials'];
        $now = gmdate('Y-m-d\TH:i:s\Z');
        $signature = base64_encode(hash_hmac('sha1', "v4$operation$now", $secret, true));
        return ['accessKey' => $key, 'timestamp' => $now, 'signature' => $signature];
    }

    /** Faults of DigitalChalk have SOAP's codes only. What SoapClient itself could not read has none of the envelope's. */
    private static function told(SoapFault $fault): Failure
    {
        if (!str_contains($fault->faultcode, ':')) {
            return new Unknown('bad-answer', "What came is no SOAP: $fault->faultstring");
        }
        $text = strtolower($fault->faultstring);
        $code = match (true) {
            str_contains($text, 'access key'), str_contains($text, 'signature'),
            str_contains($text, 'timestamp') => 'credentials',
            str_contains($text, 'already registered') => 'already-registered',
            str_contains($text, 'offering does not exist') => 'unknown-course',
            str_contains($text, 'user does not exist') => 'unknown-person',
            str_contains($text, 'not valid'), str_contains($text, 'too long'), str_contains($text, 'too short'),
            str_contains($text, 'required'), str_contains($text, 'validation') => 'invalid',
            default => $fault->faultcode,
        };
        $hint = str_contains($text, 'timestamp') ? ' (the clock of this machine says ' . gmdate('Y-m-d H:i:s') . ' UTC)' : '';
        return new Refused($code, "DigitalChalk: $fault->faultstring$hint");
    }
}
