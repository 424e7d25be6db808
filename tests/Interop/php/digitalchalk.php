<?php
// A DigitalChalk client as PHP programs have one: SoapClient, made from the WSDL.
// php digitalchalk.php WSDL OPTIONS; the keys are in DIGITALCHALK_ACCESS_KEY and DIGITALCHALK_SECRET_KEY.
// One JSON object a line: first what the WSDL offers, then for every line {"operation", "parameters"} what came of it.

declare(strict_types=1);

[, $wsdl, $options] = $argv;
$options = json_decode($options, true, flags: JSON_THROW_ON_ERROR);
if (isset($options['cacheFolder'])) {
    ini_set('soap.wsdl_cache_dir', $options['cacheFolder']);
}

/** The vendor's signature: HMAC-SHA1 of service, operation and timestamp, in Base64. */
function auth(string $operation, array $call): array
{
    $timestamp = gmdate('Y-m-d\TH:i:s\Z');
    $secret = $call['secretKey'] ?? getenv('DIGITALCHALK_SECRET_KEY');
    return [
        'accessKey' => $call['accessKey'] ?? getenv('DIGITALCHALK_ACCESS_KEY'),
        'timestamp' => $timestamp,
        'signature' => base64_encode(hash_hmac('sha1', "v4$operation$timestamp", $secret, true)),
    ];
}

function report(array $entry): void
{
    echo json_encode($entry, JSON_THROW_ON_ERROR), "\n";
}

try {
    $client = new SoapClient($wsdl, [
        'trace' => true,
        'cache_wsdl' => isset($options['cacheFolder']) ? WSDL_CACHE_DISK : WSDL_CACHE_NONE,
        'keep_alive' => $options['keepAlive'] ?? true,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
    ]);
} catch (SoapFault $fault) {
    fwrite(STDERR, $fault->faultstring);
    exit(1);
}

preg_match_all('/ (\w+)\(/', implode("\n", $client->__getFunctions()), $functions);
report(['operations' => $functions[1], 'library' => 'PHP ' . PHP_VERSION]);

while (($line = fgets(STDIN)) !== false) {
    $call = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $operation = $call['operation'];
    $entry = ['operation' => $operation];
    try {
        $entry['answer'] = $client->$operation(['auth' => auth($operation, $call)] + $call['parameters']);
    } catch (SoapFault $fault) {
        $entry['fault'] = [
            'type' => $fault::class,
            'code' => $fault->faultcode,
            'text' => $fault->faultstring,
            'details' => isset($fault->detail) ? array_values(array_merge(...array_map(
                static fn ($one) => (array) $one,
                array_values((array) $fault->detail),
            ))) : [],
        ];
    }
    $entry['sent'] = $client->__getLastRequest();
    report($entry);
}
