<?php
// An Electa client as PHP programs have one: cURL for the call, SimpleXML for the answer.
// php electa.php; one JSON object a line: for every {"url", "form"?} what was read from the answer.

declare(strict_types=1);

function report(array $entry): void
{
    echo json_encode($entry, JSON_THROW_ON_ERROR), "\n";
}

while (($line = fgets(STDIN)) !== false) {
    $call = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $curl = curl_init($call['url']);
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    if (isset($call['form'])) {
        curl_setopt($curl, CURLOPT_POSTFIELDS, http_build_query($call['form']));
    }
    $body = curl_exec($curl);
    if ($body === false) {
        fwrite(STDERR, curl_error($curl));
        exit(1);
    }

    // The Moodle plugin asks API 2.1 for commas, and compares the first field with the text 0.
    if (!str_starts_with($body, '<')) {
        report(['fields' => explode(',', $body)]);
        continue;
    }

    $xml = simplexml_load_string($body);
    report([
        'root' => $xml->getName(),
        'elements' => array_map(static fn ($element) => (string) $element, iterator_to_array($xml->children())),
        // Clients of API 2.1 read the token by its place: after the declaration, two opened elements and the code 0.
        'atItsPlace' => substr($body, 92, 36),
    ]);
}
