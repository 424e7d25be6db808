Feature: Who may read a roster at ClassLink
  A district shares its roster with an application, which signs each request with its consumer key and secret.

  Sources: developer.classlink.com/reference/accessing-data; RFC 5849; ClassLink's sample clients
  (classlinkinc/request-libraries); the OpenAPI file of OneRoster 1.2.

  @classlink/auth/required
  Scenario Outline: Nobody reads a roster without showing who he is
    When OneRoster <version> is asked for "users" without any credentials
    Then ClassLink refuses the call: 401 "<code>"
    And the header "WWW-Authenticate" contains "OAuth realm="
    And the header "WWW-Authenticate" contains "Bearer realm="

    Examples:
      | version | code                |
      | 1.1     | unauthorized        |
      | 1.2     | unauthorisedrequest |

  @classlink/oauth1/signature
  Scenario: A signed request is answered
    When OneRoster 1.1 is asked for "users?limit=5&filter=role='student'"
    Then ClassLink answers the call

  @classlink/oauth1/signature
  Scenario: A request that is changed after it was signed is refused
    Given the ClassLink signature does not cover "limit=5&offset=10"
    When OneRoster 1.1 is asked for "users?limit=5&offset=10"
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/signature
  Scenario: A signature by another secret is refused
    Given the ClassLink signature is made with the secret "guess"
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/header
  Scenario Outline: A signature may stand in one of three places
    Given the ClassLink signature stands in the <place>
    When OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call

    Examples:
      | place  |
      | header |
      | query  |
      | form   |

  @classlink/oauth1/header
  Scenario: The parts of a signature may have any order
    Given the ClassLink signature has its parts in the opposite order
    When OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call

  @classlink/oauth1/header
  Scenario: A part that is sent twice is refused
    Given the ClassLink signature has oauth_timestamp twice
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/header
  Scenario: A signature without one of its parts is refused
    Given the ClassLink signature leaves oauth_nonce out
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/header @needs-clock
  Scenario: Quotation marks may be missing in the lenient mode only
    Given the ClassLink signature has no quotation marks
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"
    When ClassLink has the setting oauthMode = "lenient"
    And OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call

  @classlink/oauth1/version
  Scenario: The version of OAuth may be left out, or be 1.0
    When OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call
    Given the ClassLink signature says "1.0" for oauth_version
    When OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call
    Given the ClassLink signature says "2.0" for oauth_version
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/signature-method
  Scenario Outline: Two methods of signing are known
    Given the ClassLink signature says "<method>" for oauth_signature_method
    When OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call

    Examples:
      | method      |
      | HMAC-SHA256 |
      | HMAC-SHA1   |

  @classlink/oauth1/signature-method
  Scenario Outline: Another method of signing is refused
    Given the ClassLink signature says "<method>" for oauth_signature_method
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"

    Examples:
      | method      |
      | HMAC-SHA512 |
      | PLAINTEXT   |
      | hmac-sha256 |

  @classlink/oauth1/consumer-key
  Scenario: The key of no application is refused
    Given the ClassLink signature says "somebody" for oauth_consumer_key
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/timestamp @needs-clock
  Scenario Outline: A signature is good for five minutes either way
    Given the clock stands still
    And the ClassLink signature is <time>
    When OneRoster 1.1 is asked for "users"
    Then the HTTP status is <status>

    Examples:
      | time              | status |
      | 300 seconds old   | 200    |
      | 301 seconds old   | 401    |
      | 300 seconds ahead | 200    |
      | 301 seconds ahead | 401    |

  @classlink/oauth1/timestamp
  Scenario: A signature is dated in seconds
    Given the ClassLink signature says "noon" for oauth_timestamp
    When OneRoster 1.1 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/nonce @needs-clock
  Scenario: The same request does not pass twice
    Given the clock stands still
    When OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call
    When the same request is sent to ClassLink again
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/oauth1/nonce @needs-clock
  Scenario: A district may take the same request as often as it comes
    Given the clock stands still
    And ClassLink has the setting oauthNonce = "any"
    When OneRoster 1.1 is asked for "users"
    And the same request is sent to ClassLink again
    Then ClassLink answers the call

  @classlink/oauth1/plus
  Scenario Outline: A plus sign may be signed either way
    Given the ClassLink signature takes a plus sign for <reading>
    When OneRoster 1.1 is asked for "users?filter=givenName='Colin+Robert'"
    Then ClassLink answers the call

    Examples:
      | reading |
      | a blank |
      | itself  |

  @classlink/oauth1/encoding @needs-clock
  Scenario Outline: What ClassLink's own samples sign otherwise passes in the lenient mode only
    Given the ClassLink signature is made as ClassLink's <language> sample does
    When OneRoster 1.1 is asked for "classes?filter=title~'<title>'"
    Then ClassLink refuses the call: 401 "unauthorized"
    When ClassLink has the setting oauthMode = "lenient"
    And OneRoster 1.1 is asked for "classes?filter=title~'<title>'"
    Then ClassLink answers the call

    Examples:
      | language | title   |
      | Python   | A/B     |
      | Java     | A*B     |
      | .NET     | A~B (1) |
      | Node     | A!      |

  @classlink/oauth1/version-1p2
  Scenario: OneRoster 1.2 takes signatures too
    When OneRoster 1.2 is asked for "users"
    Then ClassLink answers the call

  @classlink/oauth1/version-1p2 @needs-clock
  Scenario: A district may keep OneRoster 1.2 for OAuth 2
    Given ClassLink has the setting oauth1OnV1p2 = "refused"
    When OneRoster 1.2 is asked for "users"
    Then ClassLink refuses the call: 401 "unauthorisedrequest"
    When OneRoster 1.1 is asked for "users"
    Then ClassLink answers the call
