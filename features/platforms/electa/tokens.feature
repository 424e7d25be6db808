@writes
Feature: Tokens of Electa
  A school's software logs in with the account's number and application key, and gets a token for its other calls.

  Sources: KB 50052 (API 3.0, Authentication) and its older copy (API 2.1, Authentication Token); KB 50152 (calls carry a
  token); for version 2.1 what two of its clients do.

  Background:
    Given an account at Electa

  @electa/token/issue
  Scenario: The right key gets a token, which opens the calls
    When Electa is asked to issue a token
    Then Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <Response><ResponseCode>0</ResponseCode><ResponseData>{Token}</ResponseData></Response>
      """
    And Electa's answer has a token at byte 92 that opens its calls

  @electa/token/key
  Scenario: A key or a number that is no account's gets none
    When Electa is asked to issue a token with:
      | CID       | AppKey                 |
      | {CID}     | ABCD                   |
      | {CID}     | {AppKey in lower case} |
      | 999999999 | {AppKey}               |
    Then Electa refuses with "Invalid Account or Application Key"

  @electa/token/life @needs-clock
  Scenario: A token is good for 20 minutes
    Given the clock stands still
    And the token "first" from Electa
    When 1199 seconds pass
    And Electa is asked to create a user
    Then Electa accepts
    When 1 second passes
    And Electa is asked to create a user
    Then Electa refuses with "Invalid or Expired Token"

  @electa/token/life-begins @needs-clock
  Scenario: Using a token does not make its life longer
    Given the clock stands still
    And the token "first" from Electa
    When 10 minutes pass
    And Electa is asked to create a user
    And 10 minutes pass
    And Electa is asked to create a user
    Then Electa refuses with "Invalid or Expired Token"

  @electa/token/several
  Scenario: A new token leaves the others valid
    Given the token "first" from Electa
    And the token "second" from Electa
    When Electa is asked to create a user with:
      | Token            |
      | {first's Token}  |
      | {second's Token} |
    Then Electa accepts

  @electa/token/letter-case
  Scenario: A token has upper-case letters, and is sent back in either letter case
    Given the token "first" from Electa
    When Electa is asked to issue a token
    Then Electa's answer has:
      | ResponseData          |
      | {Token in upper case} |
    When Electa is asked to create a user with:
      | Token                         |
      | {first's Token}               |
      | {first's Token in lower case} |
    Then Electa accepts

  @electa/token/required
  Scenario: A token that was not issued to the account opens nothing
    When Electa is asked to create a user with:
      | CID       | Token                                |
      | {CID}     | 9C467079-FE3B-45C5-8AA5-9726397081AA |
      | {CID}     | none                                 |
      | 999999999 | {Token}                              |
    Then Electa refuses with "Invalid or Expired Token"

  @electa/token/lock @needs-clock
  Scenario: Five failures lock the access for 15 minutes, and even the right key gets no token
    Given the clock stands still
    And 5 failed log-ins at Electa
    When 899 seconds pass
    And Electa is asked to issue a token
    Then Electa refuses with "API Access Locked"
    When 1 second passes
    And Electa is asked to issue a token
    Then Electa accepts

  @electa/token/lock @needs-clock
  Scenario: With the quotas off failures are neither counted nor do they lock
    Given the clock stands still
    And 4 failed log-ins at Electa
    When Electa has the setting quotas = "off"
    And 5 more log-ins at Electa fail
    And Electa is asked to issue a token
    Then Electa accepts
    When Electa has the setting quotas = "vendor"
    And 1 more log-ins at Electa fail
    And Electa is asked to issue a token
    Then Electa refuses with "API Access Locked"

  @electa/token/lock-covers @needs-clock
  Scenario: While the access is locked, a token from before does not help
    Given the clock stands still
    And 5 failed log-ins at Electa
    When Electa is asked to create a user
    Then Electa refuses with "API Access Locked"

  @electa/token/lock-key
  Scenario: A parameter that is missing is no failed log-in
    When Electa is asked to issue a token with:
      | AppKey     |
      | {left out} |
      | {left out} |
      | {left out} |
      | {left out} |
      |            |
    Then Electa refuses with "Missing Parameter: AppKey"
    When Electa is asked to issue a token
    Then Electa accepts

  @electa/token/lock-key @needs-clock
  Scenario: Failures by version 2.1 count against the same account
    Given the clock stands still
    And 4 failed log-ins at Electa
    When Electa is asked to issue a token of version 2.1 with:
      | AppKey |
      | WRONG  |
    And Electa is asked to issue a token
    Then Electa refuses with "API Access Locked"

  @electa/token/failures-forgotten
  Scenario: A log-in that succeeds forgets the failures before it
    Given 4 failed log-ins at Electa
    When Electa is asked to issue a token
    And 4 more log-ins at Electa fail
    And Electa is asked to issue a token
    Then Electa accepts

  @electa/v21/xml
  Scenario: Version 2.1 answers without a blank before the token, which begins at byte 92
    When Electa is asked to issue a token of version 2.1
    Then Electa's answer is:
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Response><ResponseCode>0</ResponseCode><ResponseData>...</ResponseData></Response>
      """
    And Electa's answer has a token at byte 92 that opens its calls

  @electa/v21/csv
  Scenario: Version 2.1 answers a line where that is asked for
    When Electa is asked to issue a token of version 2.1 with:
      | Result |
      | csv    |
    Then Electa's answer is:
      """
      0,...
      """
    And Electa's answer has a token at byte 2 that opens its calls

  @electa/v21/csv
  Scenario: A failure of version 2.1 is a line too
    When Electa is asked to issue a token of version 2.1 with:
      | Result | AppKey |
      | csv    | WRONG  |
    Then Electa's answer is:
      """
      1,Invalid Account or Application Key
      """

  @electa/v21/launch
  Scenario Outline: Version 2.1 puts a teacher or a student into a room, by POST or by GET
    When Electa is asked to launch a user by version 2.1 with:
      | by       | usertypeid |
      | <method> | <number>   |
    Then Electa's page says "Ada Lovelace (<type>) is in the room"

    Examples:
      | method | number | type |
      | POST   | 1000   | MDR  |
      | GET    | 1000   | MDR  |
      | POST   | 0      | STD  |
