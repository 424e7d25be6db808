Feature: Who may read a roster
  A district shares its roster with an application. The application signs each request with its consumer key and secret, or
  asks for a token first.

  Background:
    Given a district at ClassLink that shares its roster with an application

  @classlink/auth/required
  Scenario: Nobody reads a roster without showing who he is
    When the application asks for users without a signature or token
    Then the request is refused as not authorised

  @classlink/oauth1/signature
  Scenario: A signed request is answered
    When the application asks for users, signed with its secret
    Then it gets users

  @classlink/oauth1/signature
  Scenario: A request that is changed after it was signed is refused
    When the application signs its request for users and then adds a limit and an offset
    Then the request is refused as not authorised
    And the explanation says that limit and offset were added after signing

  @classlink/oauth1/header
  Scenario Outline: The parts of a signature may come in several ways
    When the application asks for users with the signature in <place>
    Then it gets users

    Examples:
      | place                              |
      | the header                         |
      | the header, in the opposite order  |
      | the query                          |

  @classlink/oauth1/version
  Scenario Outline: The version may be left out
    When the application asks for users, signed <with a version>
    Then the request <outcome>

    Examples:
      | with a version      | outcome    |
      | without a version   | succeeds   |
      | with version 1.0    | succeeds   |
      | with version 2.0    | is refused |

  @classlink/oauth1/signature-method
  Scenario Outline: Two methods of signing are known
    When the application asks for users, signed with <method>
    Then the request <outcome>

    Examples:
      | method      | outcome    |
      | HMAC-SHA256 | succeeds   |
      | HMAC-SHA1   | succeeds   |
      | PLAINTEXT   | is refused |

  @classlink/oauth1/consumer-key
  Scenario: A key of another application is refused
    When an application with the consumer key "somebody" asks for users
    Then the request is refused as not authorised

  @classlink/oauth1/timestamp
  Scenario Outline: A signature is good for a few minutes
    When the application asks for users with a signature that is <seconds> seconds old
    Then the request <outcome>

    Examples:
      | seconds | outcome    |
      | 300     | succeeds   |
      | 301     | is refused |

  @classlink/oauth1/nonce
  Scenario: The same request does not pass twice
    Given the application asked for users, signed with its secret
    When the application sends that very request again
    Then the request is refused as not authorised

  @classlink/oauth1/plus
  Scenario Outline: A plus sign may be meant either way
    When the application asks for the users named "Colin+Robert", signed with <reading>
    Then the request succeeds

    Examples:
      | reading               |
      | a blank for the plus  |
      | the plus as it is     |

  @classlink/oauth1/encoding
  Scenario Outline: Habits of ClassLink's samples pass in the lenient mode
    Given the district's simulator is <mode>
    When ClassLink's Python sample asks for the class titled "A/B"
    Then the request <outcome>

    Examples:
      | mode    | outcome    |
      | strict  | is refused |
      | lenient | succeeds   |

  @classlink/oauth1/version-1p2
  Scenario: OneRoster 1.2 takes signatures too
    When the application asks for users of OneRoster 1.2, signed with its secret
    Then it gets users

  @classlink/oauth2/token
  Scenario: An application gets a token
    When the application asks for a token
    Then it gets a token
    And requests with the token succeed

  @classlink/oauth2/request
  Scenario: A token is asked for with a form or JSON
    When the application asks for a token in plain text
    Then it gets no token, because of "invalid_request"

  @classlink/oauth2/client
  Scenario: A wrong secret gets no token
    When the application asks for a token with the secret "guess"
    Then it gets no token, because of "invalid_client"

  @classlink/oauth2/json
  Scenario: JSON is taken as well as a form
    When the application asks for a token in JSON
    Then it gets a token

  @classlink/oauth2/grant-type
  Scenario: Only the application's own rights are granted
    When the application asks for a token for the password of a user
    Then it gets no token, because of "unsupported_grant_type"

  @classlink/oauth2/scope-missing
  Scenario: Who names no scope gets all
    When the application asks for a token without a scope
    Then it gets a token for every scope

  @classlink/oauth2/scope-unknown
  Scenario: A scope of the gradebook is not offered
    When the application asks for a token for "gradebook.readonly"
    Then it gets no token, because of "invalid_scope"

  @classlink/oauth2/bearer
  Scenario: A token of nobody opens nothing
    When the application asks for users with the token "nonsense"
    Then the request is refused as not authorised

  @classlink/oauth2/expiry
  Scenario Outline: A token is good for an hour
    Given the application has a token
    When <minutes> minutes pass
    Then requests with the token <outcome>

    Examples:
      | minutes | outcome |
      | 59      | succeed |
      | 60      | fail    |

  @classlink/oauth2/scope
  Scenario Outline: What a token opens
    Given the application has a token for "<scope>"
    When the application asks for <records> with the token
    Then the request <outcome>

    Examples:
      | scope                        | records                 | outcome               |
      | roster-core.readonly         | users                   | succeeds              |
      | roster-core.readonly         | the students of a class | is refused: forbidden |
      | roster.readonly              | the students of a class | succeeds              |
      | roster.readonly              | demographics            | is refused: forbidden |
      | roster-demographics.readonly | demographics            | succeeds              |

  @classlink/oauth2/scope-version
  Scenario: A scope of OneRoster 1.1 does not open 1.2
    Given the application has a token for OneRoster 1.1
    When the application asks for users of OneRoster 1.2 with the token
    Then the request is refused as forbidden

  @classlink/proxy/token
  Scenario: The proxy wants the partner's key
    When the partner asks the proxy for its districts with the key "guess"
    Then the proxy refuses

  @classlink/proxy/applications
  Scenario: A partner sees its districts
    When the partner asks the proxy for its districts
    Then it gets the district's bearer and application id

  @classlink/proxy/page
  Scenario: The list of districts has pages
    When the partner asks the proxy for its districts from the second on
    Then it gets none

  @classlink/proxy/server
  Scenario: A partner finds the district's own server
    When the partner asks the proxy for the district's server
    Then it gets the consumer key, the secret and the address of the server

  @classlink/proxy/bearer
  Scenario Outline: Data through the proxy wants the district's bearer
    When the application asks for users through the proxy with <key>
    Then the request <outcome>

    Examples:
      | key                   | outcome    |
      | the district's bearer | succeeds   |
      | the partner's key     | is refused |
      | a signature           | is refused |

  @classlink/proxy/application-id
  Scenario: The application id is not encoded again
    When the application asks for users through the proxy with the application id encoded once more
    Then the request is refused as not authorised

  @classlink/proxy/version
  Scenario: The proxy has OneRoster 1.2 too
    When the application asks for users of OneRoster 1.2 through the proxy with the district's bearer
    Then the request succeeds

  @classlink/proxy/prefix
  Scenario: The longer address of the proxy works as well
    When the application asks for users at the proxy's address with "proxy/v1p0" in it
    Then the request succeeds
