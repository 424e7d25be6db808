Feature: ClassLink's proxy
  A partner has one API key, sees with it which districts share with the partner, and reads each district's roster with that
  district's bearer.

  Sources: developer.classlink.com/reference/obtaining-list-of-districts-and-servers and accessing-data; captures of code.org
  (2026); for the longer address one partner's client (Quest).

  @classlink/proxy/token
  Scenario Outline: The proxy wants the partner's key
    When ClassLink's proxy is asked for "<what>" with the key "<key>"
    Then ClassLink's proxy refuses: 401 "Unauthorized"

    Examples:
      | what                                | key      |
      | applications                        | guess    |
      | applications                        | {bearer} |
      | applications/{applicationId}/server | guess    |

  @classlink/proxy/token
  Scenario: The proxy answers nobody without a key
    When ClassLink's proxy is asked for "applications" without any credentials
    Then ClassLink's proxy refuses: 401 "Unauthorized"

  @classlink/proxy/applications
  Scenario: A partner sees the districts that share with it
    When ClassLink's proxy is asked for "applications" with the key "{proxyToken}"
    Then ClassLink's proxy lists 1 district
    And ClassLink's proxy tells the bearer "{bearer}"
    And ClassLink's proxy tells the oneroster_application_id "{applicationId}"

  @classlink/proxy/page
  Scenario Outline: The list of districts has pages, and tells no total
    When ClassLink's proxy is asked for "applications?<page>" with the key "{proxyToken}"
    Then ClassLink's proxy lists <count> districts
    And there is no header "X-Total-Count"
    And there is no header "X-Count"

    Examples:
      | page             | count |
      | limit=10000      | 1     |
      | offset=1         | 0     |
      | limit=0          | 0     |

  @classlink/proxy/server
  Scenario: A partner finds the district's own server
    When ClassLink's proxy is asked for "applications/{applicationId}/server" with the key "{proxyToken}"
    Then ClassLink's proxy tells the client_id "{clientId}"
    And ClassLink's proxy tells the client_secret "{clientSecret}"
    And ClassLink's proxy tells the address of the district's server

  @classlink/proxy/bearer
  Scenario: Data through the proxy is read with the district's bearer
    When ClassLink's proxy is asked for "{applicationId}/ims/oneroster/v1p1/users" with the key "{bearer}"
    Then ClassLink answers the call

  @classlink/proxy/bearer
  Scenario Outline: Data through the proxy is read with no other key
    When ClassLink's proxy is asked for "{applicationId}/ims/oneroster/v1p1/users" with the key "<key>"
    Then ClassLink refuses the call: 401 "unauthorized"

    Examples:
      | key          |
      | {proxyToken} |
      | guess        |

  @classlink/proxy/bearer
  Scenario: The proxy signs for its callers, and takes no signature of theirs
    When ClassLink's proxy is asked for "{applicationId}/ims/oneroster/v1p1/users" with a signature
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/proxy/application-id
  Scenario Outline: The application's id is used as it was handed out
    When ClassLink's proxy is asked for "<id>/ims/oneroster/v1p1/users" with the key "{bearer}"
    Then ClassLink refuses the call: 401 "unauthorized"

    Examples:
      | id                            |
      | {applicationId encoded again} |
      | {applicationId decoded}       |
      | x{applicationId}              |

  @classlink/proxy/application-id
  Scenario: An application's id that was not handed out has no server
    When ClassLink's proxy is asked for "applications/{applicationId encoded again}/server" with the key "{proxyToken}"
    Then ClassLink's proxy refuses: 404 "Application not found"

  @classlink/proxy/version
  Scenario: The proxy has OneRoster 1.2 too
    When ClassLink's proxy is asked for "{applicationId}/ims/oneroster/rostering/v1p2/users" with the key "{bearer}"
    Then ClassLink answers the call

  @classlink/proxy/version @needs-clock
  Scenario: The proxy may have OneRoster 1.1 only
    Given ClassLink has the setting proxyVersions = "v1p1"
    When ClassLink's proxy is asked for "{applicationId}/ims/oneroster/rostering/v1p2/users" with the key "{bearer}"
    Then ClassLink refuses the call: 404 "unknownobject"

  @classlink/proxy/prefix
  Scenario: The longer address of the proxy works as well
    When ClassLink's proxy is asked for "proxy/v1p0/{applicationId}/ims/oneroster/v1p1/users" with the key "{bearer}"
    Then ClassLink answers the call
