Feature: Tokens of a ClassLink district
  An application may ask for a token first, and read with that.

  Sources: RFC 6749 sections 2.3.1, 3.2, 3.3, 4.4, 5.1 and 5.2; RFC 6750; the OpenAPI file of OneRoster 1.2 (scopes).

  @classlink/oauth2/token @classlink/oauth2/bearer
  Scenario: An application gets a token and reads with it
    When the application asks ClassLink for a token
    Then ClassLink gives a token for an hour
    When OneRoster 1.1 is asked for "users" with the token
    Then ClassLink answers the call

  @classlink/oauth2/request
  Scenario: A token is asked for with each parameter once
    When the application asks ClassLink for a token with HTTP Basic "{clientId}:{clientSecret}" and this form:
      """
      grant_type=client_credentials&grant_type=client_credentials
      """
    Then ClassLink gives no token: 400 "invalid_request"

  @classlink/oauth2/request
  Scenario: A token is asked for in a form or in JSON
    When the application asks ClassLink for a token with HTTP Basic "{clientId}:{clientSecret}" and this text:
      """
      grant_type=client_credentials
      """
    Then ClassLink gives no token: 400 "invalid_request"

  @classlink/oauth2/client
  Scenario: The application may show itself in the form
    When the application asks ClassLink for a token with this form:
      """
      grant_type=client_credentials&client_id={clientId}&client_secret={clientSecret}
      """
    Then ClassLink gives a token

  @classlink/oauth2/client
  Scenario Outline: Who is not the application gets no token
    When the application asks ClassLink for a token with HTTP Basic "<client>" and this form:
      """
      grant_type=client_credentials
      """
    Then ClassLink gives no token: 401 "invalid_client"
    And the header "WWW-Authenticate" contains "Basic"

    Examples:
      | client                    |
      | {clientId}:guess          |
      | somebody:{clientSecret}   |

  @classlink/oauth2/client
  Scenario: An application that shows itself twice gets no token
    When the application asks ClassLink for a token with HTTP Basic "{clientId}:{clientSecret}" and this form:
      """
      grant_type=client_credentials&client_id={clientId}&client_secret={clientSecret}
      """
    Then ClassLink gives no token: 400 "invalid_request"

  @classlink/oauth2/json
  Scenario: JSON is taken as well as a form
    When the application asks ClassLink for a token with this JSON:
      """
      {"grant_type": "client_credentials", "client_id": "{clientId}", "client_secret": "{clientSecret}"}
      """
    Then ClassLink gives a token

  @classlink/oauth2/grant-type
  Scenario: Only the application's own rights are granted
    When the application asks ClassLink for a token with HTTP Basic "{clientId}:{clientSecret}" and this form:
      """
      grant_type=password&username=ada&password=secret
      """
    Then ClassLink gives no token: 400 "unsupported_grant_type"

  @classlink/oauth2/grant-type @needs-clock
  Scenario: The kind of grant may be left out where the district does not mind
    When the application asks ClassLink for a token with this form:
      """
      client_id={clientId}&client_secret={clientSecret}
      """
    Then ClassLink gives no token: 400 "invalid_request"
    Given ClassLink has the setting grantType = "optional"
    When the application asks ClassLink for a token with this form:
      """
      client_id={clientId}&client_secret={clientSecret}
      """
    Then ClassLink gives a token

  @classlink/oauth2/scope-missing
  Scenario: Who names no scope gets all
    When the application asks ClassLink for a token
    Then ClassLink gives a token of every scope:
      | scope                             |
      | v1p1/roster-core.readonly         |
      | v1p1/roster.readonly              |
      | v1p1/roster-demographics.readonly |
      | v1p2/roster-core.readonly         |
      | v1p2/roster.readonly              |
      | v1p2/roster-demographics.readonly |

  @classlink/oauth2/scope-missing @needs-clock
  Scenario: A district may want a scope to be named
    Given ClassLink has the setting scopeMissing = "refused"
    When the application asks ClassLink for a token
    Then ClassLink gives no token: 400 "invalid_scope"

  @classlink/oauth2/scope-unknown
  Scenario: A scope of the gradebook is not offered
    When the application asks ClassLink for a token of "v1p2/roster.readonly v1p2/gradebook.readonly"
    Then ClassLink gives no token: 400 "invalid_scope"

  @classlink/oauth2/scope-unknown @needs-clock
  Scenario: A district may leave out what it does not offer
    Given ClassLink has the setting scopeUnknown = "ignored"
    When the application asks ClassLink for a token of "v1p2/roster.readonly v1p2/gradebook.readonly"
    Then ClassLink gives a token of "v1p2/roster.readonly"

  @classlink/oauth2/bearer
  Scenario Outline: A token that the district did not give opens nothing
    When OneRoster 1.1 is asked for "users" with the key "<key>"
    Then ClassLink refuses the call: 401 "unauthorized"

    Examples:
      | key      |
      | nonsense |
      | {bearer} |

  @classlink/oauth2/expiry @needs-clock
  Scenario Outline: A token is good for an hour
    Given the clock stands still
    And the application has a token of ClassLink
    When <time> pass
    And OneRoster 1.1 is asked for "users" with the token
    Then the HTTP status is <status>

    Examples:
      | time         | status |
      | 3599 seconds | 200    |
      | 3600 seconds | 401    |

  @classlink/oauth2/scope
  Scenario Outline: A token opens what its scope is for
    Given the application has a token of ClassLink for "v1p2/<scope>"
    When OneRoster 1.2 is asked for "<records>" with the token
    Then ClassLink answers the call

    Examples:
      | scope                        | records               |
      | roster-core.readonly         | users                 |
      | roster.readonly              | users                 |
      | roster.readonly              | classes/none/students |
      | roster-demographics.readonly | demographics          |

  @classlink/oauth2/scope
  Scenario Outline: A token opens nothing else
    Given the application has a token of ClassLink for "v1p2/<scope>"
    When OneRoster 1.2 is asked for "<records>" with the token
    Then ClassLink refuses the call: 403 "forbidden"

    Examples:
      | scope                        | records               |
      | roster-core.readonly         | classes/none/students |
      | roster.readonly              | demographics          |
      | roster-demographics.readonly | users                 |

  @classlink/oauth2/scope-version
  Scenario: A scope of one version does not open the other
    Given the application has a token of ClassLink for "v1p1/roster.readonly"
    When OneRoster 1.1 is asked for "users" with the token
    Then ClassLink answers the call
    When OneRoster 1.2 is asked for "users" with the token
    Then ClassLink refuses the call: 403 "forbidden"
    Given the application has a token of ClassLink for "v1p2/roster.readonly"
    When OneRoster 1.1 is asked for "users" with the token
    Then ClassLink refuses the call: 403 "forbidden"
