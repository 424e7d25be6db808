@needs-clock @writes
Feature: How many requests ClassLink answers
  An application that asks too often is told to wait.

  Sources: developer.classlink.com (request limits: 429 and a cool-down, no numbers). So there is no limit until a number is set.

  Background:
    Given the time is "2026-11-22 08:00"
    And a ClassLink district with the school "North"
    And the clock stands still

  @classlink/quota/requests
  Scenario: There is no limit as long as nobody sets one
    When OneRoster 1.1 is asked for "orgs"
    And OneRoster 1.1 is asked for "orgs"
    And OneRoster 1.1 is asked for "orgs"
    Then the HTTP status is 200
    And the rule "classlink/quota/requests" did not decide

  @classlink/quota/requests
  Scenario Outline: What is over the limit is refused until the oldest request is a minute old
    Given ClassLink has the setting requestLimit = "2"
    When <version> is asked for "orgs"
    And 30 seconds pass
    And <version> is asked for "schools"
    Then the HTTP status is 200
    When <version> is asked for "orgs"
    Then ClassLink refuses the call: 429 "server_busy"
    When 29 seconds pass
    And <version> is asked for "orgs"
    Then ClassLink refuses the call: 429 "server_busy"
    When 1 second passes
    And <version> is asked for "orgs"
    Then the HTTP status is 200
    When <version> is asked for "orgs"
    Then ClassLink refuses the call: 429 "server_busy"

    Examples:
      | version       |
      | OneRoster 1.1 |
      | OneRoster 1.2 |

  @classlink/quota/requests
  Scenario: A request for something that is not there counts, and one without credentials does not
    Given ClassLink has the setting requestLimit = "1"
    When OneRoster 1.1 is asked for "orgs" without any credentials
    And OneRoster 1.1 is asked for "orgs/nobody"
    Then ClassLink refuses the call: 404 "unknown object"
    When OneRoster 1.1 is asked for "orgs"
    Then ClassLink refuses the call: 429 "server_busy"
    When OneRoster 1.1 is asked for "orgs" without any credentials
    Then ClassLink refuses the call: 401 "unauthorized"

  @classlink/quota/requests
  Scenario: The window is a setting, and can go from one full hour to the next
    Given ClassLink has the setting requestLimit = "1"
    And ClassLink has the setting requestWindow = "PT1H"
    And ClassLink has the setting requestWindowShape = "fixed"
    When 59 minutes pass
    And OneRoster 1.1 is asked for "orgs"
    And OneRoster 1.1 is asked for "orgs"
    Then ClassLink refuses the call: 429 "server_busy"
    And the header "Retry-After" is "60"
    When 1 minute passes
    And OneRoster 1.1 is asked for "orgs"
    Then the HTTP status is 200

  @classlink/quota/retry-after
  Scenario: The refusal says after how many seconds to come again
    Given ClassLink has the setting requestLimit = "1"
    When OneRoster 1.1 is asked for "orgs"
    And 20 seconds pass
    And OneRoster 1.1 is asked for "orgs"
    Then ClassLink refuses the call: 429 "server_busy"
    And the header "Retry-After" is "40"

  @classlink/quota/retry-after
  Scenario: Whether it says so is a setting
    Given ClassLink has the setting requestLimit = "1"
    And ClassLink has the setting retryAfter = "false"
    When OneRoster 1.1 is asked for "orgs"
    And OneRoster 1.1 is asked for "orgs"
    Then the HTTP status is 429
    And there is no header "Retry-After"

  @classlink/quota/requests
  Scenario: With the quotas off nothing is counted
    Given ClassLink has the setting requestLimit = "1"
    And ClassLink has the setting quotas = "off"
    When OneRoster 1.1 is asked for "orgs"
    And OneRoster 1.1 is asked for "orgs"
    Then the HTTP status is 200
    When ClassLink has the setting quotas = "vendor"
    And OneRoster 1.1 is asked for "orgs"
    Then the HTTP status is 200
    When OneRoster 1.1 is asked for "orgs"
    Then ClassLink refuses the call: 429 "server_busy"
