<?php
// Calls as the vendor's Moodle plugin makes them (sdk/client.php): a stream opened on an address whose empty parts leave
// two slashes side by side, a JSON body, the key in the query; an answer that is no success cannot be read at all.
// php studentgroups.php BASE; DOMOSCIO_INSTANCE and DOMOSCIO_TOKEN. One JSON object a line, for each call one.

declare(strict_types=1);

$base = $argv[1];

function report(array $entry): void
{
    echo json_encode($entry, JSON_THROW_ON_ERROR), "\n";
}

while (($line = fgets(STDIN)) !== false) {
    $call = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $path = implode('/', [getenv('DOMOSCIO_INSTANCE'), $call['feature'], $call['id'], $call['sub']]);
    $address = "$base/instances/$path?token=" . ($call['token'] ?? getenv('DOMOSCIO_TOKEN'));
    $request = ['method' => $call['method'], 'header' => 'Content-Type: application/json'];
    if (isset($call['body'])) {
        $request['content'] = json_encode($call['body'], JSON_THROW_ON_ERROR);
    }

    $stream = @fopen($address, 'r', false, stream_context_create(['http' => $request]));
    report([
        'status' => (int) explode(' ', $http_response_header[0])[1],
        'answer' => $stream === false ? null : json_decode(stream_get_contents($stream)),
    ]);
}
