Feature: Tokens
  A school's software logs in with the account's number and application key, and gets a token for its other calls.

  Background:
    Given an account at Electa

  @electa/token/issue
  Scenario: The right key gets a token
    When the school logs in with its number and key
    Then it gets a token

  @electa/token/key
  Scenario: A wrong key gets none
    When the school logs in with the key "ABCD"
    Then the call fails with "Invalid Account or Application Key"

  @electa/token/life
  Scenario Outline: A token is good for 20 minutes
    Given the school has a token
    When <minutes> minutes pass
    Then calls with the token <outcome>

    Examples:
      | minutes | outcome |
      | 19      | succeed |
      | 20      | fail    |

  @electa/token/life-begins
  Scenario: Using a token does not make its life longer
    Given the school has a token
    When 10 minutes pass
    And the school creates a student
    And 10 minutes pass
    Then calls with the token fail

  @electa/token/several
  Scenario: A new token leaves the others valid
    Given the school has a token
    When the school gets another token
    Then calls with the first token succeed

  @electa/token/letter-case
  Scenario: A token may be sent in lower case
    Given the school has a token
    When the school creates a student with the token in lower case
    Then the call succeeds

  @electa/token/required
  Scenario: A token of nobody opens nothing
    When the school creates a student with the token "9C467079-FE3B-45C5-8AA5-9726397081AA"
    Then the call fails with "Invalid or Expired Token"

  @electa/token/lock
  Scenario: Five failures lock the access for 15 minutes
    Given five log-ins failed
    When the school logs in with its number and key
    Then the call fails with "API Access Locked"
    When 15 minutes pass
    And the school logs in with its number and key
    Then it gets a token

  @electa/token/lock-covers
  Scenario: The lock covers calls with a token
    Given the school has a token
    And five log-ins failed
    When the school creates a student
    Then the call fails with "API Access Locked"

  @electa/token/lock-key
  Scenario: Failures at one account do not lock another
    Given another account at Electa
    And five log-ins failed
    When the other school logs in with its number and key
    Then it gets a token

  @electa/token/failures-forgotten
  Scenario: A success forgets the failures before it
    Given four log-ins failed
    And the school logged in
    And four log-ins failed
    When the school logs in with its number and key
    Then it gets a token

  @electa/v21/xml
  Scenario: Version 2.1 answers without a blank before the token
    When the school asks version 2.1 for a token
    Then the token begins at byte 92 of the answer

  @electa/v21/csv
  Scenario: Version 2.1 answers a line where that is asked for
    When the school asks version 2.1 for a token as csv
    Then the answer is "0," and the token

  @electa/v21/launch
  Scenario: Version 2.1 puts a teacher into a room
    When somebody is launched by version 2.1 with usertypeid 1000
    Then a teacher is in the room
