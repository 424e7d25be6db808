@writes
Feature: Calling Electa
  What all calls have in common: their paths, their parameters, and how they fail.

  Sources: KB 50052, 50147, 50148, 50150, 50152, 50153 and 50155 name methods, parameters and types; how a wrong one is
  refused is not said anywhere, so most of this is the simulator's reading (see the rules' confidence).

  Background:
    Given an account at Electa

  @electa/call/path-spelling
  Scenario: Letter case and a slash at the end make no difference to a path
    When Electa is asked to create a user with:
      | at            |
      | /User/Create  |
      | /user/create/ |
      | /USER/CREATE  |
    Then Electa accepts

  @electa/call/unknown-path
  Scenario: No call lies at the path that the page on deleting users prints by mistake
    When Electa is asked to delete a user with:
      | at            | UID |
      | /Event/Delete | 1   |
    Then the HTTP status is 404
    And Electa's page is headed "404 - File or directory not found."

  @electa/call/method
  Scenario Outline: To <task> takes no <method>
    When Electa is asked to <task> with:
      | by       |
      | <method> |
    Then Electa refuses with "HTTP Method Not Supported"

    Examples: What is read is read by GET only
      | task                  | method |
      | show the session logs | POST   |
      | show the calendar     | POST   |
      | disconnect a user     | POST   |

    Examples: A launch is a POST of a browser only
      | task          | method |
      | launch a user | GET    |

    Examples: What is done is done by GET and POST
      | task          | method |
      | issue a token | PUT    |
      | create a user | PATCH  |
      | delete a user | DELETE |

  @electa/call/form
  Scenario: The body of a POST is a form, and nothing else
    When Electa is asked to create a user with:
      | as        |
      | form      |
      | multipart |
    Then Electa accepts
    When Electa is asked to create a user with:
      | as   |
      | JSON |
    Then Electa refuses with "Malformed Request"

  @electa/call/parameter-missing
  Scenario Outline: A required parameter is neither missing nor blank
    When Electa is asked to create a user with:
      | <parameter> |
      | {left out}  |
      |             |
    Then Electa refuses with "Missing Parameter: <parameter>"

    Examples:
      | parameter |
      | CID       |
      | Token     |
      | Email     |
      | FirstName |
      | LastName  |

  @electa/call/parameter-number
  Scenario: A user is deleted by the number, and a username is no number
    Given the student "Ada" at Electa
    When Electa is asked to delete a user with:
      | UID              |
      | {Ada's Username} |
      | 1.5              |
      | -1               |
    Then Electa refuses with "Invalid Parameter: UID"

  @electa/call/boolean
  Scenario: A Boolean is True or False, in any letter case
    When Electa is asked to schedule an event with:
      | ShowInPublicCalendar |
      | True                 |
      | FALSE                |
    Then Electa accepts
    When Electa is asked to schedule an event with:
      | ShowInPublicCalendar |
      | 1                    |
      | yes                  |
      | maybe                |
    Then Electa refuses with "Invalid Parameter: ShowInPublicCalendar"

  @electa/call/text-length
  Scenario: A text has 255 characters at most
    When Electa is asked to create a user with:
      | FirstName     |
      | {255 letters} |
    Then Electa accepts
    When Electa is asked to create a user with:
      | FirstName     |
      | {256 letters} |
    Then Electa refuses with "Invalid Parameter: FirstName"

  @electa/call/parameter-twice
  Scenario: Of a parameter in the query and in the form the query counts
    When Electa is asked to create a user with:
      | at                         | FirstName |
      | /User/Create?FirstName=Ada | Eve       |
    Then Electa's answer has:
      | Name         |
      | Ada Lovelace |

  @electa/call/parameter-repeated
  Scenario: The values of a repeated parameter are joined by a comma
    When Electa is asked to create a user with:
      | FirstName | firstname |
      | Ada       | Eve       |
    Then Electa's answer has:
      | Name             |
      | Ada,Eve Lovelace |

  @electa/reply/failure
  Scenario: A failure is a Response with a code that is not zero and a description
    When Electa is asked to create a user with:
      | Email      |
      | {left out} |
    Then the HTTP status is 200
    And Electa's answer is:
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <Response><ResponseCode>4</ResponseCode><ResponseData>Missing Parameter: Email</ResponseData></Response>
      """

  @electa/reply/failure @needs-clock
  Scenario: The number of a failure is a setting, for no page tells it
    Given Electa has the setting errorMissingParameter = "77"
    When Electa is asked to create a user with:
      | Email      |
      | {left out} |
    Then Electa refuses with "Missing Parameter: Email"
    And Electa's answer has:
      | ResponseCode |
      | 77           |

  @electa/reply/characters @needs-clock
  Scenario: What XML cannot carry is left out of the answer, and kept as sent
    When Electa is asked to create a user with:
      | FirstName |
      | A{NUL}da  |
    Then Electa's answer has:
      | Name         |
      | Ada Lovelace |
    And Electa holds 0 users with firstName "Ada"
