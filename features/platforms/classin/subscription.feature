@writes @needs-clock
Feature: Receivers of ClassIn's data
  A school's receiver is tested before it is one, and must acknowledge every message that it is sent.
  Sources: docs.eeo.cn datasub/README, datasub/description, Error-Handling/Datasubs_errors.

  @classin/subscription/registration
  Scenario: A receiver is sent a test message, and its right answer makes it the school's
    When a receiver of ClassIn's data is registered
    Then the receiver is registered
    And the last message has:
      | Cmd | "Test"           |
      | Msg | "Register test." |
    And the last message is signed by the school's secret
    And the last message came from "http://www.eeo.cn"

  @classin/subscription/registration
  Scenario: A receiver that answers the test message wrongly is told nothing more
    Given the clock stands still
    When a receiver that answers "ok" is registered at ClassIn
    Then the receiver is not registered, with code 10003
    When the receiver acknowledges again
    And the school makes the course "Algebra" at ClassIn
    Then within 1 minute the receiver has had "nothing"

  @classin/subscription/registration
  Scenario: A receiver that is taken away is told nothing more
    Given the clock stands still
    And a receiver of ClassIn's data
    When the receiver is taken away at ClassIn
    And the school makes the course "Algebra" at ClassIn
    Then within 1 minute the receiver has had "nothing"

  @classin/subscription/acknowledgement
  Scenario Outline: An acknowledgement is errno 1, a number, and any error
    When a receiver that answers '<answer>' is registered at ClassIn
    Then the receiver is <result>

    Examples:
      | answer                                                 | result                          |
      | {"error_info":{"errno":1,"error":""}}                  | registered                      |
      | {"more":[],"error_info":{"errno":1,"error":"程序正常执行"}} | registered                      |
      | {"error_info":{"errno":"1","error":""}}                | not registered, with code 10003 |
      | {"error_info":{"errno":0,"error":""}}                  | not registered, with code 10003 |
      | {"error_info":{"errno":1}}                             | not registered, with code 10003 |
      | {"errno":1,"error":""}                                 | not registered, with code 10003 |
      | [1]                                                    | not registered, with code 10003 |
      | received                                               | not registered, with code 10003 |

  @classin/subscription/status
  Scenario: An acknowledgement comes with an HTTP status of success, or with any when the setting says so
    When a receiver that acknowledges with HTTP 500 is registered at ClassIn
    Then the receiver is not registered, with code 10003
    Given ClassIn has the setting subscriptionStatus = "any"
    When a receiver that acknowledges with HTTP 500 is registered at ClassIn
    Then the receiver is registered

  @classin/subscription/no-answer
  Scenario: A receiver that never answers has not accepted
    Given ClassIn waits 200 milliseconds for a receiver's answer
    When a receiver that never answers is registered at ClassIn
    Then the receiver is not registered, for it was not heard

  @classin/subscription/no-answer
  Scenario: A message that was not answered is sent again, and calls do not wait for it
    Given the clock stands still
    And a receiver of ClassIn's data
    And ClassIn waits 2 seconds for a receiver's answer
    When the receiver never answers
    And the school makes the course "Algebra" at ClassIn
    Then ClassIn answers 1
    And the receiver has had "eeoCourseInfoChange"
    And ClassIn shows "eeoCourseInfoChange" as refused after 1 attempt, with the verdict "noAnswer"
    When the school makes the course "Logic" at ClassIn
    Then ClassIn answers 1
    When ClassIn waits 10 seconds for a receiver's answer
    And the receiver acknowledges again
    Then within 10 seconds the receiver has had "eeoCourseInfoChange, eeoCourseInfoChange, eeoCourseInfoChange"
    And ClassIn shows "eeoCourseInfoChange" as accepted after 1 attempt, with the verdict "accepted"
