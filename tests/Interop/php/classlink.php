<?php
// A OneRoster consumer that signs with PHP's own functions, in the way of ClassLink's sample: HMAC-SHA256, no oauth_version,
// the query decoded by rawurldecode (a plus sign stays one), and cURL sending the URL as it was given.
// php classlink.php BASE; CLASSLINK_ID and CLASSLINK_SECRET. One JSON object a line, for each call one: {"url"}.

declare(strict_types=1);

function authorization(string $url, string $key, string $secret): string
{
    $oauth = [
        'oauth_consumer_key' => $key,
        'oauth_signature_method' => 'HMAC-SHA256',
        'oauth_timestamp' => (string) time(),
        'oauth_nonce' => bin2hex(random_bytes(8)),
    ];
    [$address, $query] = array_pad(explode('?', $url, 2), 2, '');
    $signed = $oauth;
    foreach (array_filter(explode('&', $query)) as $pair) {
        [$name, $value] = array_pad(explode('=', $pair, 2), 2, '');
        $signed[rawurldecode($name)] = rawurldecode($value);
    }

    ksort($signed);
    $pairs = array_map(fn ($name, $value) => "$name=" . rawurlencode($value), array_keys($signed), $signed);
    $text = 'GET&' . rawurlencode($address) . '&' . rawurlencode(implode('&', $pairs));
    $oauth['oauth_signature'] = base64_encode(hash_hmac('sha256', $text, rawurlencode($secret) . '&', true));
    $values = array_map(fn ($name, $value) => "$name=\"" . rawurlencode($value) . '"', array_keys($oauth), $oauth);
    return 'Authorization: OAuth ' . implode(',', $values);
}

while (($line = fgets(STDIN)) !== false) {
    $url = $argv[1] . json_decode($line, true, flags: JSON_THROW_ON_ERROR)['url'];
    $explain = null;
    $curl = curl_init(str_replace(' ', '%20', $url));
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => [authorization($url, getenv('CLASSLINK_ID'), getenv('CLASSLINK_SECRET'))],
        CURLOPT_HEADERFUNCTION => function ($curl, string $header) use (&$explain): int {
            if (stripos($header, 'X-Simulator-Explain:') === 0) {
                $explain = trim(substr($header, strlen('X-Simulator-Explain:')));
            }

            return strlen($header);
        },
    ]);
    curl_exec($curl);
    echo json_encode(['status' => curl_getinfo($curl, CURLINFO_HTTP_CODE), 'explain' => $explain], JSON_THROW_ON_ERROR), "\n";
}
