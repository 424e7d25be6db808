Feature: The signature of every call
  SID, safeKey and timeStamp say who is calling. Whatever is wrong with them answers 102, and the explanation says what.

  Background:
    Given a school at ClassIn

  @classin/v1/authentication
  Scenario Outline: A likely mistake is named
    When the school registers somebody with <mistake>
    Then the answer is errno 102
    And the explanation says "<explanation>"

    Examples:
      | mistake                              | explanation         |
      | the safeKey in upper case            | upper case          |
      | timeStamp before secret              | order is swapped    |
      | a safeKey made of milliseconds       | made of milliseconds |
      | a safeKey of the secret alone        | secret alone        |

  @classin/v1/timestamp-window
  Scenario Outline: Twenty minutes either way
    When the school registers somebody with a timeStamp <seconds> seconds from now
    Then the answer is errno <errno>

    Examples:
      | seconds | errno |
      | -1201   | 102   |
      | -1200   | 1     |
      | 1200    | 1     |
      | 1201    | 102   |

  @classin/v1/withdrawn-action
  Scenario: Nothing reads users any more
    When the school calls the withdrawn action "getStudentList"
    Then the answer is errno 102
