@needs-clock @writes
Feature: What a scenario of any platform can say
  The clock, settings, faults, the last answer, what a platform holds and what was called: these steps are the same everywhere.
  The scenarios here show each of them once, with ClassLink as the platform.

  Background:
    Given the time is "2026-11-22 08:00"
    And a ClassLink district with the school "North"

  Rule: Time passes when a scenario says so

    Scenario Outline: A length of time in words
      Given the application has a token of ClassLink
      When <time> pass
      And OneRoster 1.1 is asked for "orgs" with the token
      Then the HTTP status is <status>

      Examples:
        | time         | status |
        | 90 seconds   | 200    |
        | ten minutes  | 200    |
        | 59 minutes   | 200    |
        | two hours    | 401    |
        | 3 days       | 401    |

    Scenario: One of them
      Given the application has a token of ClassLink
      When an hour passes
      And OneRoster 1.1 is asked for "orgs" with the token
      Then the HTTP status is 401

  Rule: Settings say how a platform behaves where its documentation does not

    Scenario: A setting and its default
      Given ClassLink has the setting maximumLimit = "1"
      When OneRoster 1.2 is asked for "orgs?limit=5"
      Then ClassLink lists 1 record
      When ClassLink has the setting maximumLimit by default
      And OneRoster 1.2 is asked for "orgs?limit=5"
      Then ClassLink lists 2 records

  Rule: The last answer says who decided it

    Scenario: A call that is refused
      When OneRoster 1.2 is asked for "orgs/nowhere"
      Then the HTTP status is 404
      And the header "Content-Type" contains "application/json"
      And the answer's text contains "unknownobject"
      And the answer's text does not contain "North"
      And the rule "classlink/single/unknown-object" decided
      And the rule "classlink/page/limit" did not decide
      And the explanation names "nowhere"

    Scenario: A call that is answered
      When OneRoster 1.2 is asked for "orgs/North"
      Then the HTTP status is 200
      And nothing is explained

  Rule: Whatever a platform holds can be looked at

    Scenario: Counts and rows
      Then ClassLink holds 2 orgs
      And ClassLink holds 1 org with name "North"
      And ClassLink holds no users
      And ClassLink holds these orgs:
        | sourcedId | type     | parentSourcedId |
        | North     | school   | district        |
        | district  | district |                 |

  Rule: The journal knows what was called

    Scenario: Calls are counted by their operation
      When OneRoster 1.1 is asked for "orgs"
      And OneRoster 1.2 is asked for "orgs"
      And OneRoster 1.2 is asked for "orgs/nowhere"
      Then 2 calls of "getAllOrgs" were made
      And 1 call of "getOrg" was made
      And 2 calls of "getAllOrgs" ended "accepted"
      And 1 call of "getOrg" ended "rejected"

  Rule: What can go wrong between two systems goes wrong

    Scenario: An answer is lost, and the platform did what it was told
      Given ClassLink loses the answer to the next call
      When OneRoster 1.1 is asked for "orgs"
      Then no answer arrives
      When OneRoster 1.1 is asked for "orgs"
      Then ClassLink answers the call
      And 2 calls of "getAllOrgs" were made

    Scenario: A connection breaks off
      Given ClassLink breaks off the next call of "getAllOrgs"
      When OneRoster 1.1 is asked for "users"
      Then ClassLink answers the call
      When OneRoster 1.1 is asked for "orgs"
      Then no answer arrives

    Scenario: A server is out of order for a while
      Given ClassLink answers the next 2 calls with HTTP 503
      When OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 503
      When OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 503
      When OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 200
      And 2 calls of "getAllOrgs" ended "faulted"

    Scenario: A server is out of order until it is mended
      Given ClassLink does every call but answers HTTP 502
      When OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 502
      When nothing goes wrong any more
      And OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 200

    Scenario: A server takes so many calls a second
      Given ClassLink takes 2 calls a second and asks to come again after 3 seconds
      When OneRoster 1.1 is asked for "orgs"
      And OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 200
      When OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 429
      And the header "Retry-After" is "3"
      When 3 seconds pass
      And OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 200

    Scenario: An answer is cut short
      Given ClassLink cuts the answer to the next call after 10 bytes
      When OneRoster 1.1 is asked for "orgs"
      Then no answer arrives

    Scenario: An answer cannot be read
      When OneRoster 1.1 is asked for "orgs"
      Then the answer's text contains "]}"
      Given ClassLink garbles the answer to the next call
      When OneRoster 1.1 is asked for "orgs"
      Then the HTTP status is 200
      And the answer's text does not contain "]}"

    Scenario: An answer comes late
      Given ClassLink answers the next call after 20 milliseconds
      When OneRoster 1.1 is asked for "orgs"
      Then ClassLink answers the call
