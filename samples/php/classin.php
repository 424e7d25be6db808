<?php
// ClassIn (docs.eeo.cn, partner API version 1): signed forms in, an errno in a 200 out, and nothing can be read back.

declare(strict_types=1);

final class ClassIn
{
    private const OK = 1;
    private const REGISTERED = [135, 461]; // somebody has that telephone number or e-mail address; data is the UID
    private const MEMBER = 133;
    private const SAME_IDENTITY = 398; // a course or lesson with that identity is there; data is its id
    private const IN_COURSE = [163, 133];
    private const NOT_IN_COURSE = [162, 106];
    private const DONE_WITH_REMARK = [280, 281, 282, 283, 284, 824, 825, 841]; // done, but for a recording, a nickname
    private const REPEATED = 101003002; // the same parameters came less than five seconds ago
    private const BUSY = [131, 460, 464, 901, 101003001, self::REPEATED]; // nothing was done
    private const UNCLEAR = [104, 114];
    private const REFUSED_SIGNATURE = 102; // a wrong clock, secret or contract; version 2 has a number for each
    private const THERE_BEFORE = 'The account was there before: its password, nickname and picture stay as they are.';
    private const NEEDS_DATA = [
        'register', 'registerMultiple', 'addCourse', 'addCourseClass', 'addCourseStudentMultiple', 'delCourseStudentMultiple'];

    private readonly string $base;
    private readonly string $url;
    private readonly array $credentials;

    public function __construct(array $access, private readonly Store $store)
    {
        $this->base = $access['baseUrl'];
        $this->url = "$access[baseUrl]/partner/api/course.api.php?action=";
        $this->credentials = $access['credentials'];
    }

    // People: first an account (its UID is what courses ask for), then a membership of the school, then a course.

    /** @param list<array{person: array, role: string}> $items */
    public function provision(array $items): array
    {
        $answers = $owners = $fresh = $refusals = [];
        foreach ($items as $i => $item) {
            $person = $item['person'];
            $answers[$i] = $this->mistake($item, $owners);
            if ($answers[$i] === null && $this->store->get('person', $person['externalId']) === null) {
                $fresh[$person['externalId']] = $person;
            }
        }
        foreach (array_chunk(array_values($fresh), 10) as $ten) {
            $refusals += $this->register($ten);
        }
        foreach ($items as $i => ['person' => $person, 'role' => $role]) {
            $answers[$i] ??= $refusals[$person['externalId']] ?? $this->join($person, $role);
        }
        return $answers;
    }

    private function mistake(array $item, array &$owners): ?array
    {
        ['person' => $person, 'role' => $role] = $item;
        if (!in_array($role, ['student', 'teacher'], true)) {
            return (new Refused('unsupported', "ClassIn's API makes no $role"))->report();
        }
        $account = self::accountOf($person);
        if ($account === null) {
            return (new Refused('invalid', 'ClassIn needs a telephone number or an e-mail address'))->report();
        }
        $owners[$account] ??= $this->store->get('account', $account)['owner'] ?? $person['externalId'];
        if ($owners[$account] === $person['externalId']) {
            return null;
        }
        return (new Refused('invalid', "The account $account is that of $owners[$account]"))->report(); // one account, two people
    }

    /**
     * Without membership: only so ClassIn tells a new account from an old one. An old one keeps its password and its name.
     * @param list<array> $people at most ten
     * @return array<string, array> for each who has no account now, why
     */
    private function register(array $people): array
    {
        $ids = array_column($people, 'externalId');
        $forms = array_map(self::form(...), $people);
        try {
            $results = count($forms) === 1
                ? [$this->call('register', $forms[0], self::REGISTERED)]
                : self::complete($this->call('registerMultiple', ['userJson' => self::json($forms)])['data'], $forms);
        } catch (Failure $failure) {
            return array_fill_keys($ids, $failure->report());
        }
        $refusals = [];
        foreach ($people as $i => $person) {
            $result = $results[$i];
            if ($result['errno'] !== self::OK && !in_array($result['errno'], self::REGISTERED, true)) {
                $refusals[$person['externalId']] = self::refusal($result)->report();
                continue;
            }
            $account = self::accountOf($person);
            $this->store->put('account', $account, ['owner' => $person['externalId']]);
            $this->store->put('person', $person['externalId'], [
                'uid' => (string) $result['data'],
                'account' => $account,
                'made' => $result['errno'] === self::OK,
                'reported' => false,
                'roles' => [],
            ]);
        }
        return $refusals;
    }

    private static function form(array $person): array
    {
        $account = self::accountOf($person);
        return [
            str_contains($account, '@') ? 'email' : 'telephone' => $account,
            'nickname' => self::nameOf($person),
            'password' => $person['password'] ?? bin2hex(random_bytes(8)),
        ];
    }

    private function join(array $person, string $role): array
    {
        $known = $this->store->get('person', $person['externalId']);
        $name = self::nameOf($person);
        $changed = false;
        try {
            if (!isset($known['roles'][$role])) {
                $known['roles'][$role] = ['name' => $name, 'relationship' => $this->addMember($known['account'], $role, $name)];
                $changed = true;
            }
            foreach ($known['roles'] as $kept => $membership) {
                if ($membership['name'] !== $name) {
                    $this->rename($kept, $known['uid'], $name);
                    $known['roles'][$kept]['name'] = $name;
                    $changed = true;
                }
            }
        } catch (Failure $failure) {
            return $failure->report();
        }
        $first = !$known['reported'];
        $this->store->put('person', $person['externalId'], ['reported' => true] + $known);
        return [
            'outcome' => $first ? ($known['made'] ? 'created' : 'existing') : ($changed ? 'updated' : 'existing'),
            'userId' => $known['uid'],
            'role' => $role,
            'loginName' => $known['account'],
            'message' => $known['made'] ? null : self::THERE_BEFORE,
        ];
    }

    /** What this answers is the id of a relationship. It is no UID, and courses refuse it with 400: it is kept apart. */
    private function addMember(string $account, string $role, string $name): ?int
    {
        [$action, $kind] = $role === 'teacher' ? ['addTeacher', 'teacher'] : ['addSchoolStudent', 'student'];
        return $this->call($action, ["{$kind}Account" => $account, "{$kind}Name" => $name], [self::MEMBER])['data'];
    }

    private function rename(string $role, string $uid, string $name): void
    {
        [$action, $kind] = $role === 'teacher' ? ['editTeacher', 'teacher'] : ['editSchoolStudent', 'student'];
        $this->call($action, ["{$kind}Uid" => $uid, "{$kind}Name" => $name]);
    }

    // Courses and lessons. Their identities make each call safe to repeat: the second answers 398 and the id of the first.

    public function schedule(array $plan): array
    {
        $teacher = $this->store->get('person', $plan['teacher']);
        if ($teacher === null) {
            return self::unknownPerson($plan['teacher'])->report();
        }
        $begin = (new DateTimeImmutable($plan['startsAt']))->getTimestamp();
        $lesson = [
            'className' => $plan['title'],
            'beginTime' => $begin,
            'endTime' => $begin + 60 * $plan['durationMinutes'],
            'teacherUid' => $teacher['uid'],
            'classIntroduce' => $plan['description'] ?? '',
        ];
        try {
            $known = $this->store->get('class', $plan['externalId']);
            $courseId = $known['courseId'] ?? $this->course($plan['course'] ?? $plan, true);
            [$classId, $outcome] = $this->lesson($plan['externalId'], $known, $courseId, $lesson);
        } catch (Failure $failure) {
            return $failure->report();
        }
        $this->store->put('class', $plan['externalId'], ['classId' => $classId, 'courseId' => $courseId, 'lesson' => $lesson]);
        $items = $this->students($courseId, $plan['students'] ?? [], 'add');
        return ['outcome' => $outcome, 'classId' => $classId, 'courseId' => $courseId, 'items' => $items];
    }

    private function lesson(string $externalId, ?array $known, string $courseId, array $lesson): array
    {
        if ($known !== null) {
            if ($known['lesson'] === $lesson) {
                return [$known['classId'], 'existing'];
            }
            $this->call('editCourseClass', ['courseId' => $courseId, 'classId' => $known['classId']] + $lesson);
            return [$known['classId'], 'updated'];
        }
        $identity = ['courseId' => $courseId, 'courseUniqueIdentity' => self::identity('class', $externalId)];
        $result = $this->call('addCourseClass', $identity + $lesson, [self::SAME_IDENTITY]);
        if ($result['errno'] !== self::SAME_IDENTITY) {
            return [(string) $result['data'], 'created'];
        }
        // Made before, by a run that could not remember it: now as it should be.
        $this->call('editCourseClass', ['courseId' => $courseId, 'classId' => $result['data']] + $lesson);
        return [(string) $result['data'], 'existing'];
    }

    public function enroll(array $course, array $people, string $action): array
    {
        try {
            $courseId = $this->course($course, $action === 'add');
        } catch (Failure $failure) {
            return ['items' => array_map(fn ($person) => ['externalId' => $person] + $failure->report(), $people)];
        }
        return ['courseId' => $courseId, 'items' => $this->students($courseId, $people, $action)];
    }

    /** @param array{id?: string, externalId?: string, title?: string} $reference */
    private function course(array $reference, bool $make): string
    {
        $externalId = $reference['externalId'] ?? '';
        $known = $this->store->get('course', $externalId) ?? $this->store->get('class', $externalId);
        if (isset($reference['id']) || $known !== null) {
            return $reference['id'] ?? $known['courseId'];
        }
        if (!$make) {
            throw new Refused('unknown-course', "There is no course $externalId");
        }
        $identity = ['courseUniqueIdentity' => self::identity('course', $externalId)];
        $fields = ['courseName' => $reference['title'] ?? $externalId] + $identity;
        $id = (string) $this->call('addCourse', $fields, [self::SAME_IDENTITY])['data'];
        return $this->store->put('course', $externalId, ['courseId' => $id])['courseId'];
    }

    private function students(string $courseId, array $people, string $action): array
    {
        $answers = $uids = [];
        foreach ($people as $person) {
            $known = $this->store->get('person', $person);
            if ($known !== null) {
                $uids[$person] = $known['uid'];
            } else {
                $answers[$person] = self::unknownPerson($person)->report();
            }
        }
        foreach (array_chunk($uids, 30, true) as $thirty) {
            try {
                $results = $this->changeStudents($courseId, array_values($thirty), $action);
                $reports = array_map(fn (array $result): array => self::membership($result, $action), $results);
            } catch (Failure $failure) {
                $reports = array_fill(0, count($thirty), $failure->report());
            }
            foreach (array_keys($thirty) as $i => $person) {
                $answers[$person] = ['userId' => $thirty[$person]] + $reports[$i];
            }
        }
        return array_map(fn ($person) => ['externalId' => $person] + $answers[$person], $people);
    }

    /** That the batch succeeded says nothing of its items: each has an errno of its own. */
    private function changeStudents(string $courseId, array $uids, string $action): array
    {
        [$name, $list] = $action === 'add'
            ? ['addCourseStudentMultiple', ['studentJson' => self::json(array_map(fn ($uid) => ['uid' => $uid], $uids))]]
            : ['delCourseStudentMultiple', ['studentUidJson' => self::json($uids)]];
        return self::complete($this->call($name, ['courseId' => $courseId, 'identity' => 1] + $list)['data'], $uids);
    }

    private static function membership(array $result, string $action): array
    {
        if ($result['errno'] === self::OK || in_array($result['errno'], self::DONE_WITH_REMARK, true)) {
            return $action === 'add' ? ['outcome' => 'created'] : ['outcome' => 'updated', 'removed' => true];
        }
        $already = $action === 'add' ? self::IN_COURSE : self::NOT_IN_COURSE;
        return in_array($result['errno'], $already, true) ? ['outcome' => 'existing'] : self::refusal($result)->report();
    }

    // The wire.

    /**
     * Everything here may be sent twice: accounts, memberships and identities are unique at ClassIn.
     * @param list<int> $accept further numbers that are no refusal
     * @return array{errno: int, error: string, data: mixed}
     */
    private function call(string $action, array $fields, array $accept = []): array
    {
        $result = persist(fn () => $this->send($action, $fields), true);
        if ($result['errno'] === self::REFUSED_SIGNATURE) {
            throw new Refused('102', 'ClassIn refuses the call (102): ' . $this->reason());
        }
        if (!in_array($result['errno'], [self::OK, ...self::DONE_WITH_REMARK, ...$accept], true)) {
            throw self::refusal($result);
        }
        return $result;
    }

    private function send(string $action, array $fields): array
    {
        $now = (string) time(); // signed anew each time: a call that had to wait must not be out of date
        ['sid' => $sid, 'secret' => $secret] = $this->credentials;
        $form = http_build_query($fields + ['SID' => $sid, 'timeStamp' => $now, 'safeKey' => md5($secret . $now)]);
        [, $body] = send($this->url . $action, $form, 'application/x-www-form-urlencoded');
        $reply = json_decode($body, true);
        $errno = $reply['error_info']['errno'] ?? null;
        if (!is_numeric($errno)) {
            throw new Unknown('bad-answer', 'What came is no answer of ClassIn');
        }
        $result = ['errno' => (int) $errno, 'error' => $reply['error_info']['error'] ?? '', 'data' => $reply['data'] ?? null];
        if (in_array($result['errno'], self::BUSY, true)) {
            throw new NotDone((string) $errno, $result['error'], $result['errno'] === self::REPEATED ? 5.2 : 1.0);
        }
        if (in_array($result['errno'], self::UNCLEAR, true)) {
            throw new Unknown((string) $errno, $result['error']);
        }
        $needed = $result['errno'] === self::OK
            ? in_array($action, self::NEEDS_DATA, true)
            : in_array($result['errno'], [self::SAME_IDENTITY, ...self::REGISTERED], true);
        if ($needed && $result['data'] === null) {
            throw new Unknown('bad-answer', "ClassIn answered $errno to $action without data");
        }
        return $result;
    }

    private static function refusal(array $result): Refused
    {
        return new Refused((string) $result['errno'], "ClassIn: $result[error] ($result[errno])");
    }

    /** A call of version 2 that is signed and asks for nothing: it changes nothing, and tells what is wrong. */
    private function reason(): string
    {
        $now = (string) time();
        ['sid' => $sid, 'secret' => $secret] = $this->credentials;
        $clock = 'clock of this machine (' . gmdate('Y-m-d H:i:s') . ' UTC)';
        try {
            [, $body] = send($this->base . '/school/modifySchoolConf', '{}', 'application/json', headers: [
                'X-EEO-SIGN: ' . md5("sid=$sid&timeStamp=$now&key=$secret"), "X-EEO-UID: $sid", "X-EEO-TS: $now"]);
        } catch (Failure) {
            $body = '';
        }
        return match (json_decode($body, true)['code'] ?? null) {
            101002005 => "SID or secret are wrong: look them up in the school's settings at ClassIn, and enter both again",
            101002006 => "the $clock is wrong: set it, and run this again",
            null => "look at the $clock first, then at SID and secret",
            default => "perhaps the school's contract has ended, or does not have this call: ask ClassIn",
        };
    }

    private static function unknownPerson(string $person): Refused
    {
        return new Refused('unknown-person', "$person was not provisioned at ClassIn by this integration");
    }

    private static function complete(mixed $results, array $sent): array
    {
        if (is_array($results) && count($results) === count($sent)) {
            return $results;
        }
        throw new Unknown('bad-answer', 'ClassIn did not answer for each of ' . count($sent) . ' items');
    }

    private static function accountOf(array $person): ?string
    {
        return $person['phone'] ?? $person['email'] ?? null;
    }

    private static function nameOf(array $person): string
    {
        return $person['displayName'] ?? "$person[firstName] $person[lastName]";
    }

    /** At most 32 characters; what is longer stands for itself by its digest. */
    private static function identity(string $kind, string $externalId): string
    {
        $plain = "$kind-$externalId";
        return strlen($plain) <= 32 ? $plain : md5($plain);
    }

    private static function json(array $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
    }
}
