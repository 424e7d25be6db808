Feature: Calling
  What all calls have in common: their paths, their parameters, and how they fail.

  Background:
    Given an account at Electa

  @electa/call/path-spelling
  Scenario Outline: Letter case and a slash at the end make no difference to a path
    When the school creates a student at <path>
    Then the call succeeds

    Examples:
      | path          |
      | /User/Create  |
      | /user/create/ |
      | /USER/CREATE  |

  @electa/call/unknown-path
  Scenario: The path that the page on deleting users prints by mistake
    When the school calls /Event/Delete
    Then the answer is HTTP 404

  @electa/call/method
  Scenario: The session logs are read by GET only
    When the school asks for the session logs by POST
    Then the call fails with "HTTP Method Not Supported"

  @electa/call/form
  Scenario: A JSON body is no form
    When the school creates a student with a JSON body
    Then the call fails with "Malformed Request"

  @electa/call/parameter-missing
  Scenario Outline: Required parameters
    When the school creates a student without <parameter>
    Then the call fails with "Missing Parameter: <parameter>"

    Examples:
      | parameter |
      | CID       |
      | Token     |
      | Email     |
      | FirstName |
      | LastName  |

  @electa/call/parameter-number
  Scenario: A username is no user number
    Given the school has a student
    When the school deletes the user by the username
    Then the call fails with "Invalid Parameter: UID"

  @electa/call/boolean
  Scenario Outline: Booleans
    When the school schedules an event with ShowInPublicCalendar "<value>"
    Then the call <outcome>

    Examples:
      | value | outcome  |
      | True  | succeeds |
      | false | succeeds |
      | 1     | fails    |
      | yes   | fails    |

  @electa/call/text-length
  Scenario: A name of 256 characters
    When the school creates a student whose first name has 256 characters
    Then the call fails with "Invalid Parameter: FirstName"

  @electa/call/parameter-twice
  Scenario: The query counts before the form
    When the school creates a student with the first name "Ada" in the query and "Eve" in the form
    Then the name in the answer begins with "Ada"

  @electa/call/parameter-repeated
  Scenario: Repeated values are joined
    When the school creates a student with the first names "Ada" and "Eve" in the form
    Then the name in the answer begins with "Ada,Eve"

  @electa/reply/failure
  Scenario: The number of a failure is a setting
    Given failures for a missing parameter have the number 77
    When the school creates a student without Email
    Then the call fails with the number 77

  @electa/reply/characters
  Scenario: A control character in a name is left out of the answer
    When the school creates a student whose first name is "A", a NUL, and "da"
    Then the name in the answer begins with "Ada"
